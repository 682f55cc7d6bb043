package nl.verkoop.sales;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.verkoop.catalog.Prices;
import nl.verkoop.catalog.Prices.Buyer;
import nl.verkoop.catalog.Prices.Paid;
import nl.verkoop.party.Customers;
import nl.verkoop.sales.SalesDocument.Kind;
import org.springframework.stereotype.Service;

/**
 * Tells how many more of an item would make it cheaper, while an order is written (feature C-42).
 */
@Service
class BetterPrices {

  private final SalesOrderTable documents;
  private final Customers customers;
  private final Prices prices;

  BetterPrices(SalesOrderTable documents, Customers customers, Prices prices) {
    this.documents = documents;
    this.customers = customers;
    this.prices = prices;
  }

  /**
   * From which quantity on a line would cost less per unit, and what then; in the order's currency.
   */
  record Better(
      int lineNo, BigDecimal fromQuantity, BigDecimal unitPrice, BigDecimal discountPercent) {

    static Better of(SalesOrder.Line line, Prices.Better better) {
      return new Better(
          line.lineNo(),
          better.fromQuantity(),
          better.offer().price().amount(),
          better.offer().discount().value());
    }
  }

  /**
   * One for each line of an order that a larger quantity would make cheaper than it is now; none
   * where the order is not written any more.
   */
  List<Better> of(Kind kind, String no) {
    var order = documents.find(kind, no).orElseThrow(() -> SalesOrderTable.unknown(kind, no));
    var header = order.header();
    var lines = order.lines().stream().filter(SalesOrder.Line::isOfItem).toList();
    if (!header.status().isWritable() || lines.isEmpty()) {
      return List.of();
    }
    var charged = customers.find(header.billToNo()).orElseThrow();
    var found =
        prices.better(
            Buyer.of(charged, header.orderDate(), header.currency(), header.campaign()),
            lines.stream()
                .map(
                    line ->
                        new Paid(
                            line.itemNo(),
                            line.unit().code(),
                            line.quantity(),
                            line.unitPrice(),
                            line.discountPercent()))
                .toList());
    return IntStream.range(0, lines.size())
        .mapToObj(index -> found.get(index).map(better -> Better.of(lines.get(index), better)))
        .flatMap(Optional::stream)
        .toList();
  }
}
