package nl.verkoop.process.approval;

import java.util.Locale;
import java.util.Map;
import nl.verkoop.approval.ApprovalOutcome;
import nl.verkoop.approval.ApprovalTasks;
import nl.verkoop.process.task.WaitingTasks;
import org.springframework.stereotype.Component;

/** Answers "Beslissen over goedkeuring" for programs, as its form does. */
@Component
class WaitingApprovals implements ApprovalTasks {

  private final WaitingTasks tasks;

  WaitingApprovals(WaitingTasks tasks) {
    this.tasks = tasks;
  }

  @Override
  public void decide(String documentNo, ApprovalOutcome outcome, String comment) {
    tasks.complete(
        documentNo,
        ApprovalProcess.TASK_DECIDE_APPROVAL,
        Map.of(
            ApprovalProcess.DECISION.name(),
            outcome.name().toLowerCase(Locale.ROOT),
            ApprovalProcess.COMMENT.name(),
            comment));
  }
}
