package nl.verkoop.process.salesorder;

import nl.verkoop.invoicing.InvoiceMail;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Factuur sturen": puts it into the outgoing mail. */
@Component
class SendInvoiceDelegate implements JavaDelegate {

  private final InvoiceMail mail;

  SendInvoiceDelegate(InvoiceMail mail) {
    this.mail = mail;
  }

  @Override
  public void execute(DelegateExecution execution) {
    mail.send(SalesOrderProcess.INVOICE_NUMBER.from(execution));
  }
}
