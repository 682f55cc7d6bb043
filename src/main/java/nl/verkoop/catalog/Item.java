package nl.verkoop.catalog;

import java.math.BigDecimal;

/** An item as on its card; price and cost are in euro per unit, with at most five decimals. */
public record Item(
    String no,
    String description,
    String descriptionEn,
    String unit,
    BigDecimal unitPrice,
    BigDecimal unitCost,
    String generalProductGroup,
    String vatProductGroup,
    String inventoryPostingGroup,
    boolean blocked) {

  /** What stands on the customer's documents. */
  public String description(String language) {
    return "nl".equals(language) || descriptionEn.isEmpty() ? description : descriptionEn;
  }
}
