package nl.verkoop.process.approval;

import static java.util.stream.Collectors.joining;
import static nl.verkoop.process.approval.ApprovalProcess.TABLE_APPROVAL_ROUTE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import nl.verkoop.approval.ApprovalSubject;
import nl.verkoop.approval.Approvals;
import nl.verkoop.approval.Approvals.Asked;
import nl.verkoop.ledger.Cause;
import nl.verkoop.process.BusinessKey;
import nl.verkoop.process.Decisions;
import nl.verkoop.process.RefusalTexts;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Decision "Goedkeuring aanvragen": asks the table approval-route for each reason who decides, with
 * what the document's module says of it, and lets the document wait for all their answers.
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
    var asked = asked(execution, question);
    refusals.throwIfAny(
        approvals.ask(new Approvals.Request(question.subject(), causes.current().user(), asked)));
    ApprovalProcess.APPROVER_GROUPS.set(
        execution, asked.stream().map(Asked::approverGroup).collect(joining(",")));
    ApprovalProcess.APPROVAL_OUTCOME.set(execution, ApprovalProcess.WAITS);
  }

  /** Each group once, with the reasons that are its own. */
  private List<Asked> asked(DelegateExecution execution, ApprovalSubject.Question question) {
    var reasons = new LinkedHashMap<String, List<String>>();
    for (var reason : question.reasons()) {
      var facts = new HashMap<>(question.facts());
      facts.put("approvalReason", reason);
      var group = decisions.askForOne(execution, TABLE_APPROVAL_ROUTE, facts);
      reasons.computeIfAbsent(group, each -> new ArrayList<>()).add(reason);
    }
    return reasons.entrySet().stream()
        .map(each -> new Asked(each.getKey(), each.getValue()))
        .toList();
  }
}
