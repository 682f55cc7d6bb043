package nl.verkoop.approval;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * What one group was asked about a document, and what it said: known by the document, the round in
 * which it was asked and its place in that, both from 1. The amount excludes VAT and is in the
 * company's currency. The reasons are codes.
 */
public record ApprovalEntry(
    String documentNo,
    int documentRevision,
    int round,
    int place,
    String requestedBy,
    Instant requestedAt,
    String approverGroup,
    BigDecimal amount,
    List<String> reasons,
    Status status,
    String decidedBy,
    Instant decidedAt,
    String comment) {

  /** What became of a request; cancelled is what nobody has to answer any more. */
  public enum Status {
    OPEN,
    APPROVED,
    REJECTED,
    RETURNED,
    CANCELLED
  }

  /** Whether nobody decided on it yet. */
  public boolean isOpen() {
    return status == Status.OPEN;
  }

  boolean says(ApprovalOutcome outcome) {
    return status.name().equals(outcome.name());
  }
}
