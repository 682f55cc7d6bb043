package nl.verkoop.links;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets nobody without a login ask as often as he likes: so many times a minute from one address,
 * which is far more than a reader needs and far less than guessing would. Each node counts for
 * itself.
 */
final class LinkLimit extends OncePerRequestFilter {

  private static final long MINUTE = 60_000;

  /** When so many addresses are counted, those of the minute before are let go. */
  private static final int MANY = 10_000;

  private final Map<String, Count> counts = new ConcurrentHashMap<>();
  private final Clock clock;
  private final int most;

  LinkLimit(Clock clock, int most) {
    this.clock = clock;
    this.most = most;
  }

  private record Count(long minute, int asked) {}

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (asked(request.getRemoteAddr()) > most) {
      response.setHeader(HttpHeaders.RETRY_AFTER, "60");
      response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
    } else {
      chain.doFilter(request, response);
    }
  }

  private int asked(String address) {
    var minute = clock.millis() / MINUTE;
    if (counts.size() > MANY) {
      counts.values().removeIf(count -> count.minute() != minute);
    }
    return counts
        .merge(
            address,
            new Count(minute, 1),
            (before, one) ->
                before.minute() == minute ? new Count(minute, before.asked() + 1) : one)
        .asked();
  }
}
