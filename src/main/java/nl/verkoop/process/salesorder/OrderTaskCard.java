package nl.verkoop.process.salesorder;

import java.util.Map;
import java.util.Set;
import nl.verkoop.process.approval.ApprovalProcess;
import nl.verkoop.process.shipment.ShipmentProcess;
import nl.verkoop.process.task.TaskCard;
import nl.verkoop.sales.SalesOrders;
import org.springframework.stereotype.Component;

/** The card of every task that belongs to a sales order. */
@Component
class OrderTaskCard implements TaskCard.Source {

  private static final Set<String> PROCESSES =
      Set.of(SalesOrderProcess.KEY, ApprovalProcess.KEY, ShipmentProcess.KEY);

  private final SalesOrders orders;
  private final ApprovalFacts approvalFacts;

  OrderTaskCard(SalesOrders orders, ApprovalFacts approvalFacts) {
    this.orders = orders;
    this.approvalFacts = approvalFacts;
  }

  @Override
  public boolean covers(String processKey) {
    return PROCESSES.contains(processKey);
  }

  @Override
  public TaskCard cardFor(String businessKey, String taskKey) {
    var order = orders.get(businessKey);
    var net = order.header().netAmount();
    return new TaskCard(
        businessKey,
        order.header().customerName(),
        net,
        ApprovalProcess.TASK_DECIDE_APPROVAL.equals(taskKey) ? approvalFacts.of(order) : Map.of());
  }
}
