package nl.verkoop.process.salesorder;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.verkoop.approval.ApprovalEntry;
import nl.verkoop.approval.Approvals;
import nl.verkoop.process.FullNames;
import nl.verkoop.process.approval.ApprovalProcess;
import nl.verkoop.process.shipment.ShipmentProcess;
import nl.verkoop.process.task.Amounts;
import nl.verkoop.process.task.TaskCard;
import nl.verkoop.sales.SalesOrder;
import nl.verkoop.sales.SalesOrders;
import nl.verkoop.shared.Money;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The card of every task that belongs to a sales order. */
@Component
class OrderTaskCard implements TaskCard.Source {

  private static final Set<String> PROCESSES =
      Set.of(SalesOrderProcess.KEY, ApprovalProcess.KEY, ShipmentProcess.KEY);
  private static final Locale COMPANY_LANGUAGE = Locale.forLanguageTag("nl");

  private static final int MOST_LINES = 20;

  private final SalesOrders orders;
  private final Approvals approvals;
  private final MessageSource messages;
  private final FullNames names;

  OrderTaskCard(SalesOrders orders, Approvals approvals, MessageSource messages, FullNames names) {
    this.orders = orders;
    this.approvals = approvals;
    this.messages = messages;
    this.names = names;
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
        Amounts.text(net),
        net.wholeUnits(),
        ApprovalProcess.TASK_DECIDE_APPROVAL.equals(taskKey) ? approvalFacts(order) : Map.of());
  }

  /** Who asks, what, and why the rule stopped it; the form shows exactly these. */
  private Map<String, String> approvalFacts(SalesOrder order) {
    var open =
        approvals.of(order.no()).stream()
            .filter(entry -> "OPEN".equals(entry.status()))
            .findAny()
            .map(ApprovalEntry::reason)
            .orElse("none");
    return Map.of(
        "requesterText", names.of(order.header().createdBy()),
        "reasonText", messages.getMessage("approval.reason." + open, null, COMPANY_LANGUAGE),
        "orderText", describe(order));
  }

  /** The engine keeps at most 4,000 characters of a text. */
  private static String describe(SalesOrder order) {
    var lines = order.lines();
    var text =
        lines.stream()
            .limit(MOST_LINES)
            .map(OrderTaskCard::describe)
            .collect(Collectors.joining("\n"));
    return lines.size() <= MOST_LINES
        ? text
        : text + "\n… en nog " + (lines.size() - MOST_LINES) + " regels";
  }

  private static String describe(SalesOrder.Line line) {
    var discount =
        line.discountPercent().signum() == 0
            ? ""
            : " (" + line.discountPercent().stripTrailingZeros().toPlainString() + "% korting)";
    return "%s × %s%s: %s"
        .formatted(
            line.quantity().stripTrailingZeros().toPlainString(),
            line.description(),
            discount,
            Amounts.text(Money.euro(line.lineAmount())));
  }
}
