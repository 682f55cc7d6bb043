package nl.verkoop.process.approval;

import java.util.Locale;
import java.util.Set;
import nl.verkoop.approval.ApprovalOutcome;
import nl.verkoop.approval.Approvals;
import nl.verkoop.approval.Approvals.Result.Recorded;
import nl.verkoop.approval.Approvals.Result.Refused;
import nl.verkoop.process.BusinessKey;
import nl.verkoop.process.RefusalTexts;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Beslissing vastleggen": who may not decide gets his task back with the reason. */
@Component
class RecordDecisionDelegate implements JavaDelegate {

  private final Approvals approvals;
  private final IdentityService identities;
  private final RefusalTexts refusals;

  RecordDecisionDelegate(Approvals approvals, IdentityService identities, RefusalTexts refusals) {
    this.approvals = approvals;
    this.identities = identities;
    this.refusals = refusals;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var result = approvals.decide(BusinessKey.of(execution), decision(execution));
    if (result instanceof Refused refused) {
      throw refusals.exception(refused.reasons());
    }
    var recorded = (Recorded) result;
    ApprovalProcess.APPROVER_GROUPS.set(execution, String.join(",", recorded.others()));
    ApprovalProcess.APPROVAL_OUTCOME.set(
        execution,
        recorded.outcome().map(outcome -> outcome.name().toLowerCase(Locale.ROOT)).orElse("waits"));
  }

  private Approvals.Decision decision(DelegateExecution execution) {
    return new Approvals.Decision(
        decider(),
        ApprovalOutcome.valueOf(ApprovalProcess.DECISION.from(execution).toUpperCase(Locale.ROOT)),
        ApprovalProcess.COMMENT.fromOr(execution, ""));
  }

  private Approvals.Decider decider() {
    var login = identities.getCurrentAuthentication();
    if (login == null) {
      return new Approvals.Decider("system", Set.of());
    }
    var groups = login.getGroupIds() == null ? Set.<String>of() : Set.copyOf(login.getGroupIds());
    return new Approvals.Decider(login.getUserId(), groups);
  }
}
