package nl.verkoop.reconciliation;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * An entry that a statement line is proposed or decided to pay; amounts are in the company's
 * currency. The discount is what may still be taken on the line's day, whether the amount takes it
 * or not. Equally good is how many entries fit as well as this one, with it.
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
    int equallyGood,
    String decidedBy,
    Instant decidedAt,
    boolean customerBlocked) {

  /** Whether another payment has taken so much of the entry meanwhile that this no longer fits. */
  public boolean isTaken() {
    return amount.compareTo(remaining) > 0;
  }

  /** What it leaves less of the entry: the amount, or all where a discount settles the rest. */
  BigDecimal taken() {
    return amount.add(discount).compareTo(remaining) >= 0 ? remaining : amount;
  }

  boolean isDecided() {
    return !decidedBy.isEmpty();
  }

  /** A customer can be blocked for all after the line was matched (feature C-30). */
  boolean isSure() {
    return isDecided() || confidence == Confidence.HIGH && !customerBlocked;
  }
}
