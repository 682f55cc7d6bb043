package nl.verkoop.sales;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import nl.verkoop.catalog.Item;
import nl.verkoop.ledger.VatTreatment;
import nl.verkoop.sales.DocumentDraft.PricedLine;
import nl.verkoop.shared.Percentage;
import nl.verkoop.shared.Refusal;

/**
 * What may be asked for in a line, and its price: from the item unless typed, discount as typed.
 */
final class LinePricing {

  private static final BigDecimal LARGEST_QUANTITY = new BigDecimal("999999999");
  private static final BigDecimal LARGEST_PRICE = new BigDecimal("99999999");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int DECIMALS = 5;

  private LinePricing() {}

  /**
   * Every reason against the line; an order agreed elsewhere may hold items that are no longer sold
   * (posting rules 1).
   *
   * @param item null where there is none of that number
   * @param at where the line stands, in front of the names of its fields
   */
  static List<Refusal> against(
      DocumentRequest.Line line, Item item, String at, boolean agreedBefore) {
    var refusals = new ArrayList<Refusal>();
    if (item == null) {
      refusals.add(Refusal.of(at + "itemNo", "item-unknown", String.valueOf(line.itemNo())));
    } else if (item.blocked() && !agreedBefore) {
      refusals.add(Refusal.of(at + "itemNo", "item-blocked", item.no()));
    }
    if (outside(line.quantity(), LARGEST_QUANTITY) || line.quantity().signum() == 0) {
      refusals.add(Refusal.of(at + "quantity", "quantity-not-positive"));
    }
    if (line.unitPrice() != null && outside(line.unitPrice(), LARGEST_PRICE)) {
      refusals.add(Refusal.of(at + "unitPrice", "price-invalid"));
    }
    if (line.discountPercent() != null && outside(line.discountPercent(), HUNDRED)) {
      refusals.add(Refusal.of(at + "discountPercent", "discount-invalid"));
    }
    return refusals;
  }

  static PricedLine price(DocumentRequest.Line line, Item item, VatTreatment vat) {
    var price = line.unitPrice() == null ? item.unitPrice() : line.unitPrice();
    var discount =
        line.discountPercent() == null ? Percentage.ZERO : new Percentage(line.discountPercent());
    return new PricedLine(
        item,
        line.quantity(),
        price,
        discount.value(),
        LineAmount.of(line.quantity(), price, discount),
        vat);
  }

  /** Null, negative, above the most, or with more decimals than are kept. */
  private static boolean outside(BigDecimal value, BigDecimal most) {
    return value == null
        || value.signum() < 0
        || value.compareTo(most) > 0
        || value.stripTrailingZeros().scale() > DECIMALS;
  }
}
