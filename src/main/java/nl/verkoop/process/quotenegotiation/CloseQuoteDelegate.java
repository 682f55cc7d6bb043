package nl.verkoop.process.quotenegotiation;

import nl.verkoop.process.BusinessKey;
import nl.verkoop.sales.QuoteOutcome;
import nl.verkoop.sales.SalesQuotes;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Uitkomst vastleggen": how the negotiation ended, by what is written down of it. */
@Component
class CloseQuoteDelegate implements JavaDelegate {

  private final SalesQuotes quotes;

  CloseQuoteDelegate(SalesQuotes quotes) {
    this.quotes = quotes;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var outcome = quotes.close(BusinessKey.of(execution));
    QuoteNegotiationProcess.QUOTE_ACCEPTED.set(execution, outcome == QuoteOutcome.ACCEPTED);
  }
}
