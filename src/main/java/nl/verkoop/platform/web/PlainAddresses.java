package nl.verkoop.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import nl.verkoop.platform.web.EarlyRefusal.Reason;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses an address that hides a letter, a digit or one of {@code - . _ ~} behind its code, which
 * no honest program does: filters and libraries that look at the address as it was sent, and those
 * that look at what it means, must see the same.
 */
@Component
@Order(BodyLimit.BEFORE_EVERYTHING_THAT_READS + 1)
final class PlainAddresses extends OncePerRequestFilter {

  private static final Pattern HIDDEN =
      Pattern.compile("(?i)%(2[de]|3\\d|4[1-9a-f]|5[0-9af]|6[1-9a-f]|7[0-9ae])");

  private static final Reason ODD = new Reason(HttpStatus.BAD_REQUEST, "refusal.address-odd");

  private final EarlyRefusal refusal;

  PlainAddresses(EarlyRefusal refusal) {
    this.refusal = refusal;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (HIDDEN.matcher(request.getRequestURI()).find()) {
      refusal.give(request, response, ODD);
    } else {
      chain.doFilter(request, response);
    }
  }
}
