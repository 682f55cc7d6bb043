package nl.verkoop.platform.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.verkoop.links.Links;
import nl.verkoop.platform.database.DatabaseWatch;
import nl.verkoop.platform.database.Outage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Tells whoever asked that the database cannot be reached, wherever on a request's way that showed:
 * at the login, in the engine or in the books. Stands before all of them.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
final class OutageFilter extends OncePerRequestFilter {

  private static final Logger LOG = LoggerFactory.getLogger(OutageFilter.class);
  private static final String SECONDS_TO_WAIT = "10";

  private final ObjectProvider<DatabaseWatch> watch;
  private final MessageSource messages;
  private final LocaleResolver locales;
  private final ObjectMapper json;

  /** Filters are made before the database is looked for, whose absence others report better. */
  OutageFilter(
      ObjectProvider<DatabaseWatch> watch,
      MessageSource messages,
      LocaleResolver locales,
      ObjectMapper json) {
    this.watch = watch;
    this.messages = messages;
    this.locales = locales;
    this.json = json;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var answer = new OutageResponse(response, watch.getObject());
    try {
      chain.doFilter(request, answer);
    } catch (ServletException | RuntimeException e) {
      if (!Outage.isCauseOf(e) || response.isCommitted()) {
        throw e;
      }
      answer.becomesOutage();
    }
    if (answer.isOutage()) {
      LOG.warn("{} {}: the database cannot be reached", request.getMethod(), address(request));
      tell(request, response);
    }
  }

  /** A link is as good as a signature, and stands in no log. */
  private static String address(HttpServletRequest request) {
    var address = request.getRequestURI();
    return address.startsWith(Links.PATH + "/") ? Links.PATH : address;
  }

  private void tell(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.resetBuffer();
    response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
    if (isPage(request)) {
      response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
      return;
    }
    var locale = locales.resolveLocale(request);
    var words = messages.getMessage("refusal.no-database", null, locale);
    var problem = ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, words);
    // Under this name Tasklist looks for words.
    problem.setProperty("message", words);
    var body = json.writeValueAsBytes(problem);
    response.setStatus(problem.getStatus());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  private static boolean isPage(HttpServletRequest request) {
    var accepted = request.getHeader(HttpHeaders.ACCEPT);
    return accepted != null
        && accepted.contains(MediaType.TEXT_HTML_VALUE)
        && !request.getRequestURI().startsWith("/api/");
  }
}
