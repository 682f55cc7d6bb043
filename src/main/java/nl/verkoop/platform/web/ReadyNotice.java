package nl.verkoop.platform.web;

import java.lang.management.ManagementFactory;
import nl.verkoop.shared.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells whoever started the program where to go, and in the demo with which logins. */
@Component
class ReadyNotice {

  private static final Logger LOG = LoggerFactory.getLogger(ReadyNotice.class);

  private final boolean demo;

  ReadyNotice(@Value("${verkoop.demo}") boolean demo) {
    this.demo = demo;
  }

  @EventListener
  void onReady(ApplicationReadyEvent event) {
    if (event.getApplicationContext() instanceof ServletWebServerApplicationContext context) {
      LOG.info("Verkoop is ready: http://localhost:{}/", context.getWebServer().getPort());
    }
    if (!endsOutOfMemory()) {
      LOG.warn(
          "Started without -XX:+ExitOnOutOfMemoryError: if the memory runs out, half of the program"
              + " may go on");
    }
    if (demo) {
      LOG.info("Demo logins, password = user name: {}", String.join(", ", Role.ids(Role.values())));
    }
  }

  /** Also when it was set by the environment. */
  private static boolean endsOutOfMemory() {
    return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .anyMatch(argument -> argument.matches("-XX:\\+(Exit|Crash)OnOutOfMemoryError"));
  }
}
