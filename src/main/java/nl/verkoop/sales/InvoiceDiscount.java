package nl.verkoop.sales;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import nl.verkoop.shared.Money;
import nl.verkoop.shared.Percentage;

/**
 * What is taken off a whole document, without VAT.
 *
 * @param percent of the lines that count for it
 */
public record InvoiceDiscount(Origin origin, Percentage percent, Money amount) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int DECIMALS = 5;

  /** Where it comes from. */
  public enum Origin {
    NONE,
    /** What was agreed with whoever is charged (feature C-46). */
    TERMS,
    /** What somebody typed (feature C-49). */
    TYPED
  }

  static InvoiceDiscount none(Currency currency) {
    return new InvoiceDiscount(Origin.NONE, Percentage.ZERO, Money.zero(currency));
  }

  /** That of a document as it stands. */
  static InvoiceDiscount of(DocumentHeader document) {
    return new InvoiceDiscount(
        document.invoiceDiscountOrigin(),
        new Percentage(document.invoiceDiscountPercent()),
        document.money(document.invoiceDiscount()));
  }

  /** As somebody typed it, of lines that come to this much. */
  static InvoiceDiscount typed(Money amount, Money of) {
    var percent =
        of.isZero()
            ? BigDecimal.ZERO
            : amount.amount().multiply(HUNDRED).divide(of.amount(), DECIMALS, RoundingMode.HALF_UP);
    return new InvoiceDiscount(Origin.TYPED, new Percentage(percent), amount);
  }

  boolean isTyped() {
    return origin == Origin.TYPED;
  }
}
