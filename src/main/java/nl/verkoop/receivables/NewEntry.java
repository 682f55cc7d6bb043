package nl.verkoop.receivables;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import nl.verkoop.ledger.EntryAmount;

/**
 * Something that a customer owes from now on, or that he is owed.
 *
 * @param orderNo the order it is for, which payers name too; empty where there is none
 * @param salesperson who sold what it is for; empty for nobody in particular
 * @param amount including VAT; positive when he owes it, negative when it is owed to him
 */
public record NewEntry(
    EntryKind kind,
    String customerNo,
    String documentNo,
    String orderNo,
    String salesperson,
    LocalDate postingDate,
    EntryAmount amount,
    Due due) {

  /** When it is due, and what may be deducted until when; the discount includes VAT. */
  public record Due(LocalDate date, Optional<LocalDate> discountDate, BigDecimal discount) {

    /** At once, with no discount. */
    public static Due on(LocalDate date) {
      return new Due(date, Optional.empty(), BigDecimal.ZERO);
    }
  }
}
