package nl.verkoop.process.approval;

import nl.verkoop.process.ProcessVariable;

/** The contract of processes/approval.bpmn: its key, task and variables. */
public final class ApprovalProcess {

  public static final String KEY = "approval";
  public static final String TASK_DECIDE_APPROVAL = "Task_DecideApproval";

  /** The decision that says who decides. */
  static final String TABLE_APPROVAL_ROUTE = "approval-route";

  /** Result of approval-route. */
  static final ProcessVariable<String> APPROVER_GROUP =
      new ProcessVariable<>("approverGroup", String.class);

  /** What the form sends: approved, returned or rejected. */
  static final ProcessVariable<String> DECISION = new ProcessVariable<>("decision", String.class);

  static final ProcessVariable<String> COMMENT = new ProcessVariable<>("comment", String.class);

  /** What all who were asked say together; "waits" while others have to decide too. */
  static final ProcessVariable<String> APPROVAL_OUTCOME =
      new ProcessVariable<>("approvalOutcome", String.class);

  private ApprovalProcess() {}
}
