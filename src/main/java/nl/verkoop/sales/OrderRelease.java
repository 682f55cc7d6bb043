package nl.verkoop.sales;

import java.util.List;
import java.util.Set;
import nl.verkoop.approval.ApprovalOutcome;
import nl.verkoop.approval.Approvals;
import nl.verkoop.sales.SalesOrder.Status;
import nl.verkoop.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether an order may go out: what the credit check said and what was decided on it. Each act
 * looks at what is written down about the order as it stands now, never at what its process says.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class OrderRelease {

  private final SalesOrderTable orders;
  private final DeliveryTable deliveries;
  private final CreditCheckTable checks;
  private final Approvals approvals;

  OrderRelease(
      SalesOrderTable orders,
      DeliveryTable deliveries,
      CreditCheckTable checks,
      Approvals approvals) {
    this.orders = orders;
    this.deliveries = deliveries;
    this.checks = checks;
    this.approvals = approvals;
  }

  /** Writes down what was decided of a placed order; one that is not placed is refused. */
  public List<Refusal> recordCheck(String no, CreditCheck check) {
    var order = orders.lock(no);
    if (order.status() != Status.OPEN) {
      return wrongState(no);
    }
    checks.insert(order, check);
    return List.of();
  }

  /**
   * Releases an order for delivery. Refused unless its credit check found nothing against it, or
   * somebody approved it, in both cases with the content that it has now.
   */
  public List<Refusal> release(String no) {
    var order = orders.lock(no);
    if (!Set.of(Status.OPEN, Status.PENDING_APPROVAL).contains(order.status())) {
      return wrongState(no);
    }
    if (!mayGo(order)) {
      return List.of(Refusal.of("status", "order-not-cleared", no));
    }
    orders.move(no, order.status(), Status.RELEASED);
    deliveries.begin(no);
    return List.of();
  }

  private boolean mayGo(SalesOrder.Header order) {
    return checks.latest(order).filter(CreditCheck::passed).isPresent()
        || approvals.isDecided(subject(order), ApprovalOutcome.APPROVED);
  }

  /** Why somebody must look at the order: the latest check of its content, which did not pass. */
  public String reasonToApprove(String no) {
    return checks
        .latest(orders.lock(no))
        .filter(check -> !check.passed())
        .map(CreditCheck::outcome)
        .orElseThrow(
            () -> new IllegalStateException("No check says that " + no + " needs an approval"));
  }

  /** Lets the order wait for an approval that is being asked for. */
  public List<Refusal> awaitApproval(String no) {
    return move(orders.lock(no), Status.OPEN, Status.PENDING_APPROVAL);
  }

  /** Gives a returned order back to whoever entered it. Refused unless the approver returned it. */
  public List<Refusal> reopen(String no) {
    return followDecision(no, ApprovalOutcome.RETURNED, Status.OPEN);
  }

  /** Rejects an order for good. Refused unless the approver rejected it. */
  public List<Refusal> reject(String no) {
    return followDecision(no, ApprovalOutcome.REJECTED, Status.REJECTED);
  }

  private List<Refusal> followDecision(String no, ApprovalOutcome decided, Status next) {
    var order = orders.lock(no);
    return approvals.isDecided(subject(order), decided)
        ? move(order, Status.PENDING_APPROVAL, next)
        : List.of(Refusal.of("status", "decision-not-taken", no));
  }

  private List<Refusal> move(SalesOrder.Header order, Status from, Status to) {
    if (order.status() != from) {
      return wrongState(order.no());
    }
    orders.move(order.no(), from, to);
    return List.of();
  }

  private static Approvals.Subject subject(SalesOrder.Header order) {
    return new Approvals.Subject(order.no(), order.revision());
  }

  private static List<Refusal> wrongState(String no) {
    return List.of(Refusal.of("status", "order-elsewhere", no));
  }
}
