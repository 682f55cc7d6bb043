package nl.verkoop.sales;

import nl.verkoop.party.CustomerMail;
import nl.verkoop.party.Customers;
import org.springframework.stereotype.Service;

/** Order confirmations on their way to the customer. */
@Service
public class OrderConfirmations {

  private final CustomerMail mail;
  private final Customers customers;

  OrderConfirmations(CustomerMail mail, Customers customers) {
    this.mail = mail;
    this.customers = customers;
  }

  /**
   * Once, to who bought, in the language of the order, which is that of who is charged; it leaves
   * after the caller's transaction has committed.
   */
  public void send(DocumentHeader order) {
    var language = customers.find(order.billToNo()).orElseThrow().locale();
    mail.send(OrderConfirmationSource.KIND, order.no(), order.customerNo(), language);
  }
}
