package nl.verkoop.process.quotenegotiation;

import nl.verkoop.party.CustomerAdmitted;
import nl.verkoop.process.task.WaitingMessages;
import nl.verkoop.sales.AcceptedQuotes;
import org.springframework.stereotype.Component;

/** Lets accepted quotes go on once their customer is approved. */
@Component
class QuotesOfAdmitted implements CustomerAdmitted {

  private final AcceptedQuotes quotes;
  private final WaitingMessages messages;

  QuotesOfAdmitted(AcceptedQuotes quotes, WaitingMessages messages) {
    this.quotes = quotes;
    this.messages = messages;
  }

  @Override
  public void admitted(String customerNo) {
    quotes
        .waitingFor(customerNo)
        .forEach(no -> messages.tell(no, QuoteNegotiationProcess.MESSAGE_CUSTOMER_ADMITTED));
  }
}
