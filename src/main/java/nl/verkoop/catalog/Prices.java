package nl.verkoop.catalog;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.verkoop.shared.Percentage;
import nl.verkoop.shared.UnitPrice;
import org.springframework.stereotype.Service;

/** What items are offered for: the price, the discount and why, for a whole document at once. */
@Service
public class Prices {

  private final Items items;

  Prices(Items items) {
    this.items = items;
  }

  /** Who is charged, on which day, and in which currency. */
  public record Buyer(String customerNo, LocalDate date, Currency currency) {}

  /** So much of an item, in its unit; both may still be missing on what somebody types. */
  public record Wanted(String itemNo, BigDecimal quantity) {}

  /** What an item is offered for per unit, less which discount, and where that comes from. */
  public record Offer(Item item, UnitPrice price, Percentage discount, PriceOrigin why) {}

  /**
   * An offer for each that is wanted, in their sequence; none for an item that does not exist. In
   * one statement, whatever their number. The price is that of the item's card, for everybody and
   * on every day, without discount.
   */
  public List<Optional<Offer>> offer(Buyer buyer, List<Wanted> wanted) {
    var cards =
        items.find(
            wanted.stream().map(Wanted::itemNo).filter(Objects::nonNull).distinct().toList());
    return wanted.stream()
        .map(each -> Optional.ofNullable(each.itemNo()).map(cards::get))
        .map(card -> card.map(item -> fromCard(item, buyer.currency())))
        .toList();
  }

  private static Offer fromCard(Item item, Currency currency) {
    return new Offer(
        item, UnitPrice.of(item.unitPrice(), currency), Percentage.ZERO, PriceOrigin.CARD);
  }
}
