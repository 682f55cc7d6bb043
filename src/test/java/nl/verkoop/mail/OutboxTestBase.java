package nl.verkoop.mail;

import java.util.Set;
import java.util.function.Supplier;
import nl.verkoop.documents.DocumentReference;
import nl.verkoop.documents.SampleDocuments;
import nl.verkoop.mail.OutgoingMail.Cause;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

/** An outbox on a real database, empty before each test, with no worker running by itself. */
@Tag("integration")
@Execution(ExecutionMode.SAME_THREAD)
@SpringBootTest(
    classes = MailTestApplication.class,
    properties = {
      "verkoop.mail.workers=0",
      "verkoop.mail.from=verkoop@demo.example",
      "verkoop.mail.reply-to=binnendienst@demo.example",
      "spring.mail.host=127.0.0.1",
      "spring.mail.port=1",
      "spring.mail.properties.mail.smtp.timeout=5000",
      "spring.mvc.problemdetails.enabled=true",
      "spring.messages.basename=i18n/messages",
      "spring.main.banner-mode=off",
      "logging.level.root=warn",
      "logging.level.nl.verkoop.mail=off",
      "logging.level.nl.verkoop.documents=off"
    })
abstract class OutboxTestBase {

  static final MailOutbox.Sender SALES =
      new MailOutbox.Sender(
          "sales", Set.of(SampleDocuments.ORDER_CONFIRMATION, SampleDocuments.INVOICE));

  @Autowired TransactionTemplate transaction;
  @Autowired JdbcTemplate jdbc;
  @Autowired MailOutbox outbox;
  @Autowired OutboxStore store;
  @Autowired OutboxParts parts;
  @Autowired OutboxWorkers workers;
  @Autowired TestClock clock;
  @Autowired MailTestApplication.Cards cards;

  @BeforeEach
  void emptyTheOutbox() {
    jdbc.execute("truncate mail_outbox");
    jdbc.execute("truncate archived_document");
    clock.reset();
    cards.clear();
  }

  static OutgoingMail mail(String number, String recipient) {
    var document = new DocumentReference(SampleDocuments.ORDER_CONFIRMATION, number);
    var cause = new Cause("sales", "process-1", "Task_SendConfirmation");
    var addressee = new OutgoingMail.Addressee("K-" + number, "Klant " + number);
    return new OutgoingMail(
        document.toString(), document, addressee, recipient, SampleDocuments.DUTCH, cause);
  }

  boolean enqueue(OutgoingMail mail) {
    return inTransaction(() -> outbox.enqueue(mail));
  }

  <T> T inTransaction(Supplier<T> work) {
    return transaction.execute(status -> work.get());
  }

  OutboxEntry entry(OutgoingMail mail) {
    return store.find(mail.key()).orElseThrow();
  }

  /** What every worker works with, but with these settings. */
  OutboxParts partsWith(MailSettings settings) {
    return new OutboxParts(
        parts.claims(),
        parts.sources(),
        parts.papers(),
        parts.composer(),
        parts.metrics(),
        settings);
  }

  /** A worker that talks to the server on this port. */
  OutboxRun runAgainst(int port) {
    return runAgainst(port, parts);
  }

  OutboxRun runAgainst(int port, OutboxParts parts) {
    var server = new JavaMailSenderImpl();
    server.setHost("127.0.0.1");
    server.setPort(port);
    server.getJavaMailProperties().setProperty("mail.smtp.timeout", "5000");
    return new OutboxRun(parts, new SmtpConnection(server, clock), clock);
  }
}
