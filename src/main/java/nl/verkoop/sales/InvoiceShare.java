package nl.verkoop.sales;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What a line has to do with the discount on its whole document.
 *
 * @param isAllowed whether it counts for that discount (feature C-47)
 * @param discount its share, without VAT, in the document's currency
 * @param isServiceCharge whether it is what the document costs extra, written by the document
 *     itself
 */
public record InvoiceShare(boolean isAllowed, BigDecimal discount, boolean isServiceCharge) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  static final InvoiceShare SERVICE_CHARGE = new InvoiceShare(false, BigDecimal.ZERO, true);

  /** Of a document without discount. */
  public static InvoiceShare none(boolean isAllowed) {
    return new InvoiceShare(isAllowed, BigDecimal.ZERO, false);
  }

  /**
   * A discount in percent on a line that comes to so much after it, and this share on top of it; to
   * five decimals.
   */
  BigDecimal andOn(BigDecimal lineAmount, BigDecimal percent) {
    if (lineAmount.signum() == 0) {
      return percent;
    }
    var paid = HUNDRED.subtract(percent).multiply(lineAmount.subtract(discount));
    return HUNDRED.subtract(paid.divide(lineAmount, 5, RoundingMode.HALF_UP));
  }

  InvoiceShare of(BigDecimal amount) {
    return new InvoiceShare(isAllowed, amount, isServiceCharge);
  }
}
