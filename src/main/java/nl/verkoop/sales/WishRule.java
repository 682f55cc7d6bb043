package nl.verkoop.sales;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import nl.verkoop.shared.Refusal;

/** What a counter-offer may want of the lines of an offer. */
final class WishRule {

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
      if (wanted.quantity() != null) {
        LineRule.refuseQuantity(wanted.quantity(), at, refusals);
      }
      if (wanted.unitPrice() != null) {
        LineRule.refusePrice(wanted.unitPrice(), at, refusals);
      }
    }
    return refusals;
  }
}
