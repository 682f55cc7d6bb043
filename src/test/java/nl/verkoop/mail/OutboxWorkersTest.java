package nl.verkoop.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.actuate.health.Status;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class OutboxWorkersTest extends OutboxTestBase {

  private static final int MAILS = 200;
  private static final Duration CLAIM = Duration.ofMinutes(5);

  @Autowired OutboxSignal signal;

  @Test
  void twoNodesSendEveryMailExactlyOnceAndAtOnce() throws IOException, InterruptedException {
    try (var server = new ScriptedSmtpServer()) {
      var here = node(server.port(), 2);
      var there = node(server.port(), 2);
      here.start();
      there.start();
      try {
        for (var number = 0; number < MAILS; number++) {
          enqueue(mail("SO-" + number, "a" + number + "@klant.example"));
        }
        awaitAllSent();
        assertThat(here.areAtWork()).isTrue();
      } finally {
        here.stop();
        there.stop();
      }
      assertThat(here.areAtWork()).isFalse();
      assertThat(server.accepted)
          .containsExactlyInAnyOrderElementsOf(
              IntStream.range(0, MAILS).mapToObj(i -> "a" + i + "@klant.example").toList());
    }
  }

  @Test
  void aWorkerWhoseThreadHasEndedIsMissed() throws IOException {
    try (var server = new ScriptedSmtpServer()) {
      var node = node(server.port(), 2);
      node.start();
      try {
        assertThat(node.areAtWork()).isTrue();
        thread("outbox-2").interrupt();
        await().atMost(Duration.ofSeconds(10)).until(() -> !node.areAtWork());
        assertThat(node.isRunning()).as("nobody has stopped it").isTrue();
        assertThat(new OutboxWorkersHealthIndicator(node).health().getStatus())
            .isEqualTo(Status.DOWN);
      } finally {
        node.stop();
      }
    }
  }

  @Test
  void aWorkerThatDoesNotComeRoundIsMissedWhenItsMailsHaveLongBeenFree() throws IOException {
    var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    var node = node(silent.getLocalPort(), 1);
    node.start();
    try {
      enqueue(mail("SO-1", "a1@klant.example"));
      try (silent;
          var held = silent.accept()) {
        clock.passes(CLAIM.multipliedBy(2).minusSeconds(1));
        assertThat(held.isConnected()).isTrue();
        assertThat(node.areAtWork()).as("a mail may take long").isTrue();
        clock.passes(Duration.ofSeconds(2));
        assertThat(node.areAtWork()).isFalse();
      }
      // It may have counted the call of its only mail already, and would wait for the next poll.
      signal.wake();
      await().atMost(Duration.ofSeconds(10)).until(node::areAtWork);
    } finally {
      node.stop();
    }
  }

  private static Thread thread(String name) {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** The poll is too slow to pass this test: only the signal of the commit is fast enough. */
  private OutboxWorkers node(int port, int workers) {
    var settings =
        new MailSettings(
            "verkoop@demo.example",
            "",
            workers,
            25,
            Duration.ofMillis(20),
            Duration.ofMinutes(5),
            CLAIM,
            "");
    var server = new JavaMailSenderImpl();
    server.setHost("127.0.0.1");
    server.setPort(port);
    var beans = new StaticListableBeanFactory();
    beans.addBean("mailSender", server);
    return new OutboxWorkers(
        partsWith(settings), signal, beans.getBeanProvider(JavaMailSenderImpl.class), clock);
  }

  private void awaitAllSent() throws InterruptedException {
    for (var tries = 0; tries < 600 && sent() < MAILS; tries++) {
      Thread.sleep(50);
    }
    assertThat(sent()).isEqualTo(MAILS);
  }

  private long sent() {
    return store.count(MailStatus.SENT);
  }
}
