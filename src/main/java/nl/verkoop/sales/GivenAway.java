package nl.verkoop.sales;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** What somebody gave on a document, beside what was agreed with whoever is charged. */
final class GivenAway {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private GivenAway() {}

  /**
   * The highest discount that somebody gave on any line, in whole percents; a part of a percent
   * counts as a whole one. A price typed below the offered one is a discount too, but not in an
   * order that was agreed before it came here, in a file that a sales manager answers for. What
   * somebody typed to be taken off the whole is one on each line that bears it.
   */
  static int highestPercent(SalesOrder document) {
    return document.lines().stream()
        .map(line -> percent(document.header(), line))
        .max(BigDecimal::compareTo)
        .orElse(BigDecimal.ZERO)
        .setScale(0, RoundingMode.CEILING)
        .intValueExact();
  }

  private static BigDecimal percent(DocumentHeader header, SalesOrder.Line line) {
    var onTheLine = header.agreedBefore() ? line.typedDiscount() : line.belowOfferPercent();
    return isTyped(header) && line.share().isAllowed()
        ? and(onTheLine, header.invoiceDiscountPercent())
        : onTheLine;
  }

  /** One discount in percent after the other, together; to five decimals. */
  static BigDecimal and(BigDecimal percent, BigDecimal other) {
    var paid = HUNDRED.subtract(percent).multiply(HUNDRED.subtract(other));
    return HUNDRED.subtract(paid.divide(HUNDRED, 5, RoundingMode.HALF_UP));
  }

  /**
   * By how much less a document is than it would have cost had nobody given anything, in its
   * currency; a price above the offered one makes up for nothing. Of what the customer may choose
   * it is what gives him most.
   */
  static BigDecimal amount(SalesOrder document) {
    var header = document.header();
    return groups(document).stream()
        .map(
            group -> group.stream().map(GivenAway::amount).reduce(BigDecimal.ZERO, BigDecimal::max))
        .reduce(isTyped(header) ? typed(document) : BigDecimal.ZERO, BigDecimal::add)
        .setScale(2, RoundingMode.HALF_UP);
  }

  /** What somebody typed to be taken off the whole; of what the customer may choose, the most. */
  private static BigDecimal typed(SalesOrder document) {
    var header = document.header();
    if (new OfferChoices(document).isEmpty()) {
      return header.invoiceDiscount();
    }
    return groups(document).stream()
        .map(
            group ->
                group.stream()
                    .filter(line -> line.share().isAllowed())
                    .map(SalesOrder.Line::lineAmount)
                    .reduce(BigDecimal.ZERO, BigDecimal::max))
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .multiply(header.invoiceDiscountPercent())
        .divide(HUNDRED)
        .max(header.invoiceDiscount());
  }

  private static List<List<SalesOrder.Line>> groups(SalesOrder document) {
    return LineChoice.groups(
        document.lines().stream().filter(line -> !line.isComment()).toList(),
        SalesOrder.Line::choice);
  }

  private static BigDecimal amount(SalesOrder.Line line) {
    return line.offered().amount(line.quantity()).subtract(line.lineAmount());
  }

  private static boolean isTyped(DocumentHeader header) {
    return header.invoiceDiscountOrigin() == InvoiceDiscount.Origin.TYPED;
  }
}
