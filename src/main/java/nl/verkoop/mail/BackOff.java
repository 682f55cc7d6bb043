package nl.verkoop.mail;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How long to wait after each failed attempt: from a minute to four hours, ten hours in all. */
final class BackOff {

  private static final List<Integer> MINUTES = List.of(1, 3, 9, 27, 81, 240, 240);

  private BackOff() {}

  /** The wait after this attempt, the first being 1; nothing when it was the last one. */
  static Optional<Duration> after(int attempt) {
    return attempt > MINUTES.size()
        ? Optional.empty()
        : Optional.of(Duration.ofMinutes(MINUTES.get(attempt - 1)));
  }
}
