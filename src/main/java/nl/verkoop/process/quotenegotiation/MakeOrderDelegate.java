package nl.verkoop.process.quotenegotiation;

import nl.verkoop.process.BusinessKey;
import nl.verkoop.process.RefusalTexts;
import nl.verkoop.sales.QuoteOrders;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Order maken": of the offer that was accepted. */
@Component
class MakeOrderDelegate implements JavaDelegate {

  private final QuoteOrders orders;
  private final RefusalTexts refusals;

  MakeOrderDelegate(QuoteOrders orders, RefusalTexts refusals) {
    this.orders = orders;
    this.refusals = refusals;
  }

  @Override
  public void execute(DelegateExecution execution) {
    refusals.throwIfAny(orders.makeOrder(BusinessKey.of(execution)));
  }
}
