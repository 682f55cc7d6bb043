package nl.verkoop.sales;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.verkoop.catalog.PriceReason;
import nl.verkoop.catalog.Prices.Offer;
import nl.verkoop.shared.Percentage;
import nl.verkoop.shared.UnitPrice;

/**
 * What a document said before it is written anew. A line is priced anew only where its item, its
 * quantity, the customer or the date is another (feature C-42), so that nobody who mends one line
 * changes the price of the others.
 *
 * @param lines by their number, in their sequence; none in a new document
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
            .collect(
                Collectors.toMap(
                    SalesOrder.Line::lineNo,
                    Function.identity(),
                    (one, other) -> one,
                    LinkedHashMap::new)));
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
    var isSame =
        sameTerms
            && offer.item().no().equals(before.itemNo())
            && isSame(line.quantity(), before.quantity());
    return isSame ? kept(offer, before, line) : offer;
  }

  /**
   * What nobody typed stays; beside what somebody typed stays what it was measured against. Who
   * takes away what was typed gets today's price and discount together: half of one offer with half
   * of another was never agreed.
   */
  private static Offer kept(Offer offer, SalesOrder.Line before, DocumentRequest.Line line) {
    var was = before.offered();
    var typed = line.unitPrice() != null;
    var price = stays(line.unitPrice(), before.unitPrice(), was.priceReason(), was.price());
    var discount =
        stays(
            line.discountPercent(), before.discountPercent(), was.discountReason(), was.discount());
    if (!typed && !price || line.discountPercent() == null && !typed && !discount) {
      return offer;
    }
    var keepsDiscount = discount || typed && line.discountPercent() == null;
    return new Offer(
        offer.item(),
        price ? UnitPrice.of(was.price(), offer.price().currency()) : offer.price(),
        price && !was.priceReason().isTyped() ? was.priceReason() : offer.priceReason(),
        keepsDiscount ? new Percentage(was.discount()) : offer.discount(),
        keepsDiscount && !was.discountReason().isTyped()
            ? was.discountReason()
            : offer.discountReason());
  }

  /** Nothing is asked where it was as offered, or once more what it was. */
  private static boolean stays(
      BigDecimal asked, BigDecimal before, PriceReason why, BigDecimal offered) {
    return asked == null ? !why.isTyped() && isSame(before, offered) : isSame(asked, before);
  }

  private static boolean isSame(BigDecimal asked, BigDecimal before) {
    return asked != null && asked.compareTo(before) == 0;
  }
}
