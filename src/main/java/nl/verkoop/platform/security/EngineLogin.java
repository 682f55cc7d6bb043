package nl.verkoop.platform.security;

import nl.verkoop.platform.login.LoginAttempt;
import nl.verkoop.platform.login.PasswordCheck;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** The one login: users, passwords and groups are the engine's. */
@Component
class EngineLogin implements AuthenticationProvider {

  private final PasswordCheck passwords;

  EngineLogin(PasswordCheck passwords) {
    this.passwords = passwords;
  }

  @Override
  public Authentication authenticate(Authentication attempt) {
    return new Login(
        passwords.authenticate(
            new LoginAttempt(
                attempt.getName(), String.valueOf(attempt.getCredentials()), address(attempt))));
  }

  private static String address(Authentication attempt) {
    return attempt.getDetails() instanceof WebAuthenticationDetails details
        ? details.getRemoteAddress()
        : "";
  }

  @Override
  public boolean supports(Class<?> type) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
  }
}
