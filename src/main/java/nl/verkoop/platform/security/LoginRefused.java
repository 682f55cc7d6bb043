package nl.verkoop.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import nl.verkoop.platform.login.TooEarlyException;
import nl.verkoop.shared.Refusal;
import org.springframework.security.core.AuthenticationException;

/** What the login page tells after a failed login: why, and the name that was typed. */
public record LoginRefused(Refusal refusal, String user) {

  private static final String KEY = LoginRefused.class.getName();
  private static final int LONGEST_NAME = 64;
  private static final int SECONDS_OF_A_MINUTE = 60;

  static Refusal refusal(AuthenticationException exception) {
    if (exception instanceof TooEarlyException early) {
      var minutes = (early.seconds() + SECONDS_OF_A_MINUTE - 1) / SECONDS_OF_A_MINUTE;
      return Refusal.tooEarly("", "login-too-early", early.seconds(), minutes);
    }
    return Refusal.notLoggedIn("", "login-wrong");
  }

  /** Kept for the next page; the name is nothing for an address that others may see. */
  static void keep(HttpServletRequest request, Refusal refusal, String user) {
    var name = user == null || user.length() > LONGEST_NAME ? "" : user;
    request.getSession().setAttribute(KEY, new LoginRefused(refusal, name));
  }

  /** Once, for the page that tells it. */
  public static Optional<LoginRefused> take(HttpServletRequest request) {
    return Optional.ofNullable(request.getSession(false))
        .map(
            session -> {
              var refused = (LoginRefused) session.getAttribute(KEY);
              session.removeAttribute(KEY);
              return refused;
            });
  }
}
