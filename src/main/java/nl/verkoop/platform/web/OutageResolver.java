package nl.verkoop.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import nl.verkoop.platform.database.Outage;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.WebUtils;

/**
 * Sees an outage before Spring does: that takes a line to the database that broke for one to the
 * person who asked, and gives an empty answer as if all were well.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class OutageResolver implements HandlerExceptionResolver {

  @Override
  public ModelAndView resolveException(
      HttpServletRequest request, HttpServletResponse response, Object handler, Exception failure) {
    var answer = WebUtils.getNativeResponse(response, OutageResponse.class);
    if (answer == null || answer.isCommitted() || !Outage.isCauseOf(failure)) {
      return null;
    }
    answer.becomesOutage();
    return new ModelAndView();
  }
}
