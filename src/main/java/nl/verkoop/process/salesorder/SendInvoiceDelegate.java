package nl.verkoop.process.salesorder;

import nl.verkoop.invoicing.InvoiceMail;
import nl.verkoop.process.BusinessKey;
import nl.verkoop.sales.SalesOrders;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Factuur sturen": puts it into the outgoing mail. */
@Component
class SendInvoiceDelegate implements JavaDelegate {

  private final SalesOrders orders;
  private final InvoiceMail mail;

  SendInvoiceDelegate(SalesOrders orders, InvoiceMail mail) {
    this.orders = orders;
    this.mail = mail;
  }

  @Override
  public void execute(DelegateExecution execution) {
    mail.send(
        SalesOrderProcess.INVOICE_NUMBER.from(execution),
        orders.header(BusinessKey.of(execution)).customerNo());
  }
}
