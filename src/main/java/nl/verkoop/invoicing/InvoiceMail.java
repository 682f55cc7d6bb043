package nl.verkoop.invoicing;

import nl.verkoop.party.CustomerMail;
import org.springframework.stereotype.Service;

/** Invoices on their way to the customer. */
@Service
public class InvoiceMail {

  private final PostedInvoices invoices;
  private final CustomerMail mail;

  InvoiceMail(PostedInvoices invoices, CustomerMail mail) {
    this.invoices = invoices;
    this.mail = mail;
  }

  /**
   * Once, in the invoice's language, to the mail address that whoever is charged has now; it leaves
   * after the caller's transaction has committed.
   */
  public void send(String invoiceNo) {
    var charged = invoices.header(invoiceNo).parties();
    mail.send(InvoiceSource.KIND, invoiceNo, charged.billTo().no(), charged.language());
  }
}
