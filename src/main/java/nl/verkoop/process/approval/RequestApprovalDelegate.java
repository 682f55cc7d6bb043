package nl.verkoop.process.approval;

import nl.verkoop.approval.Approvals;
import nl.verkoop.ledger.Cause;
import nl.verkoop.process.BusinessKey;
import nl.verkoop.sales.SalesOrder;
import nl.verkoop.sales.SalesOrders;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Goedkeuring aanvragen". */
@Component
class RequestApprovalDelegate implements JavaDelegate {

  private final SalesOrders orders;
  private final Approvals approvals;
  private final Cause.Provider causes;

  RequestApprovalDelegate(SalesOrders orders, Approvals approvals, Cause.Provider causes) {
    this.orders = orders;
    this.approvals = approvals;
    this.causes = causes;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var order = orders.header(BusinessKey.of(execution));
    orders.setStatus(order.no(), SalesOrder.Status.PENDING_APPROVAL);
    approvals.open(
        new Approvals.Request(
            order.no(),
            causes.current().user(),
            ApprovalProcess.APPROVER_GROUP.from(execution),
            order.netAmount(),
            ApprovalProcess.APPROVAL_REASON.from(execution)));
  }
}
