package nl.verkoop.catalog;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import nl.verkoop.catalog.Prices.Better;
import nl.verkoop.catalog.Prices.Offer;
import nl.verkoop.shared.Percentage;
import nl.verkoop.shared.UnitPrice;

/**
 * What one item costs a customer: the best price that was agreed, else the one on its card, less
 * the highest discount, unless that price forbids one (features C-42, C-43 and C-45). What was
 * agreed for no unit in particular is per base unit, and holds for every other unit by how many
 * base units that is.
 *
 * @param lines of the price list that are valid for this customer on this day, of this item or of
 *     its group
 * @param currency of its prices
 */
record BestOffer(Item item, List<PriceLine> lines, Currency currency) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /**
   * Between equals the line that is more particular, then the one that asks for more, then the
   * newest.
   */
  private static final Comparator<PriceLine> PARTICULAR =
      comparing(PriceLine::soldTo)
          .thenComparing(PriceLine::minimumQuantity, reverseOrder())
          .thenComparing(PriceLine::validFrom, reverseOrder());

  /**
   * The offer for so many of a unit; none typed yet counts as the smallest quantity. Of two prices
   * the better one is what is lower after the discount, since one may forbid it and the other not.
   */
  Offer at(String unitCode, BigDecimal quantity) {
    return at(unit(unitCode), quantity == null ? BigDecimal.ZERO : quantity);
  }

  /** The one in which it is sold, where there is no such unit: that is refused elsewhere. */
  private ItemUnit unit(String code) {
    return item.unit(code).orElseGet(item::salesUnit);
  }

  /** What was agreed for this unit, and what for base units, as if it were for this one. */
  private List<PriceLine> agreed(ItemUnit unit) {
    return lines.stream()
        .filter(line -> line.isFor(unit))
        .map(line -> line.inBaseUnits() && !unit.isBase() ? line.in(unit) : line)
        .toList();
  }

  private Offer at(ItemUnit unit, BigDecimal quantity) {
    var reached =
        agreed(unit).stream()
            .filter(line -> line.minimumQuantity().compareTo(quantity) <= 0)
            .toList();
    var discount =
        reached.stream()
            .filter(PriceLine::hasDiscount)
            .min(comparing(PriceLine::discountPercent, reverseOrder()).thenComparing(PARTICULAR));
    var percent = discount.map(PriceLine::discountPercent).orElse(BigDecimal.ZERO);
    var price =
        reached.stream()
            .filter(PriceLine::hasPrice)
            .min(
                Comparator.<PriceLine, BigDecimal>comparing(line -> paid(line, percent))
                    .thenComparing(PARTICULAR));
    var less =
        price.filter(line -> !line.discountAllowed()).isPresent()
            ? Optional.<PriceLine>empty()
            : discount;
    return new Offer(
        item,
        unit,
        UnitPrice.of(
            price.map(PriceLine::unitPrice).orElseGet(() -> unit.price(item.unitPrice())),
            currency),
        price.map(PriceLine::reason).orElse(PriceReason.CARD),
        new Percentage(less.map(PriceLine::discountPercent).orElse(BigDecimal.ZERO)),
        less.map(PriceLine::reason).orElse(PriceReason.NONE),
        price.map(PriceLine::invoiceDiscountAllowed).orElse(true));
  }

  /** The next quantity above this one at which a unit costs less than is paid, and what then. */
  Optional<Better> betterThan(String unitCode, BigDecimal quantity, BigDecimal paid) {
    var unit = unit(unitCode);
    return agreed(unit).stream()
        .map(PriceLine::minimumQuantity)
        .filter(minimum -> minimum.compareTo(quantity) > 0)
        .distinct()
        .sorted()
        .map(minimum -> new Better(minimum, at(unit, minimum)))
        .filter(better -> better.offer().paid().compareTo(paid) < 0)
        .findFirst();
  }

  private static BigDecimal paid(PriceLine line, BigDecimal percent) {
    return line.discountAllowed()
        ? line.unitPrice().multiply(HUNDRED.subtract(percent))
        : line.unitPrice().multiply(HUNDRED);
  }
}
