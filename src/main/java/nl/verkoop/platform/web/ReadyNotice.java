package nl.verkoop.platform.web;

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
    if (demo) {
      LOG.info("Demo logins, password = user name: {}", String.join(", ", DemoLogins.USERS));
    }
  }
}
