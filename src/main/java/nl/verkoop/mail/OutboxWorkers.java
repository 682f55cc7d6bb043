package nl.verkoop.mail;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** Keeps this node's workers going while the program runs. */
@Component
final class OutboxWorkers implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(OutboxWorkers.class);
  private static final long LONGEST_GOODBYE = TimeUnit.SECONDS.toNanos(15);

  private final OutboxParts parts;
  private final OutboxSignal signal;
  private final ObjectProvider<JavaMailSenderImpl> server;
  private final Clock clock;
  private final List<Worker> workers = new CopyOnWriteArrayList<>();
  private volatile boolean running;

  OutboxWorkers(
      OutboxParts parts,
      OutboxSignal signal,
      ObjectProvider<JavaMailSenderImpl> server,
      Clock clock) {
    this.parts = parts;
    this.signal = signal;
    this.server = server;
    this.clock = clock;
  }

  @Override
  public void start() {
    running = true;
    for (var number = 1; number <= parts.settings().workers(); number++) {
      var worker = new Worker(number);
      workers.add(worker);
      worker.thread.start();
    }
  }

  @Override
  public void stop() {
    running = false;
    workers.forEach(Worker::stop);
    signal.wake();
    var end = System.nanoTime() + LONGEST_GOODBYE;
    workers.forEach(worker -> worker.awaitEnd(end));
    workers.clear();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /**
   * Whether every worker that was started still works. One that has held its mails for twice as
   * long as it may has been held up for good: others have taken them over meanwhile.
   */
  boolean areAtWork() {
    var then = clock.instant().minus(parts.settings().claim().multipliedBy(2));
    return running && workers.stream().allMatch(worker -> worker.hasComeRoundSince(then));
  }

  /** A worker with a connection of its own. */
  OutboxRun newRun() {
    var mailServer = server.getIfAvailable(JavaMailSenderImpl::new);
    return new OutboxRun(parts, new SmtpConnection(mailServer, clock), clock);
  }

  private int once(OutboxRun run) {
    try {
      return run.once();
    } catch (RuntimeException e) {
      LOG.error("The outbox could not be worked off; trying again soon", e);
      return 0;
    }
  }

  private void waitForMore(long seen) throws InterruptedException {
    signal.await(seen, parts.settings().poll());
    if (running) {
      Thread.sleep(parts.settings().linger().toMillis());
    }
  }

  /** A thread that takes mails round by round, and when it last began one. */
  private final class Worker {

    private final OutboxRun run = newRun();
    private final Thread thread;
    private volatile Instant cameRound;

    private Worker(int number) {
      thread = new Thread(this::work, "outbox-" + number);
      cameRound = clock.instant();
    }

    private boolean hasComeRoundSince(Instant then) {
      return thread.isAlive() && cameRound.isAfter(then);
    }

    private void work() {
      try {
        while (running) {
          cameRound = clock.instant();
          var seen = signal.calls();
          if (once(run) < parts.settings().batchSize()) {
            waitForMore(seen);
          }
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } finally {
        run.close();
      }
    }

    private void stop() {
      run.stop();
    }

    private void awaitEnd(long end) {
      try {
        thread.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime())));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
