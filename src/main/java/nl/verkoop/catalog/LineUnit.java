package nl.verkoop.catalog;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The unit that a line of a document counts in, as it was when the line was written. Stock counts
 * in base units; the one rule from one to the other is here.
 *
 * @param code empty on a line that is no item
 * @param name in the document's language
 * @param quantityPerUnit how many base units one of it is
 */
public record LineUnit(String code, String name, BigDecimal quantityPerUnit) {

  /** Of a line that is no item. */
  public static final LineUnit NONE = new LineUnit("", "", BigDecimal.ONE);

  /** Of quantities and of base units alike. */
  public static final int DECIMALS = 5;

  /** Whether one of it is one base unit. */
  public boolean isBase() {
    return quantityPerUnit.compareTo(BigDecimal.ONE) == 0;
  }

  /** So many of this unit, in base units with five decimals, rounded half away from zero. */
  public BigDecimal inBaseUnits(BigDecimal quantity) {
    return isBase()
        ? quantity
        : quantity.multiply(quantityPerUnit).setScale(DECIMALS, RoundingMode.HALF_UP);
  }

  /** How many of this unit so many base units are; no more than there are. */
  public BigDecimal ofBaseUnits(BigDecimal inBaseUnits) {
    return isBase()
        ? inBaseUnits
        : inBaseUnits.divide(quantityPerUnit, DECIMALS, RoundingMode.FLOOR);
  }

  /**
   * The next part of a line, in base units: what is gone with it less what was gone before, so that
   * all parts together are exactly what the whole line is.
   *
   * @param before how much of the line is gone already, in this unit
   * @param part how much more goes now, in this unit
   */
  public BigDecimal partInBaseUnits(BigDecimal before, BigDecimal part) {
    return isBase() ? part : inBaseUnits(before.add(part)).subtract(inBaseUnits(before));
  }
}
