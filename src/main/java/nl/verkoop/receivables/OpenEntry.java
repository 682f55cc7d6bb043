package nl.verkoop.receivables;

import java.math.BigDecimal;
import java.time.LocalDate;
import nl.verkoop.shared.Money;

/**
 * A customer entry of which something remains: an invoice not yet paid, or a payment on account.
 */
public record OpenEntry(
    long entryNo,
    String customerNo,
    String customerName,
    String kind,
    String documentNo,
    LocalDate postingDate,
    LocalDate dueDate,
    BigDecimal remaining,
    LocalDate discountDate,
    BigDecimal discountPossible) {

  static final String SELECT =
      """
      select o.entry_no, o.customer_no, c.name customer_name, e.kind, e.document_no, e.posting_date,
        o.due_date, o.remaining, o.discount_date, o.discount_possible
      from customer_open_item o
      join customer_entry e on e.entry_no = o.entry_no
      join customer c on c.no = o.customer_no\
      """;

  /** The discount that a payment on this day may still take (posting rules 6.2). */
  public Money discountOn(LocalDate day) {
    return discountDate != null && !day.isAfter(discountDate)
        ? Money.euro(discountPossible)
        : Money.ZERO;
  }

  public Money remainingAmount() {
    return Money.euro(remaining);
  }

  public boolean isInvoice() {
    return "INVOICE".equals(kind);
  }
}
