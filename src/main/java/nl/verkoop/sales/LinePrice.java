package nl.verkoop.sales;

import java.math.BigDecimal;
import java.util.Currency;
import nl.verkoop.catalog.PriceReason;
import nl.verkoop.catalog.Prices.Offer;
import nl.verkoop.shared.Percentage;
import nl.verkoop.shared.UnitPrice;

/** What a line costs per unit, less which discount, and where each of the two comes from. */
record LinePrice(
    UnitPrice price, PriceReason priceReason, Percentage discount, PriceReason discountReason) {

  /** As the item is offered. */
  static LinePrice of(Offer offer) {
    return new LinePrice(
        offer.price(), offer.priceReason(), offer.discount(), offer.discountReason());
  }

  /** As somebody typed it, without discount. */
  static LinePrice typed(UnitPrice price) {
    return new LinePrice(price, PriceReason.TYPED, Percentage.ZERO, PriceReason.NONE);
  }

  /** Of what costs nothing. */
  static LinePrice nothing(Currency currency) {
    return new LinePrice(
        UnitPrice.of(BigDecimal.ZERO, currency),
        PriceReason.NONE,
        Percentage.ZERO,
        PriceReason.NONE);
  }

  /**
   * With what was typed instead of it; null where nothing was. A price that is typed is what is
   * paid: no discount of the list comes on top of it. A price or a discount that is the offered one
   * stays what it was, since programs send back what they read.
   */
  LinePrice or(BigDecimal typedPrice, BigDecimal typedDiscount) {
    var isTyped = typedPrice != null && typedPrice.compareTo(price.amount()) != 0;
    var offered = isTyped ? typed(UnitPrice.of(typedPrice, price.currency())) : this;
    return typedDiscount == null || typedDiscount.compareTo(offered.discount.value()) == 0
        ? offered
        : new LinePrice(
            offered.price, offered.priceReason, new Percentage(typedDiscount), PriceReason.TYPED);
  }

  LineAmount amount(BigDecimal quantity) {
    return LineAmount.of(quantity, price, discount);
  }
}
