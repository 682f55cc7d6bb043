package nl.verkoop.process.shipment;

import nl.verkoop.invoicing.OrderInvoices;
import nl.verkoop.process.BusinessKey;
import nl.verkoop.process.RefusalTexts;
import nl.verkoop.sales.SalesOrders;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Restant annuleren": what is outstanding will not be delivered. */
@Component
class CancelRestDelegate implements JavaDelegate {

  private final SalesOrders orders;
  private final OrderInvoices invoices;
  private final RefusalTexts refusals;

  CancelRestDelegate(SalesOrders orders, OrderInvoices invoices, RefusalTexts refusals) {
    this.orders = orders;
    this.invoices = invoices;
    this.refusals = refusals;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var no = BusinessKey.of(execution);
    refusals.throwIfAny(orders.cancelOutstanding(no));
    ShipmentProcess.SHIPMENT_OUTCOME.set(execution, "nothing");
    ShipmentProcess.ORDER_INVOICED.set(execution, !invoices.numbersOf(no).isEmpty());
  }
}
