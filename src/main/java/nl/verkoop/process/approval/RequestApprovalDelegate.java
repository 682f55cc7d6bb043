package nl.verkoop.process.approval;

import static nl.verkoop.process.approval.ApprovalProcess.TABLE_APPROVAL_ROUTE;

import java.util.Map;
import nl.verkoop.approval.Approvals;
import nl.verkoop.ledger.Cause;
import nl.verkoop.process.BusinessKey;
import nl.verkoop.process.Decisions;
import nl.verkoop.process.RefusalTexts;
import nl.verkoop.sales.OrderRelease;
import nl.verkoop.sales.SalesOrder;
import nl.verkoop.sales.SalesOrders;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Decision "Goedkeuring aanvragen": asks the table approval-route who decides, with the reason that
 * the credit check wrote down, and lets the order wait for the answer.
 */
@Component
class RequestApprovalDelegate implements JavaDelegate {

  private final SalesOrders orders;
  private final OrderRelease release;
  private final Approvals approvals;
  private final Decisions decisions;
  private final Cause.Provider causes;
  private final RefusalTexts refusals;

  RequestApprovalDelegate(
      SalesOrders orders,
      OrderRelease release,
      Approvals approvals,
      Decisions decisions,
      Cause.Provider causes,
      RefusalTexts refusals) {
    this.orders = orders;
    this.release = release;
    this.approvals = approvals;
    this.decisions = decisions;
    this.causes = causes;
    this.refusals = refusals;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var order = orders.header(BusinessKey.of(execution));
    var reason = release.reasonToApprove(order.no());
    var route = decisions.ask(execution, TABLE_APPROVAL_ROUTE, facts(order, reason));
    refusals.throwIfAny(release.awaitApproval(order.no()));
    approvals.open(request(order, route.outcome(), reason));
    ApprovalProcess.APPROVER_GROUP.set(execution, route.outcome());
  }

  private Approvals.Request request(SalesOrder.Header order, String group, String reason) {
    return new Approvals.Request(
        new Approvals.Subject(order.no(), order.revision()),
        causes.current().user(),
        group,
        order.netAmount(),
        reason);
  }

  /** In whole amounts of the company's currency. */
  private static Map<String, Object> facts(SalesOrder.Header order, String reason) {
    return Map.of("approvalReason", reason, "orderNet", order.netAmount().wholeUnitsUp());
  }
}
