package nl.verkoop.process.offer;

import nl.verkoop.process.BusinessKey;
import nl.verkoop.process.RefusalTexts;
import nl.verkoop.sales.SalesQuotes;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Offerte controleren": takes the quote out of draft, or refuses it. */
@Component
class CheckQuoteDelegate implements JavaDelegate {

  private final SalesQuotes quotes;
  private final RefusalTexts refusals;

  CheckQuoteDelegate(SalesQuotes quotes, RefusalTexts refusals) {
    this.quotes = quotes;
    this.refusals = refusals;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var no = BusinessKey.of(execution);
    refusals.throwIfAny(quotes.place(no, execution.getProcessInstanceId()));
    OfferProcess.OFFER_IN_FORCE.set(execution, quotes.inForce(no).isPresent());
  }
}
