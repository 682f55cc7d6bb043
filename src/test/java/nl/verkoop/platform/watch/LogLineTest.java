package nl.verkoop.platform.watch;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import nl.verkoop.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Nobody writes a line into the log that looks like one of ours. */
class LogLineTest extends IntegrationTest {

  private static final String FORGED =
      "2026-11-28T00:00:00.000Z INFO  document=- process=- step=- user=admin : paid";

  private final LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();

  private List<String> lines(String message, Throwable thrown, Map<String, String> about) {
    var logger = context.getLogger("nl.verkoop.test");
    var event = new LoggingEvent(getClass().getName(), logger, Level.WARN, message, thrown, null);
    event.setMDCPropertyMap(about);
    var console =
        (ConsoleAppender<ILoggingEvent>)
            context.getLogger(Logger.ROOT_LOGGER_NAME).getAppender("CONSOLE");
    return new String(console.getEncoder().encode(event), StandardCharsets.UTF_8).lines().toList();
  }

  @Test
  void whateverAUserSends() {
    for (var broken : List.of("\n", "\r", "\r\n", "\u0085", "\u2028", "\u001b[2K\r", "\u0000\n")) {
      var hostile = "x" + broken + FORGED;
      var about = Map.of("document", hostile, "process", hostile, "step", hostile, "user", hostile);
      var lines = lines("Refused " + hostile, null, about);
      assertThat(lines).as("%s", lines).hasSize(1);
      assertThat(lines.get(0)).matches("\\P{Cntrl}+").contains("document=x_", "Refused x_");
    }
  }

  @Test
  void whateverAnExceptionSays() {
    var cause = new IllegalStateException("inner\r\n\n" + FORGED);
    var lines = lines("Failed", new IllegalArgumentException("outer\n" + FORGED, cause), Map.of());
    assertThat(lines.get(0)).contains("document=- ", "user=- ", ": Failed");
    assertThat(lines).noneMatch(line -> line.startsWith("2026-11-28T00:00:00.000Z"));
    assertThat(lines)
        .anyMatch(line -> line.startsWith("java.lang.IllegalArgumentException: outer"));
    assertThat(lines).anyMatch(line -> line.startsWith("Caused by: java.lang.IllegalState"));
    assertThat(lines).anyMatch(line -> line.startsWith("\tat nl.verkoop.platform.watch.LogLine"));
    assertThat(lines.stream().filter(line -> line.contains("IllegalArgument"))).hasSize(1);
  }
}
