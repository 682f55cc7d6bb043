package nl.verkoop.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import nl.verkoop.mail.OutboxRetry.AddressInvalid;
import nl.verkoop.mail.OutboxRetry.NotFound;
import nl.verkoop.mail.OutboxRetry.NotWaiting;
import nl.verkoop.mail.OutboxRetry.Queued;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.Status;

class OutboxFailureTest extends OutboxTestBase {

  @Autowired OutboxHealthIndicator health;

  private ScriptedSmtpServer server;
  private OutboxRun run;

  @BeforeEach
  void open() throws IOException {
    server = new ScriptedSmtpServer();
    run = runAgainst(server.port());
  }

  @AfterEach
  void close() throws IOException {
    run.close();
    server.close();
  }

  @Test
  void givesUpAtOnceOnAFinalNo() {
    var nobody = mail("SO-1", "nobody@klant.example");
    var spam = mail("SO-2", "spam@klant.example");
    var fine = mail("SO-3", "fine@klant.example");
    enqueue(nobody);
    enqueue(spam);
    enqueue(fine);

    run.once();

    assertFailed(nobody, MailProblem.REFUSED, "550 5.1.1 no such user here");
    assertFailed(spam, MailProblem.REFUSED, "554 5.7.1 this looks like spam");
    assertThat(entry(fine).status()).isEqualTo(MailStatus.SENT);
    assertThat(server.connections).hasValue(1);
  }

  @Test
  void triesEightTimesOverTenHours() {
    var mail = mail("SO-4", "later@klant.example");
    enqueue(mail);

    for (var minutes : new int[] {1, 3, 9, 27, 81, 240, 240}) {
      assertThat(run.once()).isEqualTo(1);
      var entry = entry(mail);
      assertThat(entry.status()).isEqualTo(MailStatus.QUEUED);
      assertThat(entry.serverAnswer()).contains("451 4.7.1");
      assertThat(entry.times().nextAttempt())
          .contains(clock.instant().plus(Duration.ofMinutes(minutes)));
      clock.passes(Duration.ofMinutes(minutes).minusSeconds(1));
      assertThat(run.once()).isZero();
      clock.passes(Duration.ofSeconds(1));
    }
    run.once();

    assertFailed(mail, MailProblem.POSTPONED, "451 4.7.1 try again later");
    assertThat(entry(mail).attempts()).isEqualTo(8);
  }

  @Test
  void waitsForAServerThatCannotBeReached() throws IOException {
    server.close();
    var first = mail("SO-5", "a@klant.example");
    var second = mail("SO-6", "b@klant.example");
    enqueue(first);
    enqueue(second);

    run.once();

    for (var mail : new OutgoingMail[] {first, second}) {
      assertThat(entry(mail).status()).isEqualTo(MailStatus.QUEUED);
      assertThat(entry(mail).problem()).contains(MailProblem.UNREACHABLE);
    }
  }

  @Test
  void opensANewConnectionWhenTheServerHasHadEnoughOfTheOldOne() {
    server.mailsPerConnection = 2;
    for (var number = 0; number < 5; number++) {
      enqueue(mail("SO-7" + number, "a@klant.example"));
    }

    run.once();

    assertThat(server.accepted).hasSize(5);
    assertThat(server.connections).hasValue(3);
  }

  @Test
  void showsAMissingAddressAndSendsOnceItIsFilledIn() {
    var mail = mail("SO-8", "");
    enqueue(mail);
    assertFailed(mail, MailProblem.NO_ADDRESS, "");
    assertThat(run.once()).isZero();

    var id = entry(mail).id();
    assertThat(outbox.retry(id, "", SALES))
        .isEqualTo(new AddressInvalid(id, MailProblem.NO_ADDRESS));
    assertThat(outbox.retry(id, "geen adres", SALES))
        .isEqualTo(new AddressInvalid(id, MailProblem.INVALID_ADDRESS));
    assertThat(outbox.retry(id, "inkoop@klant.example", SALES)).isInstanceOf(Queued.class);
    run.once();

    assertThat(server.accepted).containsExactly("inkoop@klant.example");
    assertThat(outbox.retry(id, "", SALES)).isEqualTo(new NotWaiting(id, MailStatus.SENT));
    assertThat(outbox.retry(id + 1, "", SALES)).isEqualTo(new NotFound(id + 1));
  }

  @Test
  void refusesAnAddressThatSmugglesInAHeader() {
    var mail = mail("SO-9", "a@klant.example\r\nBcc: b@klant.example");
    enqueue(mail);

    assertFailed(mail, MailProblem.INVALID_ADDRESS, "");
  }

  @Test
  void letsOnlyTheBrokenDocumentOfABatchWait() {
    var missing = mail("NONE-1", "a@klant.example");
    var broken = mail("BAD-1", "a@klant.example");
    var fine = mail("SO-10", "a@klant.example");
    enqueue(missing);
    enqueue(broken);
    enqueue(fine);

    run.once();

    assertFailed(missing, MailProblem.NO_DOCUMENT, "order-confirmation:NONE-1");
    assertThat(entry(broken).status()).isEqualTo(MailStatus.QUEUED);
    assertThat(entry(broken).serverAnswer()).isEqualTo("Order BAD-1 has no customer");
    assertThat(entry(fine).status()).isEqualTo(MailStatus.SENT);
  }

  @Test
  void takesOverWhatAKilledWorkerHadClaimed() {
    var mail = mail("SO-11", "a@klant.example");
    enqueue(mail);
    assertThat(parts.claims().claim("killed")).hasSize(1);
    assertThat(entry(mail).status()).isEqualTo(MailStatus.SENDING);
    assertThat(run.once()).isZero();

    clock.passes(Duration.ofMinutes(5));
    assertThat(run.once()).isEqualTo(1);

    assertThat(entry(mail).status()).isEqualTo(MailStatus.SENT);
    assertThat(entry(mail).attempts()).isEqualTo(2);
  }

  @Test
  void warnsWhenMailDoesNotLeaveAnyMore() {
    enqueue(mail("SO-12", "a@klant.example"));
    clock.passes(Duration.ofMinutes(15));
    assertThat(health.health().getStatus()).isEqualTo(Status.UP);

    clock.passes(Duration.ofSeconds(1));
    assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);

    run.once();
    assertThat(health.health().getStatus()).isEqualTo(Status.UP);
  }

  private void assertFailed(OutgoingMail mail, MailProblem problem, String answer) {
    var entry = entry(mail);
    assertThat(entry.status()).isEqualTo(MailStatus.FAILED);
    assertThat(entry.problem()).contains(problem);
    assertThat(entry.serverAnswer()).isEqualTo(answer);
    assertThat(entry.times().nextAttempt()).isEmpty();
  }
}
