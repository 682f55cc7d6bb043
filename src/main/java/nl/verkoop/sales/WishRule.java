package nl.verkoop.sales;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import nl.verkoop.catalog.Prices;
import nl.verkoop.shared.Refusal;

/** What a counter-offer may want of the lines of an offer. */
final class WishRule {

  private static final int DECIMALS = 5;

  private WishRule() {}

  /**
   * Refused: a line that the offer does not have, one named twice, and figures no line can have.
   */
  static List<Refusal> against(QuoteAnswers.Wish wish, SalesOrder offer) {
    var lines = new HashSet<Integer>();
    offer.lines().stream()
        .filter(line -> !line.isComment())
        .forEach(line -> lines.add(line.lineNo()));
    var refusals = new ArrayList<Refusal>();
    for (var wanted : wish.lines()) {
      var at = "lines[" + wanted.lineNo() + "].";
      if (!lines.remove(wanted.lineNo())) {
        refusals.add(Refusal.of(at + "lineNo", "line-unknown", wanted.lineNo()));
      }
      if (wanted.quantity() != null
          && (isOutside(wanted.quantity(), Prices.LARGEST_QUANTITY)
              || wanted.quantity().signum() == 0)) {
        refusals.add(Refusal.of(at + "quantity", "quantity-not-positive"));
      }
      if (wanted.unitPrice() != null && isOutside(wanted.unitPrice(), Prices.LARGEST_PRICE)) {
        refusals.add(Refusal.of(at + "unitPrice", "price-invalid"));
      }
    }
    return refusals;
  }

  private static boolean isOutside(BigDecimal value, BigDecimal most) {
    return value.signum() < 0
        || value.compareTo(most) > 0
        || value.stripTrailingZeros().scale() > DECIMALS;
  }
}
