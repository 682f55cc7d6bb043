package nl.verkoop;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/** Listens to the statements that requests send to the database, ours and the engine's. */
public final class Statements implements AutoCloseable {

  private static final List<Logger> SOURCES =
      Stream.of(
              "org.springframework.jdbc.core.JdbcTemplate",
              "org.camunda.bpm.engine.impl.persistence.entity")
          .map(name -> (Logger) LoggerFactory.getLogger(name))
          .toList();

  private final List<String> heard = new CopyOnWriteArrayList<>();
  private final Ear ear = new Ear();
  private final String threads;

  private Statements(String threads) {
    this.threads = threads;
    ear.start();
    SOURCES.forEach(
        logger -> {
          logger.setLevel(Level.DEBUG);
          logger.setAdditive(false);
          logger.addAppender(ear);
        });
  }

  /** The statements that the server needs for this request. */
  public static List<String> of(Runnable request) {
    return heard("http-", request);
  }

  /** The statements of work that the test does itself. */
  public static List<String> here(Runnable work) {
    return heard(Thread.currentThread().getName(), work);
  }

  private static List<String> heard(String threads, Runnable work) {
    try (var statements = new Statements(threads)) {
      work.run();
      return List.copyOf(statements.heard);
    }
  }

  @Override
  public void close() {
    SOURCES.forEach(
        logger -> {
          logger.detachAppender(ear);
          logger.setAdditive(true);
          logger.setLevel(null);
        });
  }

  /** Work that goes on beside the request has other threads. */
  private final class Ear extends AppenderBase<ILoggingEvent> {

    @Override
    protected void append(ILoggingEvent event) {
      var message = event.getFormattedMessage();
      var isStatement =
          message.startsWith("Executing prepared SQL statement [")
              || message.startsWith("Executing SQL query [")
              || message.startsWith("==>  Preparing: ");
      if (isStatement && event.getThreadName().startsWith(threads)) {
        heard.add(message);
      }
    }
  }
}
