package nl.verkoop.catalog;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import nl.verkoop.campaigns.Campaign;

/**
 * One line of the price list: an item, or a group of items, at a price or less a discount, for whom
 * it was agreed (feature C-40).
 *
 * @param soldToNo the customer, the campaign or the group; empty for everybody
 * @param itemNo empty where the line is about a group of items
 * @param unit that price and minimum quantity are for; empty for the base unit, by which the line
 *     then holds for every other unit too
 * @param minimumQuantity from how many of that unit on; 0 for any quantity
 * @param validFrom the first day; the first of all days where none was set
 * @param validUntil the last day; null where none is set
 * @param unitPrice per unit in the company's currency, without VAT, with five decimals; null where
 *     the line only gives a discount
 * @param discountPercent 0 where the line only sets a price
 * @param discountAllowed whether a discount of the list comes on top of this price
 * @param invoiceDiscountAllowed whether what is sold at this price counts for the discount on the
 *     whole document (feature C-47)
 */
record PriceLine(
    SoldTo soldTo,
    String soldToNo,
    String itemNo,
    String itemGroup,
    String unit,
    BigDecimal minimumQuantity,
    LocalDate validFrom,
    LocalDate validUntil,
    BigDecimal unitPrice,
    BigDecimal discountPercent,
    boolean discountAllowed,
    boolean invoiceDiscountAllowed) {

  /** For whom a line is; the more particular first, which wins between equals. */
  enum SoldTo {
    CUSTOMER(PriceOrigin.CUSTOMER),
    CAMPAIGN(PriceOrigin.CAMPAIGN),
    PRICE_GROUP(PriceOrigin.GROUP),
    DISCOUNT_GROUP(PriceOrigin.GROUP),
    EVERYBODY(PriceOrigin.EVERYBODY);

    private final PriceOrigin origin;

    SoldTo(PriceOrigin origin) {
      this.origin = origin;
    }
  }

  /** What stands for no first day. */
  static final LocalDate ALWAYS = LocalDate.of(1900, 1, 1);

  PriceReason reason() {
    return new PriceReason(soldTo.origin, soldToNo, minimumQuantity, validUntil);
  }

  boolean inBaseUnits() {
    return unit.isEmpty();
  }

  /** Whether it holds where an item is sold in this unit (feature C-43). */
  boolean isFor(ItemUnit sold) {
    return inBaseUnits() || unit.equalsIgnoreCase(sold.code());
  }

  /** The same for another unit: its price is that of as many base units, from as many on. */
  PriceLine in(ItemUnit sold) {
    return new PriceLine(
        soldTo,
        soldToNo,
        itemNo,
        itemGroup,
        sold.code(),
        minimumQuantity.divide(sold.quantityPerUnit(), LineUnit.DECIMALS, RoundingMode.CEILING),
        validFrom,
        validUntil,
        unitPrice == null ? null : sold.price(unitPrice),
        discountPercent,
        discountAllowed,
        invoiceDiscountAllowed);
  }

  /** The same until the last day of its campaign, unless it ends before that. */
  PriceLine within(Campaign campaign) {
    var last = campaign.endingDate();
    return validUntil != null && validUntil.isBefore(last) ? this : until(last);
  }

  private PriceLine until(LocalDate lastDay) {
    return new PriceLine(
        soldTo,
        soldToNo,
        itemNo,
        itemGroup,
        unit,
        minimumQuantity,
        validFrom,
        lastDay,
        unitPrice,
        discountPercent,
        discountAllowed,
        invoiceDiscountAllowed);
  }

  boolean hasPrice() {
    return unitPrice != null;
  }

  boolean hasDiscount() {
    return discountPercent.signum() > 0;
  }
}
