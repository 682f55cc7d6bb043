package nl.verkoop.sales;

import java.util.Collection;
import java.util.Map;
import nl.verkoop.documents.DocumentKind;
import nl.verkoop.documents.DocumentSource;
import nl.verkoop.documents.TradeDocument;
import org.springframework.stereotype.Component;

/** Order confirmations, from the orders as they stand once they were released. */
@Component
class OrderConfirmationSource implements DocumentSource {

  static final DocumentKind KIND = new DocumentKind("ORDER_CONFIRMATION", true);

  private final SalesOrders orders;
  private final WrittenPaper paper;

  OrderConfirmationSource(SalesOrders orders, WrittenPaper paper) {
    this.orders = orders;
    this.paper = paper;
  }

  @Override
  public DocumentKind kind() {
    return KIND;
  }

  @Override
  public Map<String, TradeDocument> load(Collection<String> numbers) {
    return paper.of(
        KIND,
        orders.findAll(numbers).stream()
            .filter(order -> order.header().status().isConfirmed())
            .toList());
  }
}
