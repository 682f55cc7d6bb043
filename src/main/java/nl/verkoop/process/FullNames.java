package nl.verkoop.process;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
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

  /** The names of all these people by login, in one statement. */
  public Map<String, String> of(Collection<String> userIds) {
    var asked = new TreeMap<String, String>();
    userIds.stream().filter(Objects::nonNull).forEach(id -> asked.put(id, id));
    if (!asked.isEmpty()) {
      identities
          .createUserQuery()
          .userIdIn(asked.keySet().toArray(String[]::new))
          .listPage(0, asked.size())
          .forEach(user -> asked.put(user.getId(), name(user)));
    }
    return asked;
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
