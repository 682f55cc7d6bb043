package nl.verkoop.catalog;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import nl.verkoop.party.Customer;
import nl.verkoop.shared.Percentage;
import nl.verkoop.shared.UnitPrice;
import org.springframework.stereotype.Service;

/** What items are offered for: the price, the discount and why, for a whole document at once. */
@Service
public class Prices {

  private final Items items;
  private final PriceLines lines;

  Prices(Items items, PriceLines lines) {
    this.items = items;
    this.lines = lines;
  }

  /** Who is charged, with the groups he belongs to, on which day, and in which currency. */
  public record Buyer(
      String customerNo,
      String priceGroup,
      String discountGroup,
      LocalDate date,
      Currency currency) {

    public static Buyer of(Customer charged, LocalDate date, Currency currency) {
      return new Buyer(charged.no(), charged.priceGroup(), charged.discountGroup(), date, currency);
    }
  }

  /** So much of an item, in its unit; both may still be missing on what somebody types. */
  public record Wanted(String itemNo, BigDecimal quantity) {}

  /** What an item is offered for per unit, less which discount, and where each comes from. */
  public record Offer(
      Item item,
      UnitPrice price,
      PriceReason priceReason,
      Percentage discount,
      PriceReason discountReason) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** The price of a hundred units less the discount; for comparing. */
    BigDecimal paid() {
      return price.amount().multiply(HUNDRED.subtract(discount.value()));
    }
  }

  /** The quantity from which a unit costs less than now, and the offer for it. */
  public record Better(BigDecimal fromQuantity, Offer offer) {}

  /**
   * An offer for each that is wanted, in their sequence; none for an item that does not exist. In
   * two statements, whatever their number.
   */
  public List<Optional<Offer>> offer(Buyer buyer, List<Wanted> wanted) {
    return each(buyer, wanted, (best, line) -> Optional.of(best.at(line.quantity())));
  }

  /**
   * For each that is wanted, in their sequence, how many it would take for a lower price; none
   * where no quantity makes it cheaper. In two statements, whatever their number.
   */
  public List<Optional<Better>> better(Buyer buyer, List<Wanted> wanted) {
    return each(
        buyer,
        wanted,
        (best, line) ->
            line.quantity() == null ? Optional.empty() : best.betterThan(line.quantity()));
  }

  private <T> List<Optional<T>> each(
      Buyer buyer, List<Wanted> wanted, BiFunction<BestOffer, Wanted, Optional<T>> ask) {
    var cards =
        items.find(
            wanted.stream().map(Wanted::itemNo).filter(Objects::nonNull).distinct().toList());
    var agreed = lines.of(buyer, cards.values());
    return wanted.stream().map(line -> ask(line, cards, agreed, buyer, ask)).toList();
  }

  private static <T> Optional<T> ask(
      Wanted line,
      Map<String, Item> cards,
      PriceLines.Agreed agreed,
      Buyer buyer,
      BiFunction<BestOffer, Wanted, Optional<T>> ask) {
    return Optional.ofNullable(line.itemNo())
        .map(cards::get)
        .flatMap(item -> ask.apply(new BestOffer(item, agreed.of(item), buyer.currency()), line));
  }
}
