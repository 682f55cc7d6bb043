package nl.verkoop.process.salesorder;

import java.util.List;
import nl.verkoop.invoicing.OrderInvoices;
import nl.verkoop.process.BusinessKey;
import nl.verkoop.process.RefusalTexts;
import nl.verkoop.sales.SalesOrder;
import nl.verkoop.sales.SalesOrders;
import nl.verkoop.shared.Refusal;
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
  private final RefusalTexts refusals;

  CheckPaymentDelegate(SalesOrders orders, OrderInvoices invoices, RefusalTexts refusals) {
    this.orders = orders;
    this.invoices = invoices;
    this.refusals = refusals;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var no = BusinessKey.of(execution);
    if (orders.lockStatus(no) != SalesOrder.Status.COMPLETED) {
      throw refusals.exception(List.of(Refusal.of("status", "order-not-done", no)));
    }
    SalesOrderProcess.ORDER_PAID.set(execution, invoices.allPaid(no));
  }
}
