package nl.verkoop.process;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** Names of the people behind the logins. */
@Component
public class FullNames {

  /** Of a person who asks, the engine wants to know how much he wants at most. */
  private static final int MOST = 500;

  private final IdentityService identities;

  FullNames(IdentityService identities) {
    this.identities = identities;
  }

  /** First and last name; who is unknown keeps his login, and nobody stays nobody. */
  public String of(String userId) {
    if (userId == null) {
      return null;
    }
    var user = identities.createUserQuery().userId(userId).singleResult();
    return user == null ? userId : name(user);
  }

  /** Everybody in one of the groups, by login, in the order of their names. */
  public Map<String, String> ofMembers(Collection<String> groups) {
    return groups.stream()
        .flatMap(
            group -> identities.createUserQuery().memberOfGroup(group).listPage(0, MOST).stream())
        .sorted(Comparator.comparing(FullNames::name))
        .collect(
            Collectors.toMap(User::getId, FullNames::name, (one, same) -> one, LinkedHashMap::new));
  }

  private static String name(User user) {
    return (user.getFirstName() + " " + user.getLastName()).strip();
  }
}
