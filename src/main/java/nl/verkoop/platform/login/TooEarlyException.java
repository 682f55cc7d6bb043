package nl.verkoop.platform.login;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/**
 * A password that came before the wait after wrong ones was over; nobody looked whether it fits.
 */
public final class TooEarlyException extends AuthenticationException {

  private final long seconds;

  TooEarlyException(Duration left) {
    super("Too early after wrong passwords");
    this.seconds = Math.max(1, left.plusMillis(999).toSeconds());
  }

  /** How long to wait, in whole seconds. */
  public long seconds() {
    return seconds;
  }
}
