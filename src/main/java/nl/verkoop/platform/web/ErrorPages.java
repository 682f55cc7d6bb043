package nl.verkoop.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import nl.verkoop.desk.PageFrame;
import nl.verkoop.desk.Pages;
import org.springframework.boot.autoconfigure.web.servlet.error.ErrorViewResolver;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Says on a page what is wrong with what was asked, and keeps the way to all other pages open. */
@Component
final class ErrorPages implements ErrorViewResolver {

  private final PageFrame frame;

  ErrorPages(PageFrame frame) {
    this.frame = frame;
  }

  @Override
  public ModelAndView resolveErrorView(
      HttpServletRequest request, HttpStatus asked, Map<String, Object> facts) {
    var status = isNowhere(request, asked) ? HttpStatus.NOT_FOUND : asked;
    var model = new HashMap<>(facts);
    model.put("problem", problem(status));
    var login = SecurityContextHolder.getContext().getAuthentication();
    if (isSomebody(login) && status.is4xxClientError()) {
      model.putAll(frame.of(login));
    }
    return new ModelAndView("error", model, status);
  }

  /**
   * Whatever is no page is forbidden to everybody; to a person it is a page that does not exist.
   */
  private static boolean isNowhere(HttpServletRequest request, HttpStatus status) {
    var address = (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    return status == HttpStatus.FORBIDDEN
        && HttpMethod.GET.matches(request.getMethod())
        && request.getAttribute(RefusalAnswer.WORDS) == null
        && address != null
        && !Pages.isPage(address);
  }

  private static String problem(HttpStatus status) {
    return switch (status) {
      case FORBIDDEN -> "closed";
      case NOT_FOUND -> "missing";
      case SERVICE_UNAVAILABLE -> "unavailable";
      default -> "broken";
    };
  }

  private static boolean isSomebody(Authentication login) {
    return login != null
        && login.isAuthenticated()
        && !(login instanceof AnonymousAuthenticationToken);
  }
}
