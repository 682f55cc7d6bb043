package nl.verkoop.process.approval;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import nl.verkoop.approval.ApprovalEntry;
import nl.verkoop.approval.ApprovalOutcome;
import nl.verkoop.approval.Approvals;
import nl.verkoop.approval.WhoMayApprove;
import nl.verkoop.process.BusinessKey;
import nl.verkoop.process.RefusalTexts;
import nl.verkoop.sales.OrderRelease;
import nl.verkoop.sales.SalesOrder;
import nl.verkoop.sales.SalesOrders;
import nl.verkoop.shared.Refusal;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Beslissing vastleggen": who may not decide gets his task back with the reason. */
@Component
class RecordDecisionDelegate implements JavaDelegate {

  private final Approvals approvals;
  private final SalesOrders orders;
  private final OrderRelease release;
  private final IdentityService identities;
  private final RefusalTexts refusals;
  private final WhoMayApprove whoMay;

  RecordDecisionDelegate(
      Approvals approvals,
      SalesOrders orders,
      OrderRelease release,
      IdentityService identities,
      RefusalTexts refusals,
      WhoMayApprove whoMay) {
    this.whoMay = whoMay;
    this.approvals = approvals;
    this.orders = orders;
    this.release = release;
    this.identities = identities;
    this.refusals = refusals;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var no = BusinessKey.of(execution);
    var order = orders.header(no);
    var decision = decision(execution, order);
    refusals.throwIfAny(withWhoMay(approvals.decide(no, decision), order));
    if (decision.outcome() == ApprovalOutcome.RETURNED) {
      refusals.throwIfAny(release.reopen(no));
    }
    ApprovalProcess.APPROVAL_OUTCOME.set(
        execution, decision.outcome().name().toLowerCase(Locale.ROOT));
  }

  /** Somebody whose limit is too low is told who can approve instead. */
  private List<Refusal> withWhoMay(List<Refusal> found, SalesOrder.Header order) {
    if (found.stream().noneMatch(each -> each.code().equals("above-approval-limit"))) {
      return found;
    }
    var asked = approvals.of(order.no()).stream().filter(ApprovalEntry::isOpen).findAny();
    return Stream.concat(
            found.stream(), asked.stream().map(entry -> whoMay.instead(entry, order::isWrittenBy)))
        .toList();
  }

  private Approvals.Decision decision(DelegateExecution execution, SalesOrder.Header order) {
    return new Approvals.Decision(
        decider(order),
        ApprovalOutcome.valueOf(ApprovalProcess.DECISION.from(execution).toUpperCase(Locale.ROOT)),
        ApprovalProcess.COMMENT.fromOr(execution, ""));
  }

  private Approvals.Decider decider(SalesOrder.Header order) {
    var login = identities.getCurrentAuthentication();
    if (login == null) {
      return new Approvals.Decider("system", Set.of(), false);
    }
    var groups = login.getGroupIds() == null ? Set.<String>of() : Set.copyOf(login.getGroupIds());
    return new Approvals.Decider(login.getUserId(), groups, order.isWrittenBy(login.getUserId()));
  }
}
