package nl.verkoop.sales;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import nl.verkoop.documents.DocumentKind;
import nl.verkoop.ledger.Cause;
import nl.verkoop.party.CustomerMail;
import nl.verkoop.party.Customers;
import nl.verkoop.sales.SalesOrder.Status;
import nl.verkoop.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Offers on their way to the customer: each is kept as it was sent (features ). */
@Service
public class Offers {

  private final QuoteTable quotes;
  private final SalesDocuments documents;
  private final QuoteRelease release;
  private final QuoteValidity validity;
  private final CustomerMail mail;
  private final Customers customers;
  private final Cause.Provider causes;
  private final Clock clock;

  Offers(
      QuoteTable quotes,
      SalesDocuments documents,
      QuoteRelease release,
      QuoteValidity validity,
      CustomerMail mail,
      Customers customers,
      Cause.Provider causes,
      Clock clock) {
    this.clock = clock;
    this.quotes = quotes;
    this.documents = documents;
    this.release = release;
    this.validity = validity;
    this.mail = mail;
    this.customers = customers;
    this.causes = causes;
  }

  /**
   * Offers the quote as it stands now, as its next round; the mail leaves after the caller's
   * transaction has committed. Refused: what the policy stopped and nobody approved, and an offer
   * that would be over.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<Refusal> send(String no) {
    var quote = quotes.lock(no);
    if (!Set.of(Status.OPEN, Status.PENDING_APPROVAL).contains(quote.status())) {
      return QuoteRelease.elsewhere(no);
    }
    var cleared = release.cleared(quote);
    if (cleared.isEmpty()) {
      return List.of(Refusal.of("status", "quote-not-cleared", no));
    }
    if (validity.isOver(quote.validUntil())) {
      return List.of(Refusal.of("validUntil", "valid-until-over", quote.validUntil()));
    }
    var round = quotes.rounds(no).size() + 1;
    var offerNo = no + "-" + round;
    documents.keepAsOffer(no, offerNo);
    documents.keepLines(no, offerNo);
    quotes.move(no, quote.status(), Status.RELEASED);
    quotes.offered(
        quote,
        new QuoteTable.Round(
            round,
            offerNo,
            quote.revision(),
            cleared.get().id(),
            causes.current().user(),
            clock.instant()));
    mail(OfferSource.KIND, offerNo, quote);
    return List.of();
  }

  /** Sends the offer in force once more, as a reminder; nothing where it is no longer with him. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void remind(String no) {
    var quote = quotes.lock(no);
    if (quote.status() == Status.RELEASED) {
      var offer = quotes.round(no, quotes.life(no).offeredRound());
      mail(OfferReminderSource.KIND, offer.documentNo(), quote);
    }
  }

  private void mail(DocumentKind kind, String offerNo, DocumentHeader quote) {
    var language = customers.find(quote.billToNo()).orElseThrow().locale();
    mail.send(kind, offerNo, quote.customerNo(), language);
  }
}
