package nl.verkoop.process.salesorder;

import java.util.Collection;
import nl.verkoop.invoicing.OrderInvoices;
import nl.verkoop.process.task.WaitingMessages;
import nl.verkoop.sales.SalesOrders;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells the orders whose invoices were just paid that their money is in. */
@Component
public class OrderPayments {

  private final OrderInvoices invoices;
  private final SalesOrders orders;
  private final WaitingMessages messages;

  OrderPayments(OrderInvoices invoices, SalesOrders orders, WaitingMessages messages) {
    this.invoices = invoices;
    this.orders = orders;
    this.messages = messages;
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
        messages.tell(orderNo, SalesOrderProcess.MESSAGE_ORDER_PAID);
      }
    }
  }
}
