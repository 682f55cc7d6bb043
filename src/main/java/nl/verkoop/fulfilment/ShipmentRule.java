package nl.verkoop.fulfilment;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.verkoop.catalog.Item;
import nl.verkoop.inventory.GoodsMovement;
import nl.verkoop.inventory.GoodsMovement.Direction;
import nl.verkoop.inventory.GoodsMovement.Value;
import nl.verkoop.sales.SalesOrder;
import nl.verkoop.shared.Money;
import nl.verkoop.shared.Refusal;
import nl.verkoop.shared.UnitPrice;

/**
 * What may leave the warehouse, and what it is expected to bring and to cost (posting rules 4 and
 * 5.1).
 */
public final class ShipmentRule {

  private ShipmentRule() {}

  /** No more is shipped of a line than is outstanding (feature O-23). */
  static List<Refusal> moreThanOutstanding(List<SalesOrder.Line> lines) {
    return lines.stream().flatMap(line -> line.shipping(line.quantityToShip()).stream()).toList();
  }

  /** What goes out now, and every comment: each paper of an order says them. */
  static boolean isOnShipment(SalesOrder.Line line) {
    return line.isComment() || line.quantityToShip().signum() > 0;
  }

  /** What leaves the stock with a line's next shipment, in base units. */
  static BigDecimal leaving(SalesOrder.Line line) {
    return line.unit().partInBaseUnits(line.quantityShipped(), line.quantityToShip());
  }

  /** What is so little of a line that stock cannot count it is not shipped. */
  static List<Refusal> nothingInBaseUnits(List<SalesOrder.Line> lines) {
    return lines.stream()
        .filter(line -> line.isOfItem() && leaving(line).signum() == 0)
        .map(
            line ->
                Refusal.of(
                    "lines[" + line.lineNo() + "].quantity",
                    "quantity-in-base-units",
                    leaving(line)))
        .toList();
  }

  /**
   * How much of each item must lie in stock, in base units. Of a service there is always enough.
   *
   * @param quantity of a line, in base units
   */
  public static Map<String, BigDecimal> asked(
      List<SalesOrder.Line> lines,
      Function<SalesOrder.Line, BigDecimal> quantity,
      Map<String, Item> cards) {
    var byItem = new LinkedHashMap<String, BigDecimal>();
    lines.stream()
        .filter(line -> line.isOfItem() && cards.get(line.itemNo()).isInStock())
        .forEach(line -> byItem.merge(line.itemNo(), quantity.apply(line), BigDecimal::add));
    return byItem;
  }

  /** Stock never becomes negative (feature O-43). */
  public static List<Refusal> moreThanInStock(
      Map<String, BigDecimal> asked, Map<String, BigDecimal> stock) {
    return asked.entrySet().stream()
        .filter(each -> onHand(stock, each.getKey()).compareTo(each.getValue()) < 0)
        .map(
            each ->
                Refusal.of(
                    "items[" + each.getKey() + "]",
                    "more-than-in-stock",
                    each.getKey(),
                    each.getValue(),
                    onHand(stock, each.getKey())))
        .toList();
  }

  private static BigDecimal onHand(Map<String, BigDecimal> stock, String itemNo) {
    return stock.getOrDefault(itemNo, BigDecimal.ZERO);
  }

  /**
   * The shipped share of the line's amount, and quantity in base units times the item's cost.
   *
   * @param sold the order's currency
   * @param books the company's
   */
  static GoodsMovement.Line shipped(
      SalesOrder.Line line, Item item, Currency sold, Currency books) {
    var expected =
        Value.expected(
            new Money(line.net(), sold).share(line.quantityToShip(), line.quantity()),
            item.isInStock()
                ? UnitPrice.of(item.unitCost(), books).times(leaving(line))
                : Money.zero(books));
    return new GoodsMovement.Line(
        line.lineNo(), Direction.OUT, line.itemNo(), leaving(line), expected);
  }
}
