package nl.verkoop.invoicing;

import nl.verkoop.party.CustomerMail;
import org.springframework.stereotype.Service;

/** Invoices on their way to the customer. */
@Service
public class InvoiceMail {

  private final CustomerMail mail;

  InvoiceMail(CustomerMail mail) {
    this.mail = mail;
  }

  /** Once, in the customer's language; it leaves after the caller's transaction has committed. */
  public void send(String invoiceNo, String customerNo) {
    mail.send(InvoiceSource.KIND, invoiceNo, customerNo);
  }
}
