package nl.verkoop.reconciliation;

import java.math.BigDecimal;
import java.time.LocalDate;
import nl.verkoop.receivables.EntryKind;
import nl.verkoop.receivables.OpenEntry;
import nl.verkoop.shared.Euro;

/** Open invoices in euro, each posted on the same day and due a month later, without discount. */
final class Invoices {

  static final LocalDate POSTED = LocalDate.of(2026, 11, 2);

  private static long last;

  private Invoices() {}

  static OpenEntry open(String no, String customer, String amount) {
    return open(no, "", customer, amount);
  }

  static OpenEntry open(String no, String order, String customer, String amount) {
    return new OpenEntry(
        ++last,
        customer,
        customer,
        EntryKind.INVOICE,
        no,
        order,
        POSTED,
        POSTED.plusMonths(1),
        Euro.CURRENCY,
        new BigDecimal(amount),
        new BigDecimal(amount),
        null,
        BigDecimal.ZERO);
  }
}
