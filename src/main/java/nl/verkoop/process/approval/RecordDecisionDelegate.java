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
    var outcome = ((Recorded) result).outcome();
    ApprovalProcess.APPROVAL_OUTCOME.set(
        execution,
        outcome.map(each -> each.name().toLowerCase(Locale.ROOT)).orElse(ApprovalProcess.WAITS));
  }

  /** What the form said, which the next group's form must not find. */
  private Approvals.Decision decision(DelegateExecution execution) {
    var comment = ApprovalProcess.COMMENT.take(execution);
    return new Approvals.Decision(
        decider(ApprovalProcess.APPROVER_GROUP.from(execution)),
        ApprovalOutcome.valueOf(ApprovalProcess.DECISION.take(execution).toUpperCase(Locale.ROOT)),
        comment == null ? "" : comment);
  }

  /** Whoever is logged in, for the group whose task it is. */
  private Approvals.Decider decider(String group) {
    var login = identities.getCurrentAuthentication();
    if (login == null) {
      return new Approvals.Decider("system", Set.of());
    }
    var isOfGroup = login.getGroupIds() != null && login.getGroupIds().contains(group);
    return new Approvals.Decider(login.getUserId(), isOfGroup ? Set.of(group) : Set.of());
  }
}
