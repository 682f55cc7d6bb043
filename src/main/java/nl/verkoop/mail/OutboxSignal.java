package nl.verkoop.mail;

import java.time.Duration;
import org.springframework.stereotype.Component;

/** Rouses all workers of this node as soon as there is something to send. */
@Component
final class OutboxSignal {

  private long calls;

  synchronized void wake() {
    calls++;
    notifyAll();
  }

  /** How often was called until now; a worker looks before it looks into the outbox. */
  synchronized long calls() {
    return calls;
  }

  /** Waits for a call the worker has not seen yet; goes on after the given time anyway. */
  synchronized void await(long seen, Duration longest) throws InterruptedException {
    if (calls == seen) {
      wait(longest.toMillis());
    }
  }
}
