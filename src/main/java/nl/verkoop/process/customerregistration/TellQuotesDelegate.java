package nl.verkoop.process.customerregistration;

import nl.verkoop.process.BusinessKey;
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

  private final WaitingQuotes quotes;

  TellQuotesDelegate(WaitingQuotes quotes) {
    this.quotes = quotes;
  }

  @Override
  public void execute(DelegateExecution execution) {
    quotes.goOn(BusinessKey.of(execution));
  }
}
