package nl.verkoop.catalog;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Everything that stands on an item's card; price and cost are in the company's currency per base
 * unit, with five decimals.
 *
 * @param baseUnit what its stock is counted in, by code
 * @param unitText what one of it is, where the name of the unit does not say it; may be empty
 * @param vendorNo who delivers it; null where nobody is known
 */
@Embeddable
public record ItemCard(
    String description,
    String category,
    String baseUnit,
    String unitText,
    BigDecimal unitPrice,
    BigDecimal unitCost,
    String vendorNo,
    String generalProductGroup,
    String vatProductGroup,
    String inventoryPostingGroup,
    String discountGroup,
    boolean blocked,
    @Enumerated(EnumType.STRING) Item.Type type) {

  /** A card of which nothing was said yet. */
  public static final ItemCard NEW =
      new ItemCard(
          "",
          "",
          "STUK",
          "",
          BigDecimal.ZERO,
          BigDecimal.ZERO,
          null,
          "HANDEL",
          "HOOG",
          "HANDEL",
          "",
          false,
          Item.Type.INVENTORY);

  private static final BigDecimal USUAL_COST_SHARE = new BigDecimal("0.6");

  /** What an item of this price costs where nobody says it, with five decimals. */
  public static BigDecimal usualCost(BigDecimal unitPrice) {
    return unitPrice.multiply(USUAL_COST_SHARE).setScale(5, RoundingMode.HALF_UP);
  }
}
