package nl.verkoop.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import nl.verkoop.documents.SampleDocuments;
import nl.verkoop.shared.CanonicalHash;
import nl.verkoop.shared.Sha256;
import nl.verkoop.shared.UtcTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.IllegalTransactionStateException;

class MailOutboxTest extends OutboxTestBase {

  private final GreenMail postOffice = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
  private OutboxRun run;

  @BeforeEach
  void open() {
    postOffice.start();
    run = runAgainst(postOffice.getSmtp().getPort());
  }

  @AfterEach
  void close() {
    run.close();
    postOffice.stop();
  }

  @Test
  void sendsTheDocumentAndKeepsWhatWasSent() throws Exception {
    var mail = mail("SO-1001", "inkoop@klant.example");
    assertThat(enqueue(mail)).isTrue();
    assertThat(entry(mail).status()).isEqualTo(MailStatus.QUEUED);

    assertThat(run.once()).isEqualTo(1);

    var received = received().get(0);
    assertThat(received.getSubject())
        .isEqualTo("Orderbevestiging SO-1001 van Verkoop Demo Handel B.V.");
    assertThat(received.getFrom()[0].toString()).contains("verkoop@demo.example");
    assertThat(received.getReplyTo()[0]).hasToString("binnendienst@demo.example");
    var entry = entry(mail);
    assertThat(entry.status()).isEqualTo(MailStatus.SENT);
    assertThat(entry.serverAnswer()).startsWith("250");
    assertThat(entry.times().sent()).contains(TestClock.START);
    var attachment = parts(received).getBodyPart(1);
    assertThat(attachment.getFileName()).isEqualTo("Orderbevestiging SO-1001.pdf");
    assertThat(Sha256.of(attachment.getInputStream().readAllBytes())).isEqualTo(entry.sha256());
    assertThat(archivedHashes()).containsExactly(entry.sha256());
  }

  @Test
  void tellsTheLinesAndTheTotalInTheBody() throws Exception {
    enqueue(mail("SO-1002", "inkoop@klant.example"));
    run.once();

    var bodies = bodies(received().get(0));
    assertThat(bodies.get(0).getContentType()).startsWith("text/plain");
    assertThat(bodies.get(1).getContentType()).startsWith("text/html");
    for (var body : bodies) {
      assertThat((String) body.getContent())
          .contains("Hartelijk dank voor uw bestelling", "A-1001", "Chef Anton", "4 doos", "79,80")
          .contains("Totaal", "Met vriendelijke groet")
          .doesNotContain("zie de bijlage");
    }
  }

  @Test
  void cutsLongDocumentsShortInTheBody() throws Exception {
    enqueue(mail("LONG-1", "inkoop@klant.example"));
    run.once();

    for (var body : bodies(received().get(0))) {
      assertThat((String) body.getContent())
          .contains("A-1050", "en nog 70 regels")
          .doesNotContain("A-1051");
    }
  }

  @Test
  void sendsAMailWithTheSameKeyOnce() {
    var mail = mail("SO-1003", "inkoop@klant.example");

    assertThat(enqueue(mail)).isTrue();
    assertThat(enqueue(mail)).isFalse();
    run.once();
    assertThat(enqueue(mail)).isFalse();
    run.once();

    assertThat(postOffice.getReceivedMessages()).hasSize(1);
    assertThat(outbox.status(mail.key())).contains(MailStatus.SENT);
  }

  @Test
  void namesBothDocumentsWhenAKeyIsUsedForAnother() {
    var first = mail("SO-1004", "a@klant.example");
    var second = mail("SO-1005", "a@klant.example");
    enqueue(first);

    var wrong =
        new OutgoingMail(
            first.key(),
            second.document(),
            second.addressee(),
            "a@klant.example",
            first.language(),
            first.cause());
    assertThatThrownBy(() -> enqueue(wrong)).hasMessageContainingAll("SO-1004", "SO-1005");
  }

  @Test
  void sendsNothingForABusinessTransactionThatFails() {
    transaction.executeWithoutResult(
        status -> {
          outbox.enqueue(mail("SO-1006", "a@klant.example"));
          status.setRollbackOnly();
        });

    assertThat(run.once()).isZero();
    assertThatThrownBy(() -> outbox.enqueue(mail("SO-1007", "a@klant.example")))
        .isInstanceOf(IllegalTransactionStateException.class);
  }

  @Test
  void doesNotWaitForATransactionThatIsStillOpen() {
    inTransaction(
        () -> {
          outbox.enqueue(mail("SO-1008", "a@klant.example"));
          var others = new java.util.concurrent.FutureTask<>(run::once);
          new Thread(others).start();
          return get(others);
        });

    assertThat(run.once()).isEqualTo(1);
  }

  @Test
  void keepsTheMessageIdWhenAMailIsSentAgain() throws Exception {
    var mail = mail("SO-1009", "a@klant.example");
    enqueue(mail);
    run.once();
    jdbc.update(
        "update mail_outbox set status = 'QUEUED', due_at = ?", UtcTime.utc(clock.instant()));
    run.once();

    var mails = received();
    assertThat(mails).hasSize(2);
    assertThat(mails.get(0).getMessageID()).isEqualTo(mails.get(1).getMessageID());
    assertThat(attached(mails.get(0))).isEqualTo(attached(mails.get(1)));
    assertThat(archivedHashes()).hasSize(1);
  }

  @Test
  void sendsTheSameFileToEveryReaderOfADocument() throws Exception {
    var first = mail("SO-1010", "a@klant.example");
    var mails = List.of(first, copyOf(first, first.language()));
    mails.forEach(this::enqueue);
    assertThat(run.once()).isEqualTo(2);

    assertThat(attached(received().get(0))).isEqualTo(attached(received().get(1)));
    assertThat(archivedHashes()).containsExactly(entry(mails.get(0)).sha256());
    assertThat(entry(mails.get(1)).sha256()).isEqualTo(entry(mails.get(0)).sha256());
  }

  @Test
  void sendsWhatItSentBeforeAsItWasAndMakesOnlyWhatIsNew() throws Exception {
    enqueue(mail("SO-1011", "a@klant.example"));
    var document = SampleDocuments.order("SO-1011", SampleDocuments.DUTCH, 10);
    var kept = "%PDF as it was made then".getBytes(StandardCharsets.UTF_8);
    jdbc.update(
        """
        insert into archived_document
          (document_kind, document_number, content_hash, sha256, language, content, archived_at)
        values ('ORDER_CONFIRMATION', 'SO-1011', ?, ?, 'nl', ?, now(3))
        """,
        CanonicalHash.of(document),
        Sha256.of(kept),
        kept);
    run.once();
    assertThat(attached(received().get(0))).isEqualTo(kept);

    enqueue(copyOf(mail("SO-1011", "a@klant.example"), Locale.ENGLISH));
    run.once();
    assertThat(new String(attached(received().get(1)), StandardCharsets.ISO_8859_1))
        .startsWith("%PDF-1.7");
    assertThat(archivedHashes()).hasSize(2);
  }

  /** Another mail with the same document. */
  private static OutgoingMail copyOf(OutgoingMail mail, Locale language) {
    return new OutgoingMail(
        mail.key() + ":copy",
        mail.document(),
        mail.addressee(),
        "b@klant.example",
        language,
        mail.cause());
  }

  private static byte[] attached(MimeMessage mail) throws Exception {
    return parts(mail).getBodyPart(1).getInputStream().readAllBytes();
  }

  @Test
  void leavesTheArchiveAsItIs() {
    enqueue(mail("SO-1010", "a@klant.example"));
    run.once();

    assertThatThrownBy(() -> jdbc.update("update archived_document set content = ''"))
        .hasMessageContaining("append-only");
    assertThatThrownBy(() -> jdbc.update("delete from archived_document"))
        .hasMessageContaining("append-only");
  }

  private List<MimeMessage> received() throws Exception {
    var messages = List.of(postOffice.getReceivedMessages());
    var folder = Files.createDirectories(Path.of("target", "documents"));
    for (var body : bodies(messages.get(0))) {
      var ending = body.getContentType().startsWith("text/html") ? ".html" : ".txt";
      Files.writeString(folder.resolve("mail" + ending), (String) body.getContent());
    }
    return messages;
  }

  private List<String> archivedHashes() {
    return jdbc.queryForList("select content from archived_document", byte[].class).stream()
        .map(Sha256::of)
        .toList();
  }

  private static Multipart parts(MimeMessage message) throws Exception {
    return (Multipart) message.getContent();
  }

  private static List<BodyPart> bodies(MimeMessage message) throws Exception {
    var bodies = (Multipart) parts(message).getBodyPart(0).getContent();
    return List.of(bodies.getBodyPart(0), bodies.getBodyPart(1));
  }

  private static Integer get(java.util.concurrent.Future<Integer> future) {
    try {
      var taken = future.get(5, java.util.concurrent.TimeUnit.SECONDS);
      assertThat(taken).isZero();
      return taken;
    } catch (Exception e) {
      throw new AssertionError("The worker waited for an open transaction", e);
    }
  }
}
