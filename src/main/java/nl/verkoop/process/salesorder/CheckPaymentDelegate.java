package nl.verkoop.process.salesorder;

import nl.verkoop.invoicing.OrderInvoices;
import nl.verkoop.process.BusinessKey;
import nl.verkoop.sales.SalesOrders;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Service task "Betaling nagaan": looks whether the money came in already. The order stays locked
 * until the process waits, so a payment posted in the same second finds the process waiting.
 */
@Component
class CheckPaymentDelegate implements JavaDelegate {

  private final SalesOrders orders;
  private final OrderInvoices invoices;

  CheckPaymentDelegate(SalesOrders orders, OrderInvoices invoices) {
    this.orders = orders;
    this.invoices = invoices;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var no = BusinessKey.of(execution);
    orders.lock(no);
    SalesOrderProcess.ORDER_PAID.set(execution, invoices.allPaid(no));
  }
}
