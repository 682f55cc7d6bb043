package nl.verkoop.shared;

import java.math.BigDecimal;

/**
 * A percentage from 0 to 100, for example a line discount or a VAT rate, with at most five
 * decimals.
 */
public record Percentage(BigDecimal value) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  public static final Percentage ZERO = new Percentage(BigDecimal.ZERO);

  public Percentage {
    if (value.signum() < 0 || value.compareTo(HUNDRED) > 0) {
      throw new IllegalArgumentException("A percentage lies between 0 and 100, not " + value);
    }
    value = value.stripTrailingZeros();
    if (value.scale() < 0) {
      value = value.setScale(0);
    }
  }

  /** This percentage of the amount, rounded to the cent, half away from zero. */
  public Money of(Money amount) {
    return amount.share(value, HUNDRED);
  }

  public boolean isZero() {
    return value.signum() == 0;
  }

  @Override
  public String toString() {
    return value.toPlainString() + "%";
  }
}
