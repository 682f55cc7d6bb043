package nl.verkoop.platform.engine;

import java.util.List;
import java.util.Optional;
import nl.verkoop.platform.access.FullNames;
import nl.verkoop.platform.access.NameHistory;
import nl.verkoop.platform.login.LoginAttempt;
import nl.verkoop.platform.login.PasswordCheck;
import nl.verkoop.process.RefusalTexts;
import nl.verkoop.shared.Refusal;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.IdentityOperationResult;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * The engine's users by our rules: passwords are looked at in one place, names are kept for good,
 * and nobody renames himself, whichever way a user is saved.
 */
@Component
final class EngineIdentities implements SessionFactory {

  private final PasswordCheck passwords;
  private final NameHistory names;
  private final RefusalTexts refusals;

  EngineIdentities(PasswordCheck passwords, NameHistory names, RefusalTexts refusals) {
    this.passwords = passwords;
    this.names = names;
    this.refusals = refusals;
  }

  @Override
  public Class<?> getSessionType() {
    return Provider.class;
  }

  @Override
  public Session openSession() {
    return new Provider();
  }

  /** Part of the command that is being executed, and of its transaction. */
  private final class Provider extends DbIdentityServiceProvider
      implements ReadOnlyIdentityProvider {

    /** Without the engine's own lock, which would be for good. */
    @Override
    public boolean checkPassword(String userId, String password) {
      return userId != null
          && password != null
          && passwords.isRight(new LoginAttempt(userId, password, address()));
    }

    @Override
    public IdentityOperationResult saveUser(User user) {
      var result = super.saveUser(user);
      var before = names.latest(user.getId());
      var after = FullNames.name(user);
      if (!before.equals(Optional.of(after))) {
        refuseOwn(user);
        names.remember(user.getId(), after);
      }
      return result;
    }

    private void refuseOwn(User user) {
      var login = getCurrentAuthentication();
      if (login != null && user.getId().equals(login.getUserId())) {
        throw refusals.exception(List.of(Refusal.of("lastName", "own-name-stays")));
      }
    }
  }

  /** Where the request comes from that the engine works on. */
  private static String address() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current
        ? current.getRequest().getRemoteAddr()
        : "";
  }
}
