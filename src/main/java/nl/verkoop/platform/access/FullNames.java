package nl.verkoop.platform.access;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.verkoop.shared.People;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** KeptNames of the people behind the logins: of today, or of the day on which somebody did it. */
@Component
public class FullNames implements People {

  /** Of a person who asks, the engine wants to know how much he wants at most. */
  private static final int MOST = 500;

  private final IdentityService identities;
  private final NameHistory history;

  FullNames(IdentityService identities, NameHistory history) {
    this.identities = identities;
    this.history = history;
  }

  @Override
  public String of(String userId) {
    return among(Stream.of(userId)).now(userId);
  }

  @Override
  public String at(String userId, Instant moment) {
    return among(Stream.of(userId)).at(userId, moment);
  }

  @Override
  public KeptNames of(Collection<String> userIds) {
    return history.of(userIds);
  }

  @Override
  public KeptNames among(Stream<String> userIds) {
    return of(userIds.filter(Objects::nonNull).distinct().toList());
  }

  @Override
  public Map<String, String> ofMembers(Collection<String> groups) {
    return groups.stream()
        .flatMap(
            group -> identities.createUserQuery().memberOfGroup(group).listPage(0, MOST).stream())
        .sorted(Comparator.comparing(FullNames::name))
        .collect(
            Collectors.toMap(User::getId, FullNames::name, (one, same) -> one, LinkedHashMap::new));
  }

  /** First and last name; who has none is called by his login. */
  public static String name(User user) {
    var name =
        Stream.of(user.getFirstName(), user.getLastName())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" "))
            .strip();
    return name.isEmpty() ? user.getId() : name;
  }
}
