package nl.verkoop.documents;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Rouses the workers of this node as soon as there is something to send. */
@Component
final class OutboxSignal {

  private final Semaphore signals = new Semaphore(0);

  void wake() {
    signals.release();
  }

  /** Waits for a signal, and takes all that came so far; goes on after the given time anyway. */
  void await(Duration longest) throws InterruptedException {
    if (signals.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
      signals.drainPermits();
    }
  }
}
