package nl.verkoop.process.customerregistration;

import nl.verkoop.party.PayerChanges;
import nl.verkoop.process.quotenegotiation.QuoteNegotiationProcess;
import nl.verkoop.process.task.WaitingMessages;
import nl.verkoop.sales.AcceptedQuotes;
import org.springframework.stereotype.Component;

/** Lets accepted quotes look again at their customers, and at who pays for them. */
@Component
class WaitingQuotes implements PayerChanges {

  private final AcceptedQuotes quotes;
  private final WaitingMessages messages;

  WaitingQuotes(AcceptedQuotes quotes, WaitingMessages messages) {
    this.quotes = quotes;
    this.messages = messages;
  }

  /** Those that wait for a decision on this customer. */
  void goOn(String customerNo) {
    quotes
        .of(customerNo)
        .forEach(no -> messages.tell(no, QuoteNegotiationProcess.MESSAGE_CUSTOMER_DECIDED));
  }

  @Override
  public void otherPayer(String customerNo) {
    goOn(customerNo);
  }
}
