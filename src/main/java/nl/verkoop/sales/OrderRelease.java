package nl.verkoop.sales;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.verkoop.approval.ApprovalEntries;
import nl.verkoop.approval.ApprovalOutcome;
import nl.verkoop.approval.ApprovalSubject;
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
public class OrderRelease implements ApprovalSubject.Source {

  /** What an order is among all that is approved. */
  static final String APPROVED_AS = "SALES_ORDER";

  private final SalesOrderTable orders;
  private final DeliveryTable deliveries;
  private final CreditCheckTable checks;
  private final ApprovalEntries approvals;

  OrderRelease(
      SalesOrderTable orders,
      DeliveryTable deliveries,
      CreditCheckTable checks,
      ApprovalEntries approvals) {
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

  private boolean mayGo(DocumentHeader order) {
    return checks.latest(order.subject()).filter(CreditCheck::passed).isPresent()
        || approvals.isDecided(order.subject(), ApprovalOutcome.APPROVED);
  }

  @Override
  @Transactional(propagation = Propagation.SUPPORTS)
  public String kind() {
    return APPROVED_AS;
  }

  @Override
  @Transactional(propagation = Propagation.SUPPORTS)
  public List<ApprovalSubject> find(Collection<String> numbers) {
    return orders.headers(numbers).stream().map(DocumentHeader::subject).toList();
  }

  @Override
  public Optional<ApprovalSubject> lock(String no) {
    return orders.lockIfKnown(no).map(DocumentHeader::subject);
  }

  /** The reasons are those of the latest check of the order's content, which did not pass. */
  @Override
  public ApprovalSubject.Question question(ApprovalSubject order) {
    var check = checks.latest(order).filter(each -> !each.passed());
    var reasons = check.map(CreditCheck::reasons).orElseThrow(() -> notNeeded(order));
    return new ApprovalSubject.Question(
        order, reasons, Map.of("orderNet", order.amount().wholeUnitsUp()));
  }

  private static IllegalStateException notNeeded(ApprovalSubject order) {
    return new IllegalStateException("No check says that " + order.no() + " needs an approval");
  }

  /** Lets the order wait for an approval that is being asked for. */
  @Override
  public List<Refusal> waits(String no) {
    return move(orders.lock(no), Status.OPEN, Status.PENDING_APPROVAL);
  }

  /**
   * Gives a returned order back to whoever entered it; its process releases or rejects any other.
   */
  @Override
  public List<Refusal> decided(String no, ApprovalOutcome outcome) {
    return outcome == ApprovalOutcome.RETURNED
        ? followDecision(no, outcome, Status.OPEN)
        : List.of();
  }

  /** Rejects an order for good. Refused unless the approver rejected it. */
  public List<Refusal> reject(String no) {
    return followDecision(no, ApprovalOutcome.REJECTED, Status.REJECTED);
  }

  private List<Refusal> followDecision(String no, ApprovalOutcome decided, Status next) {
    var order = orders.lock(no);
    return approvals.isDecided(order.subject(), decided)
        ? move(order, Status.PENDING_APPROVAL, next)
        : List.of(Refusal.of("status", "decision-not-taken", no));
  }

  private List<Refusal> move(DocumentHeader order, Status from, Status to) {
    if (order.status() != from) {
      return wrongState(order.no());
    }
    orders.move(order.no(), from, to);
    return List.of();
  }

  private static List<Refusal> wrongState(String no) {
    return List.of(Refusal.of("status", "order-elsewhere", no));
  }
}
