package nl.verkoop.platform.database;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Sees to it that a stop ends: as soon as the database is gone, and at the latest when everybody
 * had his time to finish, the connections are cut; who waits even then is left behind.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
record PromptStop(PromptDataSource dataSource) implements ApplicationListener<ContextClosedEvent> {

  private static final Logger LOG = LoggerFactory.getLogger(PromptStop.class);

  /** A little more than steps, mails and requests get to finish (application.yml). */
  private static final long LONGEST_GOODBYE = TimeUnit.SECONDS.toNanos(25);

  private static final int MILLIS_BETWEEN_LOOKS = 500;
  private static final int MILLIS_WITHOUT_DATABASE = 5000;

  /** What the operating system reports of a program that was asked to stop. */
  private static final int STOPPED = 143;

  @Override
  public void onApplicationEvent(ContextClosedEvent closing) {
    start(this::watch);
  }

  private void watch() {
    try {
      var start = System.nanoTime();
      while (!dataSource.isGone() && System.nanoTime() - start < LONGEST_GOODBYE) {
        Thread.sleep(MILLIS_BETWEEN_LOOKS);
        if (dataSource.isClosed()) {
          return;
        }
      }
      LOG.warn(
          "{}; stopping without it. What was not finished is undone, and done again later.",
          dataSource.isGone()
              ? "The database is gone"
              : "The database still keeps somebody waiting");
      start(dataSource::close);
      Thread.sleep(MILLIS_WITHOUT_DATABASE);
      leave();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The driver cannot wake a thread that listens to a silent server: only the end can. */
  private static void leave() {
    if (isProgramEnding()) {
      LOG.warn("Stopping now: something still waits.");
      Runtime.getRuntime().halt(STOPPED);
    }
  }

  /** Or only this context is closed, as in a test. */
  private static boolean isProgramEnding() {
    var hook = new Thread();
    try {
      Runtime.getRuntime().addShutdownHook(hook);
      Runtime.getRuntime().removeShutdownHook(hook);
      return false;
    } catch (IllegalStateException e) {
      return true;
    }
  }

  private static void start(Runnable work) {
    var thread = new Thread(work, "stop");
    thread.setDaemon(true);
    thread.start();
  }
}
