package nl.verkoop.platform.database;

import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.embedded.tomcat.ConnectorStartFailedException;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Says in one line why Verkoop does not start, or cannot go on, when its operator can do something
 * about it. Every other failure is reported in full, because it is a bug.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class StartFailure implements SpringBootExceptionReporter {

  @Override
  public boolean reportException(Throwable failure) {
    var reason = reason(failure);
    reason.ifPresent(words -> print("does not start", words));
    return reason.isPresent();
  }

  private static Optional<String> reason(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .map(StartFailure::reasonIn)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<String> reasonIn(Throwable cause) {
    if (cause instanceof StartRefused) {
      return Optional.of(cause.getMessage());
    }
    if (cause instanceof PortInUseException taken) {
      return Optional.of(PortCheck.taken(taken.getPort()));
    }
    if (cause instanceof ConnectorStartFailedException taken) {
      return Optional.of(PortCheck.taken(taken.getPort()));
    }
    return Optional.empty();
  }

  /** Says why the running program cannot go on, and ends it. */
  static void end(String reason) {
    print("ends", reason);
    new Thread(() -> System.exit(1), "end").start();
  }

  /** Not through the log: a log may be switched off or go to a file. */
  private static void print(String what, String reason) {
    System.err.println("Verkoop " + what + ": " + reason.replaceAll("\\s+", " "));
  }
}
