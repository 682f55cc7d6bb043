package nl.verkoop.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.verkoop.platform.login.TooEarlyException;
import nl.verkoop.platform.web.RefusalAnswer;
import nl.verkoop.shared.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;

/** Says why somebody is not let in: to a program at once, to a person on the login page. */
@Component
final class LoginRefusals {

  private final RefusalAnswer answer;

  LoginRefusals(RefusalAnswer answer) {
    this.answer = answer;
  }

  void toProgram(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
      throws IOException {
    if (exception instanceof TooEarlyException early) {
      response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(early.seconds()));
    }
    var refusal =
        exception instanceof InsufficientAuthenticationException
            ? Refusal.of("", "login-needed")
            : LoginRefused.refusal(exception);
    answer.asProblem(request, response, refusal);
  }

  void toPerson(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
      throws IOException {
    LoginRefused.keep(request, LoginRefused.refusal(exception), request.getParameter("username"));
    response.sendRedirect(request.getContextPath() + "/login?error");
  }
}
