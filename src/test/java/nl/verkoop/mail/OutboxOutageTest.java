package nl.verkoop.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/** The database fails a worker, or the program is stopped, while a mail is on its way. */
class OutboxOutageTest extends OutboxTestBase {

  private ScriptedSmtpServer server;

  @BeforeEach
  void open() throws IOException {
    server = new ScriptedSmtpServer();
  }

  @AfterEach
  void close() throws IOException {
    server.close();
  }

  @Test
  void whatWasSentIsNotedDownAfterAnOutage() throws InterruptedException, ExecutionException {
    var mail = mail("SO-1", "a@klant.example");
    enqueue(mail);
    var gone = new CountDownLatch(1);
    server.meanwhile =
        () -> {
          hideTheOutbox();
          gone.countDown();
        };
    var run = runAgainst(server.port(), partsWith(settings(Duration.ofMillis(50))));
    var work = new FutureTask<>(run::once);
    new Thread(work).start();
    gone.await();
    // Time for the worker to fail some times; that he goes on is what is tested.
    Thread.sleep(500);
    showTheOutbox();

    assertThat(work.get()).isEqualTo(1);
    assertThat(entry(mail).status()).isEqualTo(MailStatus.SENT);
    assertThat(server.accepted).hasSize(1);
    run.close();
  }

  @Test
  void whatCouldNotBeNotedDownIsTakenUpAtOnce() {
    var mail = mail("SO-2", "a@klant.example");
    enqueue(mail);
    var run = runAgainst(server.port(), partsWith(settings(Duration.ofMinutes(5))));
    server.meanwhile = this::hideTheOutbox;
    assertThatThrownBy(run::once).isInstanceOf(DataAccessException.class);
    server.meanwhile = () -> {};
    showTheOutbox();
    assertThat(entry(mail).status()).isEqualTo(MailStatus.SENDING);

    assertThat(run.once()).isEqualTo(1);
    assertThat(entry(mail).status()).isEqualTo(MailStatus.SENT);
    run.close();
  }

  @Test
  void aStopLetsTheMailOnItsWayArriveAndGivesBackTheRest() {
    var first = mail("SO-3", "a@klant.example");
    var second = mail("SO-4", "b@klant.example");
    enqueue(first);
    enqueue(second);
    var run = runAgainst(server.port());
    server.meanwhile = run::stop;

    run.once();

    assertThat(server.accepted).containsExactly("a@klant.example");
    assertThat(entry(first).status()).isEqualTo(MailStatus.SENT);
    assertThat(entry(second).status()).isEqualTo(MailStatus.QUEUED);
    assertThat(entry(second).attempts()).isZero();
    run.close();
  }

  /** How often a worker tries to note something down. */
  private static MailSettings settings(Duration poll) {
    return new MailSettings(
        "verkoop@demo.example", "", 1, 25, Duration.ZERO, poll, Duration.ofMinutes(5), "");
  }

  private void hideTheOutbox() {
    jdbc.execute("rename table mail_outbox to hidden_outbox");
  }

  private void showTheOutbox() {
    jdbc.execute("rename table hidden_outbox to mail_outbox");
  }
}
