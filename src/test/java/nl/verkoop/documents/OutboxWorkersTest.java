package nl.verkoop.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class OutboxWorkersTest extends OutboxTestBase {

  private static final int MAILS = 200;

  @Autowired OutboxSignal signal;

  @Test
  void twoNodesSendEveryMailExactlyOnceAndAtOnce() throws IOException, InterruptedException {
    try (var server = new ScriptedSmtpServer()) {
      var here = node(server.port());
      var there = node(server.port());
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

  /** The poll is too slow to pass this test: only the signal of the commit is fast enough. */
  private OutboxWorkers node(int port) {
    var settings =
        new MailSettings(
            "verkoop@demo.example",
            "",
            2,
            25,
            Duration.ofMillis(20),
            Duration.ofMinutes(5),
            Duration.ofMinutes(5),
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
