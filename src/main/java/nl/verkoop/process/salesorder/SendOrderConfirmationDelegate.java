package nl.verkoop.process.salesorder;

import java.util.List;
import nl.verkoop.process.BusinessKey;
import nl.verkoop.process.RefusalTexts;
import nl.verkoop.sales.OrderConfirmations;
import nl.verkoop.sales.SalesOrder;
import nl.verkoop.sales.SalesOrders;
import nl.verkoop.shared.Refusal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Orderbevestiging sturen": puts it into the outgoing mail. */
@Component
class SendOrderConfirmationDelegate implements JavaDelegate {

  private final SalesOrders orders;
  private final OrderConfirmations confirmations;
  private final RefusalTexts refusals;

  SendOrderConfirmationDelegate(
      SalesOrders orders, OrderConfirmations confirmations, RefusalTexts refusals) {
    this.orders = orders;
    this.confirmations = confirmations;
    this.refusals = refusals;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var no = BusinessKey.of(execution);
    var order = orders.lockWhole(no);
    if (order.header().status() != SalesOrder.Status.RELEASED) {
      throw refusals.exception(List.of(Refusal.of("status", "order-not-released", no)));
    }
    refusals.throwIfAny(orders.missingSetup(order));
    confirmations.send(order.header());
  }
}
