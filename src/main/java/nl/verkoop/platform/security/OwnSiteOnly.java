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
      answer.send(request, response, Refusal.forbidden("", "other-site"));
    }
  }

  private static boolean isOwn(HttpServletRequest request) {
    var site = request.getHeader("Sec-Fetch-Site");
    var origin = request.getHeader(HttpHeaders.ORIGIN);
    return (site == null || OWN.contains(site)) && (origin == null || isOwn(origin, request));
  }

  /** The scheme is left out: a proxy may speak TLS to the browser without telling us. */
  private static boolean isOwn(String origin, HttpServletRequest request) {
    var address = origin.replaceFirst("^https?://", "");
    return address.equalsIgnoreCase(request.getHeader(HttpHeaders.HOST))
        || address.equalsIgnoreCase(believedHost(request));
  }

  /** What a proxy calls us, port and all, if it is one whose word for the name was taken. */
  private static String believedHost(HttpServletRequest request) {
    var host = request.getHeader("X-Forwarded-Host");
    var name = host == null ? "" : host.replaceFirst(":\\d+$", "");
    return name.equalsIgnoreCase(request.getServerName()) ? host : null;
  }
}
