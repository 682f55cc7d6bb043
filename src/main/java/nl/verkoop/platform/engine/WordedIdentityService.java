package nl.verkoop.platform.engine;

import java.util.List;
import nl.verkoop.process.RefusalTexts;
import nl.verkoop.shared.Refusal;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;

/**
 * Says in words that a password is refused; the engine alone takes that for an error of its own.
 */
final class WordedIdentityService extends IdentityServiceImpl {

  private static final String OF_THE_ENGINE = "Password does not match policy";

  private final RefusalTexts refusals;

  WordedIdentityService(RefusalTexts refusals) {
    this.refusals = refusals;
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
