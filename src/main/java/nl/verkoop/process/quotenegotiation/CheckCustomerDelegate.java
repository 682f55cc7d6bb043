package nl.verkoop.process.quotenegotiation;

import java.util.Locale;
import nl.verkoop.process.BusinessKey;
import nl.verkoop.sales.AcceptedQuotes;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Service task "Klant nakijken", a job of its own: what the customer accepted stays accepted, also
 * where he has to be approved before an order can be made of it.
 */
@Component
class CheckCustomerDelegate implements JavaDelegate {

  private final AcceptedQuotes quotes;

  CheckCustomerDelegate(AcceptedQuotes quotes) {
    this.quotes = quotes;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var turn = quotes.turn(BusinessKey.of(execution));
    QuoteNegotiationProcess.ORDER_TURN.set(execution, turn.name().toLowerCase(Locale.ROOT));
  }
}
