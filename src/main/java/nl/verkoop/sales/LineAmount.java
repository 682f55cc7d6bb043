package nl.verkoop.sales;

import java.math.BigDecimal;
import nl.verkoop.shared.Money;
import nl.verkoop.shared.Percentage;
import nl.verkoop.shared.UnitPrice;

/** Amount of a line excluding VAT: quantity times price, less its discount. */
public record LineAmount(Money gross, Money discount) {

  /**
   * Rounds the quantity times the price first, then the discount on it, each half away from zero
   * (posting rules 4, line amount to handle).
   */
  public static LineAmount of(
      BigDecimal quantity, UnitPrice unitPrice, Percentage discountPercent) {
    var gross = unitPrice.times(quantity);
    return new LineAmount(gross, discountPercent.of(gross));
  }

  public Money net() {
    return gross.minus(discount);
  }
}
