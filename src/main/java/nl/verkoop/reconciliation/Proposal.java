package nl.verkoop.reconciliation;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * An entry that a statement line is proposed or decided to pay; amounts are in euro. The discount
 * is what may still be taken on the line's day, whether the amount takes it or not.
 */
public record Proposal(
    int lineNo,
    long entryNo,
    String documentNo,
    String customerNo,
    String customerName,
    BigDecimal remaining,
    BigDecimal discount,
    BigDecimal amount,
    Confidence confidence,
    String evidence,
    String decidedBy,
    Instant decidedAt) {

  boolean isSure() {
    return confidence == Confidence.HIGH || !decidedBy.isEmpty();
  }
}
