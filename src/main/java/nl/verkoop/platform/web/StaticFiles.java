package nl.verkoop.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Scripts, styles, pictures and fonts are kept by the browser, which asks each time whether they
 * are still the same: four megabytes less at each opening of Tasklist. Whatever else is answered is
 * kept by nobody.
 */
@Component
class StaticFiles extends OncePerRequestFilter {

  private static final Pattern FILE =
      Pattern.compile(
          "/(camunda/(app|lib|assets|plugin)|components|verkoop)/.*\\.(js|css|svg|png|woff2?|ttf|ico)");

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (FILE.matcher(request.getRequestURI()).matches()) {
      response.setHeader(
          HttpHeaders.CACHE_CONTROL, CacheControl.noCache().cachePrivate().getHeaderValue());
    }
    chain.doFilter(request, response);
  }
}
