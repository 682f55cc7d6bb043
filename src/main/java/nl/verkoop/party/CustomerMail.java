package nl.verkoop.party;

import java.util.List;
import java.util.Locale;
import nl.verkoop.documents.DocumentKind;
import nl.verkoop.documents.DocumentReference;
import nl.verkoop.ledger.Cause;
import nl.verkoop.mail.MailOutbox;
import nl.verkoop.mail.OutgoingMail;
import org.springframework.stereotype.Component;

/** Puts a document for a customer into the outgoing mail, once. */
@Component
public class CustomerMail {

  private final MailOutbox outbox;
  private final Customers customers;
  private final MailedPapers papers;
  private final Cause.Provider causes;

  CustomerMail(MailOutbox outbox, Customers customers, MailedPapers papers, Cause.Provider causes) {
    this.papers = papers;
    this.outbox = outbox;
    this.customers = customers;
    this.causes = causes;
  }

  /** Sends nothing itself: the mail leaves after the caller's transaction has been committed. */
  public void send(DocumentKind kind, String number, String customerNo, Locale language) {
    var customer = customers.find(customerNo).orElseThrow();
    var document = new DocumentReference(kind, number);
    var cause = causes.current();
    outbox.enqueue(
        new OutgoingMail(
            document.toString(),
            document,
            new OutgoingMail.Addressee(customer.no(), customer.name()),
            papers.addresses(kind, List.of(customer.no())).getOrDefault(customer.no(), ""),
            language,
            new OutgoingMail.Cause(
                cause.user(),
                cause.processInstanceId().orElse(""),
                cause.activityId().orElse(""))));
  }
}
