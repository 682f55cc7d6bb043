package nl.verkoop.shared;

import static java.math.MathContext.DECIMAL128;
import static java.math.RoundingMode.UNNECESSARY;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Objects;

/**
 * What so many units cost together, in one currency: a price or a cost, with at most five decimals.
 *
 * @param per how many units the amount is for; 1 unless a smaller unit would need more decimals
 */
public record UnitPrice(BigDecimal amount, Currency currency, BigDecimal per) {

  private static final int DECIMALS = 5;

  public UnitPrice {
    Objects.requireNonNull(currency, "currency");
    amount = amount.setScale(Math.max(0, amount.stripTrailingZeros().scale()), UNNECESSARY);
    if (amount.scale() > DECIMALS) {
      throw new ArithmeticException("A unit price has at most five decimals, not " + amount);
    }
    if (per.signum() <= 0) {
      throw new IllegalArgumentException("A price is for some quantity, not for " + per);
    }
  }

  /** What one unit costs. Refused with an ArithmeticException: more than five decimals. */
  public static UnitPrice of(BigDecimal amount, Currency currency) {
    return new UnitPrice(amount, currency, BigDecimal.ONE);
  }

  /** What so much costs, rounded to the currency's scale, half away from zero. */
  public Money times(BigDecimal quantity) {
    return Money.rounded(quantity.multiply(amount).divide(per, DECIMAL128), currency);
  }

  /**
   * The same price with no more decimals than these, for ten, a hundred or a thousand times as many
   * units: 0.00125 with at most four is 0.0125 per 10. An electronic invoice takes four.
   */
  public UnitPrice withDecimals(int most) {
    var further = Math.max(0, amount.scale() - most);
    return new UnitPrice(
        amount.movePointRight(further), currency, per.movePointRight(further).stripTrailingZeros());
  }
}
