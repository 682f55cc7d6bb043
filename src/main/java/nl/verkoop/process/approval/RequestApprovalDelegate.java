package nl.verkoop.process.approval;

import static nl.verkoop.process.approval.ApprovalProcess.TABLE_APPROVAL_ROUTE;

import java.util.List;
import nl.verkoop.approval.Approvals;
import nl.verkoop.ledger.Cause;
import nl.verkoop.process.BusinessKey;
import nl.verkoop.process.Decisions;
import nl.verkoop.process.RefusalTexts;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Decision "Goedkeuring aanvragen": asks the table approval-route who decides, with what the
 * document's module says of it, and lets the document wait for the answer.
 */
@Component
class RequestApprovalDelegate implements JavaDelegate {

  private final Approvals approvals;
  private final Decisions decisions;
  private final Cause.Provider causes;
  private final RefusalTexts refusals;

  RequestApprovalDelegate(
      Approvals approvals, Decisions decisions, Cause.Provider causes, RefusalTexts refusals) {
    this.approvals = approvals;
    this.decisions = decisions;
    this.causes = causes;
    this.refusals = refusals;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var question = approvals.question(BusinessKey.of(execution));
    var group = decisions.ask(execution, TABLE_APPROVAL_ROUTE, question.facts()).outcome();
    refusals.throwIfAny(
        approvals.ask(new Approvals.Request(question, causes.current().user(), List.of(group))));
    ApprovalProcess.APPROVER_GROUP.set(execution, group);
  }
}
