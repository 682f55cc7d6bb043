package nl.verkoop.catalog;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.verkoop.ledger.PostingSetup;

/**
 * An item as on its card; price and cost are in the company's currency per base unit, with at most
 * five decimals.
 *
 * @param translations what it is called in other languages, by their codes
 * @param units in which it is sold, its base unit first
 */
public record Item(
    String no,
    String description,
    Map<String, String> translations,
    List<ItemUnit> units,
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

  /** What stands on the customer's documents; in English where nobody said it in his language. */
  public String description(String language) {
    return "nl".equals(language)
        ? description
        : translations.getOrDefault(language, translations.getOrDefault("en", description));
  }

  /** What its stock is counted in. */
  public ItemUnit baseUnit() {
    return units.get(0);
  }

  /** What a line counts in where nobody says anything else. */
  public ItemUnit salesUnit() {
    return units.stream().filter(ItemUnit::salesUnit).findFirst().orElse(baseUnit());
  }

  /** Its unit with this code, in capitals or not; the sales unit where there is no code. */
  public Optional<ItemUnit> unit(String code) {
    return code == null || code.isBlank()
        ? Optional.of(salesUnit())
        : units.stream().filter(unit -> unit.code().equalsIgnoreCase(code.strip())).findFirst();
  }
}
