package nl.verkoop.sales;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is different between two offers of a quote, line by line and in their conditions. */
final class OfferComparison {

  private OfferComparison() {}

  /** What a line says: in its unit, per unit, in percent, and without VAT. */
  record Says(
      BigDecimal quantity,
      String unit,
      BigDecimal unitPrice,
      BigDecimal discountPercent,
      BigDecimal amount,
      LineChoice choice) {

    static Says of(SalesOrder.Line line) {
      return new Says(
          line.quantity(),
          line.unit().name(),
          line.unitPrice(),
          line.discountPercent(),
          line.lineAmount(),
          line.choice());
    }
  }

  /**
   * A line that is different; before is missing where it was added, after where it was taken away.
   */
  record Difference(int lineNo, String no, String description, Says before, Says after) {}

  /** The lines that are different, those of the later offer first in its sequence. */
  static List<Difference> between(SalesOrder earlier, SalesOrder later) {
    var before = byNumber(earlier);
    var found = new ArrayList<Difference>();
    for (var line : later.lines()) {
      var was = before.remove(line.lineNo());
      if (was == null) {
        found.add(
            new Difference(line.lineNo(), line.no(), line.description(), null, Says.of(line)));
      } else if (!isSame(was, line)) {
        found.addAll(changed(was, line));
      }
    }
    before
        .values()
        .forEach(
            line ->
                found.add(
                    new Difference(
                        line.lineNo(), line.no(), line.description(), Says.of(line), null)));
    return List.copyOf(found);
  }

  /** What an offer says beside its lines. */
  enum Condition {
    /** An amount without VAT. */
    INVOICE_DISCOUNT,
    /** A day. */
    VALID_UNTIL,
    /** A day; empty for as soon as possible. */
    DELIVERY_DATE,
    SHIP_TO,
    /** A code. */
    DELIVERY_TERMS,
    REFERENCE
  }

  /** A condition that is different, with what the earlier and the later offer say. */
  record Changed(Condition condition, String before, String after) {}

  /** The conditions that are different. */
  static List<Changed> conditions(DocumentHeader earlier, DocumentHeader later) {
    return Stream.of(Condition.values())
        .map(each -> new Changed(each, says(each, earlier), says(each, later)))
        .filter(each -> !each.before().equals(each.after()))
        .toList();
  }

  private static String says(Condition condition, DocumentHeader offer) {
    return switch (condition) {
      case INVOICE_DISCOUNT -> offer.invoiceDiscount().setScale(2).toPlainString();
      case VALID_UNTIL -> text(offer.validUntil());
      case DELIVERY_DATE -> text(offer.requestedDeliveryDate());
      case SHIP_TO -> shipTo(offer);
      case DELIVERY_TERMS -> offer.shipmentMethod();
      case REFERENCE -> offer.customerReference();
    };
  }

  private static String text(LocalDate day) {
    return day == null ? "" : day.toString();
  }

  private static String shipTo(DocumentHeader offer) {
    var goods = offer.shipTo();
    var address = goods.address();
    var place = (address.postCode() + " " + address.city()).strip();
    return Stream.of(goods.name(), goods.contact(), address.line(), place, address.country())
        .filter(part -> !part.isBlank())
        .collect(Collectors.joining(", "));
  }

  private static Map<Integer, SalesOrder.Line> byNumber(SalesOrder offer) {
    return offer.lines().stream()
        .collect(
            Collectors.toMap(
                SalesOrder.Line::lineNo,
                Function.identity(),
                (one, other) -> one,
                LinkedHashMap::new));
  }

  /** A line about something else is one taken away and one added. */
  private static List<Difference> changed(SalesOrder.Line was, SalesOrder.Line line) {
    var says = Says.of(line);
    return was.no().equals(line.no()) && was.description().equals(line.description())
        ? List.of(new Difference(line.lineNo(), line.no(), line.description(), Says.of(was), says))
        : List.of(
            new Difference(line.lineNo(), was.no(), was.description(), Says.of(was), null),
            new Difference(line.lineNo(), line.no(), line.description(), null, says));
  }

  private static boolean isSame(SalesOrder.Line one, SalesOrder.Line other) {
    return one.no().equals(other.no())
        && one.description().equals(other.description())
        && one.quantity().compareTo(other.quantity()) == 0
        && one.unit().code().equals(other.unit().code())
        && one.unitPrice().compareTo(other.unitPrice()) == 0
        && one.discountPercent().compareTo(other.discountPercent()) == 0
        && one.choice() == other.choice();
  }
}
