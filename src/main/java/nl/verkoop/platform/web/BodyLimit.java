package nl.verkoop.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.verkoop.platform.web.EarlyRefusal.Reason;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what is too large, and files where none are taken in. It stands before the login and
 * before everything that reads, so that no stranger can fill memory or disk.
 */
@Component
@Order(BodyLimit.BEFORE_EVERYTHING_THAT_READS)
final class BodyLimit extends OncePerRequestFilter {

  /** Behind the one that measures requests, so that refusals are measured too. */
  static final int BEFORE_EVERYTHING_THAT_READS = Ordered.HIGHEST_PRECEDENCE + 11;

  private static final Reason NO_FILES_HERE =
      new Reason(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "refusal.no-files-here");

  private final BodySizes sizes;
  private final EarlyRefusal refusal;

  BodyLimit(BodySizes sizes, EarlyRefusal refusal) {
    this.sizes = sizes;
    this.refusal = refusal;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (sizes.expected(request) > sizes.largest(request).toBytes()) {
      refusal.give(request, response, tooLarge(request));
    } else if (sizes.isMisplaced(request)) {
      refusal.give(request, response, NO_FILES_HERE);
    } else if (sizes.isUnsaid(request)) {
      readCounting(request, response, chain);
    } else {
      chain.doFilter(request, response);
    }
  }

  /**
   * A body that does not say its length. Whoever reads it may take the end that comes too early for
   * a mistake of the sender and say so, hence the answer is given, and closed, before it ends.
   */
  private void readCounting(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var counted =
        new CountedRequest(
            request,
            sizes.largest(request).toBytes(),
            () -> refusal.give(request, response, tooLarge(request)));
    try {
      chain.doFilter(counted, response);
    } catch (IOException | ServletException | RuntimeException e) {
      if (!counted.isTooLarge()) {
        throw e;
      }
    }
  }

  private Reason tooLarge(HttpServletRequest request) {
    return new Reason(
        HttpStatus.PAYLOAD_TOO_LARGE,
        "refusal.upload-too-large",
        sizes.largest(request).toMegabytes());
  }
}
