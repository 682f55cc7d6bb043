package nl.verkoop.mail;

import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** Says that mail does not leave any more when a mail that is due has waited too long. */
@Component
final class OutboxHealthIndicator implements HealthIndicator {

  private static final Duration TOO_LONG = Duration.ofMinutes(15);

  private final OutboxStore store;
  private final Clock clock;

  OutboxHealthIndicator(OutboxStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  @Override
  public Health health() {
    var now = clock.instant();
    var oldest = store.oldestDue();
    var late = oldest.filter(due -> due.plus(TOO_LONG).isBefore(now)).isPresent();
    var health = late ? Health.down() : Health.up();
    oldest
        .filter(due -> due.isBefore(now))
        .ifPresent(due -> health.withDetail("waitingSince", due));
    return health.build();
  }
}
