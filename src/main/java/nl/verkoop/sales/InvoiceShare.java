package nl.verkoop.sales;

import java.math.BigDecimal;

/**
 * What a line has to do with the discount on its whole document.
 *
 * @param isAllowed whether it counts for that discount (feature C-47)
 * @param discount its share, without VAT, in the document's currency
 * @param isServiceCharge whether it is what the document costs extra, written by the document
 *     itself
 */
public record InvoiceShare(boolean isAllowed, BigDecimal discount, boolean isServiceCharge) {

  static final InvoiceShare SERVICE_CHARGE = new InvoiceShare(false, BigDecimal.ZERO, true);

  /** Of a document without discount. */
  public static InvoiceShare none(boolean isAllowed) {
    return new InvoiceShare(isAllowed, BigDecimal.ZERO, false);
  }

  InvoiceShare of(BigDecimal amount) {
    return new InvoiceShare(isAllowed, amount, isServiceCharge);
  }
}
