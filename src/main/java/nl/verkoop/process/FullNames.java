package nl.verkoop.process;

import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/** Names of the people behind the logins. */
@Component
public class FullNames {

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
    return user == null ? userId : (user.getFirstName() + " " + user.getLastName()).strip();
  }
}
