package nl.verkoop.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What is true of every answer, whoever gives it, the engine's web applications too: a cookie stays
 * on this site, and behind TLS on TLS; a redirect leads to this site, not to where a forged Host
 * header points.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class OwnResponses extends OncePerRequestFilter {

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(request, new OwnResponse(response, request.isSecure()));
  }

  private static final class OwnResponse extends HttpServletResponseWrapper {

    private static final String SAME_SITE = "SameSite";
    private static final String LAX = "Lax";

    private final boolean secure;

    OwnResponse(HttpServletResponse response, boolean secure) {
      super(response);
      this.secure = secure;
    }

    /** Nobody here sends anybody elsewhere, so of an address the path is enough. */
    @Override
    public void sendRedirect(String location) throws IOException {
      var path = location.replaceFirst("^(?i)https?://[^/?#]*", "");
      super.sendRedirect(path.isEmpty() ? "/" : path);
    }

    @Override
    public void addCookie(Cookie cookie) {
      cookie.setSecure(secure || cookie.getSecure());
      if (cookie.getAttribute(SAME_SITE) == null) {
        cookie.setAttribute(SAME_SITE, LAX);
      }
      super.addCookie(cookie);
    }

    @Override
    public void addHeader(String name, String value) {
      super.addHeader(name, HttpHeaders.SET_COOKIE.equalsIgnoreCase(name) ? own(value) : value);
    }

    @Override
    public void setHeader(String name, String value) {
      super.setHeader(name, HttpHeaders.SET_COOKIE.equalsIgnoreCase(name) ? own(value) : value);
    }

    private String own(String cookie) {
      var withSite = has(cookie, SAME_SITE) ? cookie : cookie + "; " + SAME_SITE + "=" + LAX;
      return secure && !has(cookie, "Secure") ? withSite + "; Secure" : withSite;
    }

    private static boolean has(String cookie, String attribute) {
      return cookie.matches("(?i).*;\\s*" + attribute + "\\s*(=.*|;.*|$)");
    }
  }
}
