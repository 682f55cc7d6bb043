package nl.verkoop.process.customerregistration;

import nl.verkoop.process.BusinessKey;
import nl.verkoop.process.quotenegotiation.QuoteNegotiationProcess;
import nl.verkoop.process.task.WaitingMessages;
import nl.verkoop.sales.AcceptedQuotes;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Service task "Offertes laten weten": what he accepted while he waited goes on. A quote that does
 * not wait yet looks for itself when it gets there; the lock on the card keeps the two from missing
 * each other.
 */
@Component
class TellQuotesDelegate implements JavaDelegate {

  private final AcceptedQuotes quotes;
  private final WaitingMessages messages;

  TellQuotesDelegate(AcceptedQuotes quotes, WaitingMessages messages) {
    this.quotes = quotes;
    this.messages = messages;
  }

  @Override
  public void execute(DelegateExecution execution) {
    quotes
        .of(BusinessKey.of(execution))
        .forEach(no -> messages.tell(no, QuoteNegotiationProcess.MESSAGE_CUSTOMER_DECIDED));
  }
}
