package nl.verkoop.process.salesorder;

import nl.verkoop.process.BusinessKey;
import nl.verkoop.sales.SalesOrder;
import nl.verkoop.sales.SalesOrders;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Order afwijzen". */
@Component
class RejectOrderDelegate implements JavaDelegate {

  private final SalesOrders orders;

  RejectOrderDelegate(SalesOrders orders) {
    this.orders = orders;
  }

  @Override
  public void execute(DelegateExecution execution) {
    orders.setStatus(BusinessKey.of(execution), SalesOrder.Status.REJECTED);
  }
}
