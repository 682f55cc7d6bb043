package nl.verkoop.process.salesorder;

import java.util.List;
import nl.verkoop.party.Customer;
import nl.verkoop.party.Customers;
import nl.verkoop.process.BusinessKey;
import nl.verkoop.process.RefusalTexts;
import nl.verkoop.sales.CreditExposure;
import nl.verkoop.sales.SalesOrder;
import nl.verkoop.sales.SalesOrders;
import nl.verkoop.shared.Refusal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/**
 * Service task "Order controleren": refuses an incomplete order and gathers what the decision
 * needs.
 */
@Component
class CheckOrderDelegate implements JavaDelegate {

  private final SalesOrders orders;
  private final Customers customers;
  private final CreditExposure exposure;
  private final RefusalTexts refusals;

  CheckOrderDelegate(
      SalesOrders orders, Customers customers, CreditExposure exposure, RefusalTexts refusals) {
    this.orders = orders;
    this.customers = customers;
    this.exposure = exposure;
    this.refusals = refusals;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var no = BusinessKey.of(execution);
    var customer = customer(orders.header(no));
    refusals.throwIfAny(orders.place(no, execution.getProcessInstanceId()));
    var order = orders.get(no);
    if (!order.header().customerNo().equals(customer.no())) {
      throw refusals.exception(List.of(Refusal.of("version", "order-changed-meanwhile", no)));
    }
    gatherFacts(execution, order, customer);
  }

  private void gatherFacts(DelegateExecution execution, SalesOrder order, Customer customer) {
    var credit = exposure.of(customer);
    fact(execution, SalesOrderProcess.CREDIT_EXCESS_EUR, credit.aboveLimit().wholeUnitsUp());
    fact(execution, SalesOrderProcess.DAYS_OVERDUE, credit.daysOverdue());
    fact(execution, SalesOrderProcess.ORDER_NET_EUR, order.header().netAmount().wholeUnitsUp());
    fact(execution, SalesOrderProcess.HIGHEST_DISCOUNT, order.highestDiscountPercent());
    execution.setVariable(
        SalesOrderProcess.CUSTOMER_PREPAYS,
        Variables.booleanValue(customers.terms(customer.paymentTerms()).prepaid(), true));
  }

  /**
   * Of two orders in the same second the second counts the first one, so the customer is locked. A
   * file of agreed orders, which is one transaction, would keep its customers for too long.
   */
  private Customer customer(SalesOrder.Header order) {
    return order.agreedBefore()
        ? customers.find(order.customerNo()).orElseThrow()
        : customers.lock(order.customerNo());
  }

  /** Lives for this step only: the decision's own history keeps what it decided on. */
  private static void fact(DelegateExecution execution, String name, int value) {
    execution.setVariable(name, Variables.integerValue(value, true));
  }
}
