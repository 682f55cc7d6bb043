package nl.verkoop.catalog;

import java.math.BigDecimal;
import nl.verkoop.ledger.PostingSetup;

/**
 * An item as on its card; price and cost are in the company's currency per unit, with at most five
 * decimals.
 */
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
    String discountGroup,
    boolean blocked,
    Type type) {

  /** Whether it lies in stock: goods do, and of a service there is always enough. */
  public enum Type {
    INVENTORY,
    SERVICE
  }

  public boolean isInStock() {
    return type == Type.INVENTORY;
  }

  /** How it is booked. */
  public PostingSetup.Sold asSold() {
    return new PostingSetup.Sold(no, generalProductGroup, vatProductGroup);
  }

  /** What stands on the customer's documents. */
  public String description(String language) {
    return "nl".equals(language) || descriptionEn.isEmpty() ? description : descriptionEn;
  }
}
