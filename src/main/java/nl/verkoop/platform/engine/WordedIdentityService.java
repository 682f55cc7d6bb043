package nl.verkoop.platform.engine;

import java.util.List;
import java.util.regex.Pattern;
import nl.verkoop.process.RefusalTexts;
import nl.verkoop.shared.Refusal;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;

/**
 * Says in words that a password or a name to log in with is refused; the engine alone takes that
 * for an error of its own.
 */
final class WordedIdentityService extends IdentityServiceImpl {

  private static final String OF_THE_ENGINE = "Password does not match policy";

  private static final int LONGEST_ID = 64;

  private static final Pattern ID =
      Pattern.compile("[a-zA-Z0-9]{1,%d}|camunda-admin".formatted(LONGEST_ID));

  private final RefusalTexts refusals;

  WordedIdentityService(RefusalTexts refusals) {
    this.refusals = refusals;
  }

  @Override
  public User newUser(String userId) {
    refuseUnfit(userId);
    return super.newUser(userId);
  }

  @Override
  public Group newGroup(String groupId) {
    refuseUnfit(groupId);
    return super.newGroup(groupId);
  }

  /** The engine allows the same letters, but says so with an error of its own. */
  private void refuseUnfit(String id) {
    if (id != null && !ID.matcher(id).matches()) {
      commandExecutor.execute(
          context -> {
            throw refusals.exception(List.of(Refusal.of("id", "id-unfit", LONGEST_ID)));
          });
    }
  }

  @Override
  public void saveUser(User user, boolean skipPasswordPolicy) {
    try {
      super.saveUser(user, skipPasswordPolicy);
    } catch (ProcessEngineException e) {
      if (OF_THE_ENGINE.equals(e.getMessage())) {
        throw refusals.exception(List.of(Refusal.of("password", "password-refused")));
      }
      throw e;
    }
  }
}
