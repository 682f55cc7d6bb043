package nl.verkoop.process.salesorder;

import java.util.List;
import nl.verkoop.process.Opening;
import nl.verkoop.sales.SalesOrder;
import nl.verkoop.sales.SalesOrders;
import nl.verkoop.shared.Refusal;
import org.springframework.stereotype.Component;

/** A sales order's process begins with a draft. */
@Component
class OrderOpening implements Opening {

  private final SalesOrders orders;

  OrderOpening(SalesOrders orders) {
    this.orders = orders;
  }

  @Override
  public String processKey() {
    return SalesOrderProcess.KEY;
  }

  @Override
  public List<Refusal> against(String orderNo) {
    var status = orders.status(orderNo);
    if (status.isEmpty()) {
      return List.of(Refusal.unknown("no", "order-unknown", orderNo));
    }
    return status.get() == SalesOrder.Status.DRAFT
        ? List.of()
        : List.of(Refusal.conflict("status", "order-not-open", orderNo));
  }
}
