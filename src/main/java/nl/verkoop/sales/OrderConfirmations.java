package nl.verkoop.sales;

import nl.verkoop.party.CustomerMail;
import org.springframework.stereotype.Service;

/** Order confirmations on their way to the customer. */
@Service
public class OrderConfirmations {

  private final CustomerMail mail;

  OrderConfirmations(CustomerMail mail) {
    this.mail = mail;
  }

  /** Once, in the customer's language; it leaves after the caller's transaction has committed. */
  public void send(String orderNo, String customerNo) {
    mail.send(OrderConfirmationSource.KIND, orderNo, customerNo);
  }
}
