package nl.verkoop.process.approval;

import java.util.List;
import java.util.Set;
import nl.verkoop.approval.Approvals;
import nl.verkoop.process.task.TaskCard;
import nl.verkoop.process.task.TaskTaking;
import nl.verkoop.shared.Refusal;
import org.springframework.stereotype.Component;

/** Only who may decide takes up "Beslissen over goedkeuring". */
@Component
class ApprovalTaking implements TaskTaking {

  private final Approvals approvals;

  ApprovalTaking(Approvals approvals) {
    this.approvals = approvals;
  }

  @Override
  public String taskKey() {
    return ApprovalProcess.TASK_DECIDE_APPROVAL;
  }

  @Override
  public List<Refusal> against(TaskCard.Step task, String user) {
    return approvals.againstTaking(
        task.documentNo(), new Approvals.Decider(user, Set.of(task.group())));
  }
}
