package nl.verkoop.sales;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.verkoop.catalog.Prices.Offer;
import nl.verkoop.shared.Percentage;
import nl.verkoop.shared.UnitPrice;

/**
 * What a document said before it is written anew. A line is priced anew only where its item, its
 * quantity, the customer or the date is another (feature C-42), so that nobody who mends one line
 * changes the price of the others.
 *
 * @param lines by their number; none in a new document
 */
record PricedBefore(String chargedNo, LocalDate orderDate, Map<Integer, SalesOrder.Line> lines) {

  static PricedBefore nothing() {
    return new PricedBefore("", null, Map.of());
  }

  static PricedBefore of(SalesOrder document) {
    return new PricedBefore(
        document.header().billToNo(),
        document.header().orderDate(),
        document.lines().stream()
            .collect(Collectors.toMap(SalesOrder.Line::lineNo, Function.identity())));
  }

  /**
   * The offers for these lines, in their sequence, where a line is as it was with its price and its
   * discount of then, unless they were typed.
   *
   * @param chargedNo who is charged now
   * @param date of the document now
   */
  List<Optional<Offer>> keep(
      List<Optional<Offer>> offers, DocumentRequest request, String chargedNo, LocalDate date) {
    if (lines.isEmpty()) {
      return offers;
    }
    var asked = request.linesOrNone();
    var numbers = new LineNumbers(List.copyOf(lines.keySet())).writtenTo(asked);
    var sameTerms = chargedNo.equals(this.chargedNo) && date.equals(orderDate);
    var kept = new ArrayList<Optional<Offer>>(offers.size());
    for (var index = 0; index < offers.size(); index++) {
      var before = lines.get(numbers.get(index));
      var line = asked.get(index);
      kept.add(
          offers
              .get(index)
              .map(offer -> before == null ? offer : keep(offer, before, line, sameTerms)));
    }
    return kept;
  }

  private static Offer keep(
      Offer offer, SalesOrder.Line before, DocumentRequest.Line line, boolean sameTerms) {
    if (!offer.item().no().equals(before.itemNo())) {
      return offer;
    }
    var same = sameTerms && isSame(line.quantity(), before.quantity());
    var price = same && line.unitPrice() == null || isSame(line.unitPrice(), before.unitPrice());
    var discount =
        same && line.discountPercent() == null
            || isSame(line.discountPercent(), before.discountPercent());
    var why = before.offered();
    var keepsPrice = price && !why.priceReason().isTyped();
    var keepsDiscount = discount && !why.discountReason().isTyped();
    return new Offer(
        offer.item(),
        keepsPrice ? UnitPrice.of(before.unitPrice(), offer.price().currency()) : offer.price(),
        keepsPrice ? why.priceReason() : offer.priceReason(),
        keepsDiscount ? new Percentage(before.discountPercent()) : offer.discount(),
        keepsDiscount ? why.discountReason() : offer.discountReason());
  }

  private static boolean isSame(BigDecimal asked, BigDecimal before) {
    return asked != null && asked.compareTo(before) == 0;
  }
}
