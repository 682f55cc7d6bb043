package nl.verkoop.receivables;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import nl.verkoop.shared.Money;

/**
 * A customer entry of which something remains: an invoice not yet paid, or a payment on account.
 *
 * @param remaining what is left of it, in its currency
 * @param remainingLcy the same in the company's currency, at the entry's own rate
 */
public record OpenEntry(
    long entryNo,
    String customerNo,
    String customerName,
    EntryKind kind,
    String documentNo,
    String orderNo,
    LocalDate postingDate,
    LocalDate dueDate,
    Currency currency,
    BigDecimal remaining,
    BigDecimal remainingLcy,
    LocalDate discountDate,
    BigDecimal discountPossible) {

  /** The part of an entry's discount that falls to what remains of it, for e and o in SQL. */
  public static final String DISCOUNT_POSSIBLE =
      "coalesce(round(o.discount_possible * o.remaining / e.amount, 2), 0)";

  /** What a customer should have paid before a day, for o in SQL and that day as a parameter. */
  public static final String OVERDUE = "o.is_open and o.remaining > 0 and o.due_date < :today";

  static final String SELECT =
      """
      select o.entry_no, o.customer_no, c.name customer_name, e.kind, e.document_no, e.order_no,
        e.posting_date, o.due_date, e.currency, o.remaining, o.remaining_lcy, o.discount_date,
        %s discount_possible
      from customer_open_item o
      join customer_entry e on e.entry_no = o.entry_no
      join customer c on c.no = o.customer_no\
      """
          .formatted(DISCOUNT_POSSIBLE);

  /** {@link #discountOn} in SQL, for e and o and the column that holds the day. */
  public static String discountOn(String day) {
    return "if(%s between e.posting_date and o.discount_date, %s, 0)"
        .formatted(day, DISCOUNT_POSSIBLE);
  }

  /** What a payment settles of an entry: the amount paid, and the discount with it. */
  public record Settlement(Money amount, Money discount) {}

  /**
   * What this much money, moved on this day, settles and never more than remains: all of the entry
   * when it is paid in full, all of it with the discount when the money covers the rest in time
   * (posting rules 6.2), else as much as there is. Who pays in full has not taken his discount:
   * decision 0013.
   */
  public Settlement settledBy(Money paid, LocalDate day) {
    var owed = remainingAmount().absolute();
    if (paid.compareTo(owed) >= 0) {
      return new Settlement(owed, paid.zero());
    }
    return paid.compareTo(dueOn(day)) >= 0
        ? new Settlement(dueOn(day), discountOn(day))
        : new Settlement(paid, paid.zero());
  }

  /** What is enough on this day: what remains, less the discount that may still be taken. */
  public Money dueOn(LocalDate day) {
    return remainingAmount().absolute().minus(discountOn(day));
  }

  /**
   * The discount that a payment on this day may still take: of the entry's discount the part that
   * falls to what remains of it (posting rules 6.2). None before the invoice itself is posted.
   */
  public Money discountOn(LocalDate day) {
    return discountDate != null && !day.isAfter(discountDate) && !day.isBefore(postingDate)
        ? new Money(discountPossible, currency)
        : Money.zero(currency);
  }

  /** How long it is due already. */
  public AgeBand band(LocalDate today) {
    return remaining.signum() < 0 ? AgeBand.ON_ACCOUNT : AgeBand.of(dueDate, today);
  }

  public Money remainingAmount() {
    return new Money(remaining, currency);
  }

  public boolean isInvoice() {
    return kind == EntryKind.INVOICE;
  }
}
