package nl.verkoop.approval;

/** What an approver says: go on, never, or change it first. */
public enum ApprovalOutcome {
  APPROVED,
  REJECTED,
  RETURNED
}
