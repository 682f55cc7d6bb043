package nl.verkoop.catalog;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.verkoop.party.Customer;
import nl.verkoop.shared.Percentage;
import nl.verkoop.shared.UnitPrice;
import org.springframework.stereotype.Service;

/** What items are offered for: the price, the discount and why, for a whole document at once. */
@Service
public class Prices {

  /** The most that a unit may cost, in the price list and in a document alike. */
  public static final BigDecimal LARGEST_PRICE = new BigDecimal("99999999");

  /** The most units of a line of a document. */
  public static final BigDecimal LARGEST_QUANTITY = new BigDecimal("999999999");

  private static final int DECIMALS = 5;

  private final Items items;
  private final PriceLines lines;

  Prices(Items items, PriceLines lines) {
    this.items = items;
    this.lines = lines;
  }

  /** Whether a unit may cost this: not below zero, nor too much, with at most five decimals. */
  public static boolean isPrice(BigDecimal unitPrice) {
    return unitPrice != null
        && unitPrice.signum() >= 0
        && unitPrice.compareTo(LARGEST_PRICE) <= 0
        && unitPrice.stripTrailingZeros().scale() <= DECIMALS;
  }

  /**
   * Who is charged, with the groups he belongs to, on which day, in which currency, and the
   * campaign that his document names; empty for none.
   */
  public record Buyer(
      String customerNo,
      String priceGroup,
      String discountGroup,
      LocalDate date,
      Currency currency,
      String campaign) {

    public static Buyer of(Customer charged, LocalDate date, Currency currency, String campaign) {
      return new Buyer(
          charged.no(), charged.priceGroup(), charged.discountGroup(), date, currency, campaign);
    }
  }

  /**
   * So much of an item in this unit; all may still be missing on what somebody types. Without a
   * unit it is the one in which the item is sold.
   */
  public record Wanted(String itemNo, String unit, BigDecimal quantity) {}

  /** So much of an item that stands in a document at this price, less this discount. */
  public record Paid(
      String itemNo,
      String unit,
      BigDecimal quantity,
      BigDecimal unitPrice,
      BigDecimal discountPercent) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** The price of a hundred units less the discount; for comparing. */
    private BigDecimal forHundred() {
      return unitPrice.multiply(HUNDRED.subtract(discountPercent));
    }
  }

  /**
   * What an item is offered for per unit, less which discount, and where each comes from.
   *
   * @param unit that the price is for: the one that was asked for, else the one in which it is sold
   * @param invoiceDiscountAllowed whether it counts for the discount on the whole document
   */
  public record Offer(
      Item item,
      ItemUnit unit,
      UnitPrice price,
      PriceReason priceReason,
      Percentage discount,
      PriceReason discountReason,
      boolean invoiceDiscountAllowed) {

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
   * three statements, whatever their number.
   */
  public List<Optional<Offer>> offer(Buyer buyer, List<Wanted> wanted) {
    var best = best(buyer, wanted.stream().map(Wanted::itemNo).toList());
    return wanted.stream()
        .map(
            line ->
                Optional.ofNullable(line.itemNo())
                    .map(best::get)
                    .map(item -> item.at(line.unit(), line.quantity())))
        .toList();
  }

  /**
   * For each line of a document, in their sequence, how many it would take for a lower price than
   * is paid; none where no quantity makes it cheaper. In three statements, whatever their number.
   */
  public List<Optional<Better>> better(Buyer buyer, List<Paid> lines) {
    var best = best(buyer, lines.stream().map(Paid::itemNo).toList());
    return lines.stream()
        .map(
            line ->
                Optional.ofNullable(best.get(line.itemNo()))
                    .flatMap(
                        item -> item.betterThan(line.unit(), line.quantity(), line.forHundred())))
        .toList();
  }

  private Map<String, BestOffer> best(Buyer buyer, List<String> numbers) {
    var cards = items.find(numbers.stream().filter(Objects::nonNull).distinct().toList());
    var agreed = this.lines.of(buyer, cards.values());
    return cards.values().stream()
        .collect(
            Collectors.toMap(
                Item::no, item -> new BestOffer(item, agreed.of(item), buyer.currency())));
  }
}
