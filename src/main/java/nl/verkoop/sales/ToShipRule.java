package nl.verkoop.sales;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.verkoop.sales.SalesOrders.LineQuantity;
import nl.verkoop.shared.Refusal;

/**
 * Somebody may ship less than is outstanding, but never more, and never less than nothing (posting
 * rules 4).
 */
final class ToShipRule {

  private static final int DECIMALS = 5;

  private ToShipRule() {}

  /** Every reason against these quantities of an order with these lines. */
  static List<Refusal> against(List<SalesOrder.Line> lines, List<LineQuantity> quantities) {
    return quantities.stream()
        .map(asked -> against(lines, asked))
        .flatMap(Optional::stream)
        .toList();
  }

  /**
   * The same quantities, with what the order costs extra where anything else goes out or nothing
   * else is left, whatever was said of that: nobody picks it from a shelf, and it is charged once.
   */
  static List<LineQuantity> withServiceCharge(
      List<SalesOrder.Line> lines, List<LineQuantity> quantities) {
    var charges = lines.stream().filter(line -> line.share().isServiceCharge()).toList();
    var charged = charges.stream().map(SalesOrder.Line::lineNo).toList();
    var others = quantities.stream().filter(each -> !charged.contains(each.lineNo())).toList();
    var asked =
        others.stream().collect(Collectors.toMap(LineQuantity::lineNo, LineQuantity::quantity));
    var rest = lines.stream().filter(line -> !line.share().isServiceCharge()).toList();
    var isShipped =
        rest.stream()
                .map(line -> asked.getOrDefault(line.lineNo(), line.quantityToShip()))
                .anyMatch(quantity -> quantity.signum() > 0)
            || rest.stream().noneMatch(SalesOrder.Line::isOutstanding);
    var along =
        charges.stream()
            .map(
                line ->
                    new LineQuantity(
                        line.lineNo(), isShipped ? line.outstanding() : BigDecimal.ZERO));
    return Stream.concat(others.stream(), along).toList();
  }

  private static Optional<Refusal> against(List<SalesOrder.Line> lines, LineQuantity asked) {
    var at = "lines[" + asked.lineNo() + "].quantity";
    var line = lines.stream().filter(each -> each.lineNo() == asked.lineNo()).findAny();
    if (line.isEmpty()) {
      return Optional.of(Refusal.of(at, "line-unknown", asked.lineNo()));
    }
    var description = line.get().description();
    if (!isQuantity(asked.quantity())) {
      return Optional.of(Refusal.of(at, "quantity-negative", description));
    }
    return line.get().shipping(asked.quantity());
  }

  private static boolean isQuantity(BigDecimal quantity) {
    return quantity != null
        && quantity.signum() >= 0
        && quantity.stripTrailingZeros().scale() <= DECIMALS;
  }
}
