package nl.verkoop.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets browsers keep scripts, styles, pictures and fonts. Ours stand under an address that carries
 * the fingerprint of them all, and are kept for a year; pages name it, forms and Tasklist are led
 * to it. The engine's are kept too, but the browser asks each time whether they are still the same.
 * Whatever else is answered is kept by nobody.
 */
@Component
class StaticFiles extends OncePerRequestFilter {

  private static final Pattern OF_THE_ENGINE =
      Pattern.compile(
          "/camunda/(app|lib|assets|plugin)/.*\\.(js|css|svg|png|woff2?|ttf|ico|json)|(/camunda)?/favicon\\.ico");
  private static final Pattern FOR_A_YEAR = Pattern.compile(OwnFiles.ADDRESS + "([0-9a-f]+)(/.*)");
  private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD");
  private static final Set<Integer> WORTH_KEEPING = Set.of(200, 304);
  private static final String A_YEAR =
      CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable().getHeaderValue();
  private static final String ASK_FIRST = CacheControl.noCache().cachePrivate().getHeaderValue();

  /** Asked for with the first request: filters are there before the database is. */
  private final ObjectProvider<OwnFiles> files;

  StaticFiles(ObjectProvider<OwnFiles> files) {
    this.files = files;
  }

  /** Pages about errors have links too. */
  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var own = files.getObject();
    var path = request.getRequestURI();
    var kept = FOR_A_YEAR.matcher(path);
    if (!SAFE_METHODS.contains(request.getMethod())) {
      // A form that is refused is shown again.
      chain.doFilter(request, new LinksToKeptFiles(response, own));
    } else if (kept.matches() && own.has(kept.group(2))) {
      // A page of another version, during a release: it gets what there is, this once.
      var same = kept.group(1).equals(own.fingerprint());
      response.setHeader(HttpHeaders.CACHE_CONTROL, same ? A_YEAR : ASK_FIRST);
      request.getRequestDispatcher(kept.group(2)).forward(request, response);
      if (!WORTH_KEEPING.contains(response.getStatus())) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, ASK_FIRST);
      }
    } else if (own.has(path)) {
      response.setHeader(HttpHeaders.CACHE_CONTROL, ASK_FIRST);
      response.setHeader(HttpHeaders.LOCATION, own.address(path));
      response.setStatus(HttpStatus.FOUND.value());
    } else {
      if (OF_THE_ENGINE.matcher(path).matches()) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, ASK_FIRST);
      }
      chain.doFilter(request, new LinksToKeptFiles(response, own));
    }
  }

  /** Writes the lasting address into the links of a page. */
  private static final class LinksToKeptFiles extends HttpServletResponseWrapper {

    private final OwnFiles own;

    LinksToKeptFiles(HttpServletResponse response, OwnFiles own) {
      super(response);
      this.own = own;
    }

    @Override
    public String encodeURL(String url) {
      return own.has(url) ? own.address(url) : super.encodeURL(url);
    }
  }
}
