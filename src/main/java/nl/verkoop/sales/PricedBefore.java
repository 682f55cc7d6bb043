package nl.verkoop.sales;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.verkoop.catalog.PriceReason;
import nl.verkoop.catalog.Prices.Offer;
import nl.verkoop.sales.DocumentDraft.PricedLine;
import nl.verkoop.shared.Money;
import nl.verkoop.shared.Percentage;
import nl.verkoop.shared.PlainText;
import nl.verkoop.shared.UnitPrice;

/**
 * What a document said before it is written anew. A line is priced anew only where its item, its
 * quantity, its unit or how much that is, the customer, the campaign or the date is another
 * (feature C-42), so that nobody who mends one line changes the price of the others.
 *
 * @param campaign that it named; empty for none
 * @param lines by their number, in their sequence; none in a new document
 * @param discount on the whole of it; none in a new document
 * @param accepted whether it is an offer that was accepted as it stands, or is made once more: it
 *     is not measured beside what is offered today
 */
record PricedBefore(
    String chargedNo,
    LocalDate orderDate,
    String campaign,
    Map<Integer, SalesOrder.Line> lines,
    Optional<InvoiceDiscount> discount,
    boolean accepted) {

  static PricedBefore nothing() {
    return new PricedBefore("", null, "", Map.of(), Optional.empty(), false);
  }

  static PricedBefore of(SalesOrder document) {
    return of(document, false);
  }

  /** Of an offer that the customer accepted, or that is made once more. */
  static PricedBefore accepted(SalesOrder offer) {
    return of(offer, true);
  }

  private static PricedBefore of(SalesOrder document, boolean accepted) {
    return new PricedBefore(
        document.header().billToNo(),
        document.header().orderDate(),
        document.header().campaign(),
        document.lines().stream()
            .collect(
                Collectors.toMap(
                    SalesOrder.Line::lineNo,
                    Function.identity(),
                    (one, other) -> one,
                    LinkedHashMap::new)),
        Optional.of(InvoiceDiscount.of(document.header())),
        accepted);
  }

  /**
   * What is asked for, where a line that is named by its number and says no unit keeps the one that
   * it had of the same item.
   */
  DocumentRequest inTheirUnits(DocumentRequest request) {
    return request.with(request.linesOrNone().stream().map(this::inItsUnit).toList());
  }

  private LineRequest inItsUnit(LineRequest line) {
    var before = line.lineNo() == null ? null : lines.get(line.lineNo());
    return before != null
            && before.isOfItem()
            && before.itemNo().equalsIgnoreCase(line.itemNo())
            && PlainText.isBlank(line.unit())
        ? line.in(before.unit().code())
        : line;
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
    var sameTerms =
        accepted
            || chargedNo.equals(this.chargedNo)
                && date.equals(orderDate)
                && request.campaignOrEmpty().equals(campaign);
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

  /** What the document cost extra. */
  Money serviceCharge(Currency currency) {
    return Money.sum(
        lines.values().stream()
            .filter(line -> line.share().isServiceCharge())
            .map(line -> new Money(line.lineAmount(), currency))
            .toList(),
        currency);
  }

  /** Whether these lines come to the same, each for itself, and count for the same. */
  boolean isSame(List<PricedLine> asked, Currency currency) {
    var were =
        lines.values().stream()
            .filter(line -> !line.isComment() && line.choice().isIncluded())
            .filter(line -> !line.share().isServiceCharge())
            .map(
                line ->
                    new Counted(line.share().isAllowed(), new Money(line.lineAmount(), currency)))
            .toList();
    return were.equals(
        asked.stream()
            .filter(line -> line.vat().isPresent() && line.choice().isIncluded())
            .map(line -> new Counted(line.share().isAllowed(), line.amount().net()))
            .toList());
  }

  /** What a line comes to, and whether it counts for the discount on the whole document. */
  private record Counted(boolean isAllowed, Money amount) {}

  /**
   * The line among those that are asked for that the document wrote itself, by its place: whoever
   * sends back what he read sends it too. Among lines with numbers it has its own; where none has
   * one it is the last that says the same.
   */
  Optional<Integer> serviceCharge(DocumentRequest request) {
    var asked = request.linesOrNone();
    var numbers = new LineNumbers(List.copyOf(lines.keySet())).writtenTo(asked);
    var isNumbered = request.isNumbered();
    return IntStream.range(0, asked.size())
        .filter(
            index ->
                isNumbered
                    ? asked.get(index).lineNo() != null
                        && isServiceCharge(lines.get(numbers.get(index)), asked.get(index))
                    : saysServiceCharge(asked.get(index)))
        .boxed()
        .reduce((one, last) -> last);
  }

  private boolean saysServiceCharge(LineRequest asked) {
    return lines.values().stream()
        .anyMatch(
            line -> isServiceCharge(line, asked) && isSame(asked.unitPrice(), line.unitPrice()));
  }

  private static boolean isServiceCharge(SalesOrder.Line before, LineRequest asked) {
    return before != null
        && before.share().isServiceCharge()
        && asked.typeOrItem() == LineType.ACCOUNT
        && before.accountNo().equals(asked.accountNo());
  }

  /** The number of the line for what the document cost extra, where it had one. */
  Optional<Integer> serviceChargeNo() {
    return lines.values().stream()
        .filter(line -> line.share().isServiceCharge())
        .map(SalesOrder.Line::lineNo)
        .findFirst();
  }

  private static Offer keep(
      Offer offer, SalesOrder.Line before, LineRequest line, boolean sameTerms) {
    var isSame =
        sameTerms
            && offer.item().no().equals(before.itemNo())
            && offer.unit().code().equals(before.unit().code())
            && isSame(offer.unit().quantityPerUnit(), before.unit().quantityPerUnit())
            && isSame(line.quantity(), before.quantity());
    return isSame ? kept(offer, before, line) : offer;
  }

  /**
   * What nobody typed stays; beside what somebody typed stays what it was measured against. Who
   * takes away what was typed gets today's price and discount together: half of one offer with half
   * of another was never agreed.
   */
  private static Offer kept(Offer offer, SalesOrder.Line before, LineRequest line) {
    var was = before.offered();
    var price = new Part(line.unitPrice(), before.unitPrice(), was.price(), was.priceReason());
    var discount =
        new Part(
            line.discountPercent(), before.discountPercent(), was.discount(), was.discountReason());
    if (price.isTakenAway() || discount.isTakenAway()) {
      return offer;
    }
    // Beside a price that was typed there was no discount of the list, but it was measured against
    // one.
    var percent = price.isTyped() ? was.discount() : discount.value();
    return new Offer(
        offer.item(),
        offer.unit(),
        price.stays() ? UnitPrice.of(price.value(), offer.price().currency()) : offer.price(),
        price.stays() && !price.isTyped() ? was.priceReason() : offer.priceReason(),
        discount.stays() ? new Percentage(percent) : offer.discount(),
        discount.stays() && !discount.isTyped() ? was.discountReason() : offer.discountReason(),
        price.stays() ? before.share().isAllowed() : offer.invoiceDiscountAllowed());
  }

  /**
   * The price of a line, or its discount.
   *
   * @param asked what is typed now; null for nothing
   * @param offered what it was measured against
   */
  private record Part(BigDecimal asked, BigDecimal before, BigDecimal offered, PriceReason why) {

    boolean isTyped() {
      return why.isTyped();
    }

    boolean isTakenAway() {
      return asked == null && isTyped();
    }

    /** Nothing is asked where nothing was typed, or once more what it was. */
    boolean stays() {
      return asked == null ? !isTyped() : isSame(asked, before);
    }

    BigDecimal value() {
      return isTyped() ? offered : before;
    }
  }

  private static boolean isSame(BigDecimal asked, BigDecimal before) {
    return asked != null && asked.compareTo(before) == 0;
  }
}
