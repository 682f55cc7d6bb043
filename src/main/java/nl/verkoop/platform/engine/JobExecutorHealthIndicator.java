package nl.verkoop.platform.engine;

import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** Says whether this node works on steps that are due; by its name it replaces the engine's own. */
@Component
final class JobExecutorHealthIndicator implements HealthIndicator {

  /** It looks every five seconds when idle, and waits half a minute for a database that is busy. */
  private static final Duration TOO_LONG = Duration.ofMinutes(2);

  private final AcquisitionPulse pulse;
  private final Clock clock;

  JobExecutorHealthIndicator(AcquisitionPulse pulse, Clock clock) {
    this.pulse = pulse;
    this.clock = clock;
  }

  @Override
  public Health health() {
    var beats = pulse.hasBeatenSince(clock.instant().minus(TOO_LONG));
    return beats ? Health.up().build() : Health.down().build();
  }
}
