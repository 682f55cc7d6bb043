package nl.verkoop.process.salesorder;

import nl.verkoop.party.Customers;
import nl.verkoop.process.BusinessKey;
import nl.verkoop.process.RefusalTexts;
import nl.verkoop.sales.DocumentHeader;
import nl.verkoop.sales.SalesOrders;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Order controleren": takes the order out of draft, or refuses it. */
@Component
class CheckOrderDelegate implements JavaDelegate {

  private final SalesOrders orders;
  private final Customers customers;
  private final RefusalTexts refusals;

  CheckOrderDelegate(SalesOrders orders, Customers customers, RefusalTexts refusals) {
    this.orders = orders;
    this.customers = customers;
    this.refusals = refusals;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var no = BusinessKey.of(execution);
    var order = orders.header(no);
    lockCustomer(order);
    refusals.throwIfAny(orders.place(no, order.billToNo(), execution.getProcessInstanceId()));
  }

  /**
   * Of two orders in the same second the second counts the first one, so the customer is locked
   * before the order is. A file of agreed orders, which is one transaction, would keep its
   * customers for too long.
   */
  private void lockCustomer(DocumentHeader order) {
    if (!order.agreedBefore()) {
      customers.lock(order.billToNo());
    }
  }
}
