package nl.verkoop.receivables;

import java.math.BigDecimal;
import java.time.LocalDate;

/** Open entries of one customer, posted on the first of November and due a month later. */
final class Entries {

  static final LocalDate POSTED = LocalDate.of(2026, 11, 1);

  private Entries() {}

  static OpenEntry invoice(String remaining, String discount, LocalDate discountDate) {
    return entry("INVOICE", remaining, discount, discountDate);
  }

  static OpenEntry entry(String kind, String remaining, String discount, LocalDate discountDate) {
    return new OpenEntry(
        1,
        "K1",
        "K1",
        kind,
        "VF000001",
        "VO000001",
        POSTED,
        POSTED.plusMonths(1),
        new BigDecimal(remaining),
        discountDate,
        new BigDecimal(discount));
  }
}
