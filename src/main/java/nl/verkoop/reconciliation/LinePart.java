package nl.verkoop.reconciliation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;

/**
 * What of a line is on an account of the general ledger, or stays with a customer on account; the
 * amount has the sign of money on the bank account. Where it is an account there is no customer,
 * and the other way round.
 */
record LinePart(
    int lineNo,
    String accountNo,
    String accountName,
    String accountNameEn,
    String customerNo,
    String customerName,
    BigDecimal amount,
    Confidence confidence,
    String evidence,
    String decidedBy,
    Instant decidedAt) {

  boolean isDecided() {
    return !decidedBy.isEmpty();
  }

  String accountName(Locale reader) {
    return "nl".equals(reader.getLanguage()) ? accountName : accountNameEn;
  }

  boolean isOnAccount() {
    return accountNo != null;
  }
}
