package nl.verkoop.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Tasklist, Cockpit and Admin allow their scripts by a word that is used once, and keep it in one
 * place for all requests: of two at the same moment, the page of one gets the word of the other and
 * runs no script. Here a page gets the word that its own header allows.
 */
final class OneNonce extends OncePerRequestFilter {

  private static final Pattern ALLOWED = Pattern.compile("'nonce-([^']+)'");
  private static final Pattern GIVEN = Pattern.compile("nonce=\"[^\"]*\"");

  /** Scripts and pictures of theirs are large, and hold no such word. */
  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    var accepted = request.getHeader(HttpHeaders.ACCEPT);
    return accepted == null || !accepted.contains(MediaType.TEXT_HTML_VALUE);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var page = new ContentCachingResponseWrapper(response);
    chain.doFilter(request, page);
    var policy = page.getHeader("Content-Security-Policy");
    var allowed = ALLOWED.matcher(policy == null ? "" : policy);
    if (allowed.find() && isPage(page)) {
      var html = new String(page.getContentAsByteArray(), StandardCharsets.UTF_8);
      var nonce = Matcher.quoteReplacement("nonce=\"" + allowed.group(1) + "\"");
      var agreed = GIVEN.matcher(html).replaceAll(nonce).getBytes(StandardCharsets.UTF_8);
      page.resetBuffer();
      page.setContentLength(agreed.length);
      page.getOutputStream().write(agreed);
    }
    page.copyBodyToResponse();
  }

  private static boolean isPage(HttpServletResponse response) {
    var type = response.getContentType();
    return type != null && type.startsWith(MediaType.TEXT_HTML_VALUE);
  }
}
