package nl.verkoop.platform.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.verkoop.platform.login.TooEarlyException;
import nl.verkoop.platform.web.RefusalAnswer;
import nl.verkoop.shared.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** Says why somebody is not let in: to a program at once, to a person on the login page. */
@Component
final class LoginRefusals {

  private final RefusalAnswer answer;

  /** Leads to the page for errors. */
  private final AccessDeniedHandler onPage = new AccessDeniedHandlerImpl();

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
            ? Refusal.notLoggedIn("", "login-needed")
            : LoginRefused.refusal(exception);
    answer.asProblem(request, response, refusal);
  }

  /** For somebody who is logged in but may not do this, or whose page was open for too long. */
  void denied(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException exception)
      throws IOException, ServletException {
    if (request.getServletPath().equals("/login")) {
      toLogin(request, response, Refusal.forbidden("", "login-outdated"));
    } else if (request.getServletPath().startsWith("/api/")) {
      var code = exception instanceof CsrfException ? "page-outdated" : "forbidden";
      answer.asProblem(request, response, Refusal.forbidden("", code));
    } else {
      onPage.handle(request, response, exception);
    }
  }

  void toPerson(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
      throws IOException {
    toLogin(request, response, LoginRefused.refusal(exception));
  }

  private static void toLogin(
      HttpServletRequest request, HttpServletResponse response, Refusal refusal)
      throws IOException {
    LoginRefused.keep(request, refusal, request.getParameter("username"));
    response.sendRedirect(request.getContextPath() + "/login?error");
  }
}
