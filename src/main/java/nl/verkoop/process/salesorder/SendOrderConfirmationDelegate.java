package nl.verkoop.process.salesorder;

import nl.verkoop.documents.DocumentKind;
import nl.verkoop.process.BusinessKey;
import nl.verkoop.process.document.CustomerMail;
import nl.verkoop.sales.SalesOrders;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Orderbevestiging sturen": puts it into the outgoing mail. */
@Component
class SendOrderConfirmationDelegate implements JavaDelegate {

  private final SalesOrders orders;
  private final CustomerMail mail;

  SendOrderConfirmationDelegate(SalesOrders orders, CustomerMail mail) {
    this.orders = orders;
    this.mail = mail;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var no = BusinessKey.of(execution);
    mail.send(DocumentKind.ORDER_CONFIRMATION, no, orders.header(no).customerNo());
  }
}
