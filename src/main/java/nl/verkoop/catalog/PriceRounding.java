package nl.verkoop.catalog;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How a new price is worked out from an old one (feature C-50): times a factor, and then to a whole
 * number of steps.
 *
 * @param factor by which the old price is multiplied, more than 0
 * @param step such as 0.05 or 1.00; 0.00001 keeps what comes out
 */
record PriceRounding(BigDecimal factor, BigDecimal step, Direction direction) {

  /** To which side a price goes that is no whole number of steps. */
  enum Direction {
    /** To the nearer one; from the middle, away from zero. */
    NEAREST(RoundingMode.HALF_UP),
    UP(RoundingMode.UP),
    DOWN(RoundingMode.DOWN);

    private final RoundingMode mode;

    Direction(RoundingMode mode) {
      this.mode = mode;
    }
  }

  private static final int DECIMALS = 5;

  /** Per unit, with five decimals. */
  BigDecimal of(BigDecimal price) {
    return price
        .multiply(factor)
        .divide(step, 0, direction.mode)
        .multiply(step)
        .setScale(DECIMALS, RoundingMode.UNNECESSARY);
  }
}
