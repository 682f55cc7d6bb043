package nl.verkoop.sales;

import java.math.BigDecimal;
import java.math.RoundingMode;
import nl.verkoop.catalog.PriceReason;

/**
 * What a line would have cost had nobody typed a price or a discount, and where its price and its
 * discount come from (feature C-42).
 */
public record Offered(
    BigDecimal price, BigDecimal discount, PriceReason priceReason, PriceReason discountReason) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** What so many would have cost, not rounded. */
  BigDecimal amount(BigDecimal quantity) {
    return quantity.multiply(price).multiply(HUNDRED.subtract(discount)).divide(HUNDRED);
  }

  /** The discount as far as somebody gave it, in percent; what the list gives was agreed before. */
  BigDecimal typed(BigDecimal discountPercent) {
    return discountReason.isTyped() ? discountPercent : BigDecimal.ZERO;
  }

  /**
   * How far this price less this discount is below the offer, in percent with at most five
   * decimals; never less than the discount that was typed, and 0 where nothing was.
   */
  BigDecimal below(BigDecimal unitPrice, BigDecimal discountPercent) {
    var asked = HUNDRED.subtract(discount).multiply(price);
    if (asked.signum() == 0) {
      return typed(discountPercent);
    }
    var paid = HUNDRED.subtract(discountPercent).multiply(unitPrice).multiply(HUNDRED);
    return HUNDRED
        .subtract(paid.divide(asked, 5, RoundingMode.HALF_UP))
        .max(typed(discountPercent));
  }
}
