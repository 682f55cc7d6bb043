package nl.verkoop.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import nl.verkoop.platform.web.RefusalAnswer;
import nl.verkoop.shared.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Refuses changes that a browser was made to send by another site, whether a session or a password
 * that the browser keeps goes with them. Programs that are no browser say nothing of a site.
 */
final class OwnSiteOnly extends OncePerRequestFilter {

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
  private static final Set<String> OWN = Set.of("same-origin", "none");

  private final RefusalAnswer answer;

  OwnSiteOnly(RefusalAnswer answer) {
    this.answer = answer;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return READING.contains(request.getMethod());
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (isOwn(request)) {
      chain.doFilter(request, response);
    } else {
      answer.send(request, response, Refusal.of("", "other-site"));
    }
  }

  private static boolean isOwn(HttpServletRequest request) {
    var site = request.getHeader("Sec-Fetch-Site");
    var origin = request.getHeader(HttpHeaders.ORIGIN);
    return (site == null || OWN.contains(site)) && (origin == null || isOwn(origin, request));
  }

  /** The scheme is left out: a proxy may speak TLS to the browser without telling us. */
  private static boolean isOwn(String origin, HttpServletRequest request) {
    try {
      var from = UriComponentsBuilder.fromUriString(origin).build();
      return request.getServerName().equalsIgnoreCase(from.getHost())
          && (from.getPort() == -1 || from.getPort() == request.getServerPort());
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
