package nl.verkoop.receivables;

import java.math.BigDecimal;
import java.time.LocalDate;
import nl.verkoop.shared.Euro;

/** Open entries of one customer, posted on the first of November and due a month later. */
final class Entries {

  static final LocalDate POSTED = LocalDate.of(2026, 11, 1);

  private Entries() {}

  static OpenEntry invoice(String remaining, String discount, LocalDate discountDate) {
    return entry(EntryKind.INVOICE, remaining, discount, discountDate);
  }

  static OpenEntry numbered(long no, String remaining) {
    return entry(no, EntryKind.INVOICE, remaining, "0.00", null);
  }

  static OpenEntry entry(
      EntryKind kind, String remaining, String discount, LocalDate discountDate) {
    return entry(1, kind, remaining, discount, discountDate);
  }

  private static OpenEntry entry(
      long no, EntryKind kind, String remaining, String discount, LocalDate discountDate) {
    return new OpenEntry(
        no,
        "K1",
        "K1",
        kind,
        "VF000001",
        "VO000001",
        POSTED,
        POSTED.plusMonths(1),
        Euro.CURRENCY,
        new BigDecimal(remaining),
        new BigDecimal(remaining),
        discountDate,
        new BigDecimal(discount));
  }
}
