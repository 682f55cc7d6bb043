package nl.verkoop.process.approval;

import java.util.List;
import nl.verkoop.process.ProcessVariable;

/** The contract of processes/approval.bpmn: its key, task and variables. */
public final class ApprovalProcess {

  public static final String KEY = "approval";
  public static final String TASK_DECIDE_APPROVAL = "Task_DecideApproval";

  /** The decision that says who decides. */
  static final String TABLE_APPROVAL_ROUTE = "approval-route";

  /** The groups that are asked, with commas between them. */
  static final ProcessVariable<String> APPROVER_GROUPS =
      new ProcessVariable<>("approverGroups", String.class);

  /** The group whose task it is. */
  static final ProcessVariable<String> APPROVER_GROUP =
      new ProcessVariable<>("approverGroup", String.class);

  /** What the form sends: approved, returned or rejected. */
  static final ProcessVariable<String> DECISION = new ProcessVariable<>("decision", String.class);

  static final ProcessVariable<String> COMMENT = new ProcessVariable<>("comment", String.class);

  /** As long as somebody has to decide. */
  static final String WAITS = "waits";

  /** What all who were asked say together, or {@link #WAITS}. */
  static final ProcessVariable<String> APPROVAL_OUTCOME =
      new ProcessVariable<>("approvalOutcome", String.class);

  private ApprovalProcess() {}

  /** What processes keep of the reasons for an approval: "none", or their codes. */
  public static String reason(List<String> reasons) {
    return reasons.isEmpty() ? "none" : String.join(",", reasons);
  }
}
