package nl.verkoop.process.quotenegotiation;

import nl.verkoop.process.BusinessKey;
import nl.verkoop.sales.QuoteOrders;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Klant aanmelden": who accepted an offer becomes a customer (feature Q-19). */
@Component
class AdmitCustomerDelegate implements JavaDelegate {

  private final QuoteOrders orders;

  AdmitCustomerDelegate(QuoteOrders orders) {
    this.orders = orders;
  }

  @Override
  public void execute(DelegateExecution execution) {
    QuoteNegotiationProcess.CUSTOMER_ADMITTED.set(
        execution, orders.admitCustomers(BusinessKey.of(execution)));
  }
}
