package nl.verkoop.process.salesorder;

import java.util.Collection;
import nl.verkoop.invoicing.OrderInvoices;
import nl.verkoop.sales.SalesOrders;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells the orders whose invoices were just paid that their money is in. */
@Component
public class OrderPayments {

  private final OrderInvoices invoices;
  private final SalesOrders orders;
  private final RuntimeService runtime;

  OrderPayments(OrderInvoices invoices, SalesOrders orders, RuntimeService runtime) {
    this.invoices = invoices;
    this.orders = orders;
    this.runtime = runtime;
  }

  /**
   * Ends the wait of every order that is now paid in full. An order that does not wait yet asks for
   * itself when it gets there; the lock on the order keeps the two from missing each other.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void invoicesPaid(Collection<String> invoiceNumbers) {
    for (var orderNo : invoices.ordersOf(invoiceNumbers)) {
      orders.lock(orderNo);
      if (invoices.allPaid(orderNo)) {
        runtime
            .createExecutionQuery()
            .processInstanceBusinessKey(orderNo)
            .messageEventSubscriptionName(SalesOrderProcess.MESSAGE_ORDER_PAID)
            .list()
            .forEach(
                waiting ->
                    runtime.messageEventReceived(
                        SalesOrderProcess.MESSAGE_ORDER_PAID, waiting.getId()));
      }
    }
  }
}
