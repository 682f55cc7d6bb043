package nl.verkoop.process.salesorder;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.verkoop.invoicing.InvoicePosting;
import nl.verkoop.invoicing.InvoiceResult;
import nl.verkoop.invoicing.InvoiceResult.Invoiced;
import nl.verkoop.process.BusinessKey;
import nl.verkoop.process.RefusalTexts;
import nl.verkoop.process.shipment.ShipmentProcess;
import nl.verkoop.sales.SalesOrders;
import nl.verkoop.shared.Refusal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Factuur boeken": invoices the shipment that was just posted. */
@Component
class PostInvoiceDelegate implements JavaDelegate {

  private final InvoicePosting invoicing;
  private final SalesOrders orders;
  private final RefusalTexts refusals;
  private final Clock clock;

  PostInvoiceDelegate(
      InvoicePosting invoicing, SalesOrders orders, RefusalTexts refusals, Clock clock) {
    this.invoicing = invoicing;
    this.orders = orders;
    this.refusals = refusals;
    this.clock = clock;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var result =
        invoicing.postShipment(
            ShipmentProcess.SHIPMENT_NUMBER.from(execution), LocalDate.now(clock));
    refusals.throwIfAny(against(result));
    SalesOrderProcess.INVOICE_NUMBER.set(execution, ((Invoiced) result).invoiceNo());
    SalesOrderProcess.ANYTHING_LEFT.set(
        execution, orders.hasOutstanding(BusinessKey.of(execution)));
  }

  private static List<Refusal> against(InvoiceResult result) {
    if (result instanceof InvoiceResult.PeriodClosed closed) {
      return List.of(Refusal.of("", "period-closed", closed.date()));
    }
    if (result instanceof InvoiceResult.CustomerBlocked blocked) {
      return List.of(Refusal.of("", "customer-blocked-for-invoices", blocked.customerName()));
    }
    return result instanceof InvoiceResult.Refused refused ? refused.reasons() : List.of();
  }
}
