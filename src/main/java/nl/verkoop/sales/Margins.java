package nl.verkoop.sales;

import java.math.BigDecimal;
import java.math.RoundingMode;
import nl.verkoop.catalog.Item;
import nl.verkoop.catalog.Items;
import org.springframework.stereotype.Component;

/** What is left of the prices of a document after what its items cost, as their cards say now. */
@Component
class Margins {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** Of what is given away. */
  private static final int LOWEST = -999;

  private final Items items;

  Margins(Items items) {
    this.items = items;
  }

  /**
   * The margin of the line that leaves the least, in whole percents of its price after discount,
   * rounded down; from -999 to 100. What is no item costs nothing. In one statement.
   */
  int lowestPercent(SalesOrder document) {
    var sold = document.lines().stream().filter(SalesOrder.Line::isOfItem).toList();
    var cards = items.find(sold.stream().map(SalesOrder.Line::itemNo).distinct().toList());
    return sold.stream()
        .mapToInt(line -> percent(document.header(), line, cards.get(line.itemNo())))
        .min()
        .orElse(100);
  }

  /** The margin of all that is sold together, in whole percents of the total, rounded down. */
  int totalPercent(SalesOrder document) {
    var sold =
        document.lines().stream()
            .filter(line -> line.isOfItem() && line.choice().isIncluded())
            .toList();
    var cards = items.find(sold.stream().map(SalesOrder.Line::itemNo).distinct().toList());
    var cost =
        sold.stream()
            .map(line -> cost(line, cards.get(line.itemNo())))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return percent(document.header().net(), BigDecimal.ZERO, cost);
  }

  private static BigDecimal cost(SalesOrder.Line line, Item card) {
    return line.unit().inBaseUnits(line.quantity()).multiply(card.unitCost());
  }

  /** Of one of the line's unit. */
  private static BigDecimal costOfOne(SalesOrder.Line line, Item card) {
    return card.unitCost().multiply(line.unit().quantityPerUnit());
  }

  private static int percent(DocumentHeader header, SalesOrder.Line line, Item card) {
    var discount = discountOnWhole(header, line);
    return discount.signum() == 0
        ? percent(line.unitPrice(), line.discountPercent(), costOfOne(line, card))
        : percent(line.lineAmount().subtract(discount), BigDecimal.ZERO, cost(line, card));
  }

  /** What the line bears of it, or will bear once the customer chooses the line. */
  private static BigDecimal discountOnWhole(DocumentHeader header, SalesOrder.Line line) {
    if (line.choice().isIncluded() || !line.share().isAllowed()) {
      return line.share().discount();
    }
    return line.lineAmount().multiply(header.invoiceDiscountPercent()).divide(HUNDRED);
  }

  static int percent(BigDecimal unitPrice, BigDecimal discountPercent, BigDecimal unitCost) {
    var paidForHundred = unitPrice.multiply(HUNDRED.subtract(discountPercent));
    if (unitCost.signum() == 0) {
      return 100;
    }
    if (paidForHundred.signum() == 0) {
      return LOWEST;
    }
    var left = paidForHundred.subtract(unitCost.multiply(HUNDRED));
    var percent = left.multiply(HUNDRED).divide(paidForHundred, 0, RoundingMode.FLOOR);
    return percent.max(BigDecimal.valueOf(LOWEST)).intValueExact();
  }
}
