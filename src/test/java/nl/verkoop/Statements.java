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

  private Statements() {
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
    try (var statements = new Statements()) {
      request.run();
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
      if (isStatement && event.getThreadName().startsWith("http-")) {
        heard.add(message);
      }
    }
  }
}
