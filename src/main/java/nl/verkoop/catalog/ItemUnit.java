package nl.verkoop.catalog;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A unit in which an item is sold, with what it is called.
 *
 * @param quantityPerUnit how many base units one of it is; 1 for the base unit itself
 * @param salesUnit whether a line takes it where nobody says which one
 */
public record ItemUnit(
    String code, String name, String nameEn, BigDecimal quantityPerUnit, boolean salesUnit) {

  /** What the item's stock is counted in. */
  public static ItemUnit base(String code, String name, String nameEn) {
    return new ItemUnit(code, name, nameEn, BigDecimal.ONE, false);
  }

  public String name(String language) {
    return "nl".equals(language) || nameEn.isEmpty() ? name : nameEn;
  }

  /** Whether one of it is one base unit. */
  boolean isBase() {
    return quantityPerUnit.compareTo(BigDecimal.ONE) == 0;
  }

  /** What one of it costs by a price per base unit, with at most five decimals. */
  public BigDecimal price(BigDecimal perBaseUnit) {
    return isBase()
        ? perBaseUnit
        : perBaseUnit.multiply(quantityPerUnit).setScale(LineUnit.DECIMALS, RoundingMode.HALF_UP);
  }

  /** As it stands on a line in this language. */
  public LineUnit on(String language) {
    return new LineUnit(code, name(language), quantityPerUnit);
  }
}
