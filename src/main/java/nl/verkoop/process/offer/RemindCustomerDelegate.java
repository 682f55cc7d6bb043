package nl.verkoop.process.offer;

import nl.verkoop.process.BusinessKey;
import nl.verkoop.sales.Offers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Klant herinneren": the offer in force once more, before it ends. */
@Component
class RemindCustomerDelegate implements JavaDelegate {

  private final Offers offers;

  RemindCustomerDelegate(Offers offers) {
    this.offers = offers;
  }

  @Override
  public void execute(DelegateExecution execution) {
    offers.remind(BusinessKey.of(execution));
  }
}
