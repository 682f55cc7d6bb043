package nl.verkoop.approval;

/** The task of whoever decides on a document, wherever it waits. */
public interface ApprovalTasks {

  /**
   * Gives the answer of the person who is logged in. Refused when no such task waits, when he may
   * not decide, and what {@link Approvals#decide} refuses.
   */
  void decide(String documentNo, ApprovalOutcome outcome, String comment);
}
