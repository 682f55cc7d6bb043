package nl.verkoop.process.salesorder;

import java.util.List;
import java.util.Map;
import nl.verkoop.ledger.Cause;
import nl.verkoop.party.Customers;
import nl.verkoop.process.BusinessKey;
import nl.verkoop.process.Decisions;
import nl.verkoop.process.RefusalTexts;
import nl.verkoop.process.approval.ApprovalProcess;
import nl.verkoop.sales.CreditCheck;
import nl.verkoop.sales.CreditExposure;
import nl.verkoop.sales.OrderRelease;
import nl.verkoop.sales.QuoteRelease;
import nl.verkoop.sales.SalesOrder;
import nl.verkoop.sales.SalesOrders;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Decision "Krediet beoordelen": gathers the facts, asks the table credit-check, and writes down
 * beside the order what it said, since that is what releasing the order asks for.
 */
@Component
class DecideCreditDelegate implements JavaDelegate {

  private final SalesOrders orders;
  private final OrderRelease release;
  private final Customers customers;
  private final CreditExposure exposure;
  private final QuoteRelease quotes;
  private final Decisions decisions;
  private final Cause.Provider causes;
  private final RefusalTexts refusals;

  DecideCreditDelegate(
      SalesOrders orders,
      OrderRelease release,
      Customers customers,
      CreditExposure exposure,
      QuoteRelease quotes,
      Decisions decisions,
      Cause.Provider causes,
      RefusalTexts refusals) {
    this.orders = orders;
    this.release = release;
    this.customers = customers;
    this.exposure = exposure;
    this.quotes = quotes;
    this.decisions = decisions;
    this.causes = causes;
    this.refusals = refusals;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var order = orders.lockWhole(BusinessKey.of(execution));
    var answer = decisions.ask(execution, SalesOrderProcess.TABLE_CREDIT_CHECK, facts(order));
    var check =
        new CreditCheck(
            answer.outcomes(), answer.decision(), answer.version(), causes.current().user());
    refusals.throwIfAny(release.recordCheck(order.no(), check));
    SalesOrderProcess.APPROVAL_REASON.set(execution, ApprovalProcess.reason(answer.outcomes()));
  }

  /** In whole amounts of the company's currency, days and percents. */
  private Map<String, Object> facts(SalesOrder order) {
    var customer = customers.find(order.header().billToNo()).orElseThrow();
    var credit = exposure.of(customer);
    return Map.of(
        "creditExcess", credit.aboveLimit().wholeUnitsUp(),
        "daysOverdue", credit.daysOverdue(),
        "orderNet", order.header().netAmount().wholeUnitsUp(),
        "highestDiscount", order.highestDiscountPercent(),
        "customerPrepays", customers.terms(customer.paymentTerms()).prepaid(),
        "coveredByOffer", quotes.beyondOffer(order).filter(List::isEmpty).isPresent());
  }
}
