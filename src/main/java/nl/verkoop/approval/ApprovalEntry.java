package nl.verkoop.approval;

import java.math.BigDecimal;
import java.time.Instant;

/** One request to approve a document, and what was decided; the amount is in euro excluding VAT. */
public record ApprovalEntry(
    long id,
    String documentNo,
    String requestedBy,
    Instant requestedAt,
    String approverGroup,
    BigDecimal amount,
    String reason,
    Status status,
    String decidedBy,
    Instant decidedAt,
    String comment) {

  /** What became of a request. */
  public enum Status {
    OPEN,
    APPROVED,
    REJECTED,
    RETURNED
  }

  /** Whether nobody decided on it yet. */
  public boolean isOpen() {
    return status == Status.OPEN;
  }
}
