package nl.verkoop.mail;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Says whether this node sends its mail. A mail server that does not answer is no reason to take
 * the node away from people who work on it; that is what the outbox's own health is for.
 */
@Component
final class OutboxWorkersHealthIndicator implements HealthIndicator {

  private final OutboxWorkers workers;

  OutboxWorkersHealthIndicator(OutboxWorkers workers) {
    this.workers = workers;
  }

  @Override
  public Health health() {
    return workers.areAtWork() ? Health.up().build() : Health.down().build();
  }
}
