package nl.verkoop.process.salesorder;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import nl.verkoop.fulfilment.ShipmentPosting;
import nl.verkoop.process.TaskFacts;
import nl.verkoop.process.approval.ApprovalProcess;
import nl.verkoop.process.salesdocument.ApprovalFacts;
import nl.verkoop.process.shipment.ShipmentProcess;
import nl.verkoop.process.task.TaskCard;
import nl.verkoop.sales.DocumentHeader;
import nl.verkoop.sales.SalesOrder;
import nl.verkoop.sales.SalesOrders;
import nl.verkoop.shared.Written;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The card of every task that belongs to a sales order. */
@Component
class OrderTaskCard implements TaskCard.Source {

  private static final Set<String> PROCESSES =
      Set.of(SalesOrderProcess.KEY, ApprovalProcess.KEY, ShipmentProcess.KEY);

  private final SalesOrders orders;
  private final ApprovalFacts approvalFacts;
  private final ShipmentPosting shipments;
  private final MessageSource messages;

  OrderTaskCard(
      SalesOrders orders,
      ApprovalFacts approvalFacts,
      ShipmentPosting shipments,
      MessageSource messages) {
    this.orders = orders;
    this.approvalFacts = approvalFacts;
    this.shipments = shipments;
    this.messages = messages;
  }

  @Override
  public boolean covers(String processKey) {
    return PROCESSES.contains(processKey);
  }

  @Override
  public Optional<TaskCard> cardFor(TaskCard.Step step) {
    return orders.find(step.documentNo()).map(order -> cardOf(order, step));
  }

  private TaskCard cardOf(SalesOrder order, TaskCard.Step step) {
    var facts = new HashMap<String, String>();
    if (ApprovalProcess.TASK_DECIDE_APPROVAL.equals(step.taskKey())) {
      facts.putAll(approvalFacts.of(order, order.header().subject(), step.group()));
    }
    var header = order.header();
    if (!header.customerReference().isEmpty()) {
      facts.put("customerReference", header.customerReference());
    }
    var isPick = ShipmentProcess.TASK_PICK_SHIPMENT.equals(step.taskKey());
    var inStock = isPick && shipments.canShipAll(order);
    TaskFacts.write(
        "cardText",
        reader -> isPick ? toPick(order, inStock, reader) : toDecide(header, reader),
        facts::put);
    facts.put("documentPath", "/orders/" + order.no());
    return new TaskCard(order.no(), header.customerName(), header.netAmount(), facts);
  }

  private static String toDecide(DocumentHeader order, Locale reader) {
    return joined(Written.amount(order.netAmount(), reader), order.customerReference());
  }

  /**
   * For when, how much there is to pick, whether all of it lay there, and, since a place may be cut
   * off, last where it goes.
   */
  private String toPick(SalesOrder order, boolean inStock, Locale reader) {
    var header = order.header();
    var lines = order.lines().stream().filter(line -> line.quantityToShip().signum() > 0).count();
    return joined(
        header.requestedDeliveryDate() == null
            ? ""
            : Written.day(header.requestedDeliveryDate(), reader),
        messages.getMessage("card.lines", new Object[] {lines}, reader),
        messages.getMessage(inStock ? "card.in-stock" : "card.not-in-stock", null, reader),
        header.shipToCity());
  }

  private static String joined(String... parts) {
    return Arrays.stream(parts).filter(Predicate.not(String::isEmpty)).collect(joining(" · "));
  }
}
