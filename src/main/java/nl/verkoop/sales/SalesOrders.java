package nl.verkoop.sales;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.verkoop.party.Customer;
import nl.verkoop.sales.SalesDocument.Kind;
import nl.verkoop.sales.SalesOrder.Status;
import nl.verkoop.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Sales orders: how they stand, and the steps of their life. */
@Service
public class SalesOrders {

  private final DocumentPricing pricing;
  private final SalesOrderTable table;
  private final DeliveryTable deliveries;

  SalesOrders(DocumentPricing pricing, SalesOrderTable table, DeliveryTable deliveries) {
    this.pricing = pricing;
    this.table = table;
    this.deliveries = deliveries;
  }

  public Optional<SalesOrder> find(String no) {
    return table.find(no);
  }

  /** The refusal of a number that no order has. */
  public List<Refusal> unknown(String no) {
    return status(no).isPresent() ? List.of() : SalesOrderTable.unknown(no).refusals();
  }

  /** These orders, in two statements whatever their number; an unknown number is left out. */
  public List<SalesOrder> findAll(Collection<String> numbers) {
    var headers = table.headers(numbers);
    if (headers.isEmpty()) {
      return List.of();
    }
    var lines = table.lines(numbers);
    return headers.stream()
        .map(header -> new SalesOrder(header, lines.getOrDefault(header.no(), List.of())))
        .toList();
  }

  /** The headers of these orders, by number. */
  public Map<String, DocumentHeader> headers(Collection<String> numbers) {
    return table.headers(numbers).stream()
        .collect(Collectors.toMap(DocumentHeader::no, Function.identity()));
  }

  /** Where an order is on its way; empty for a number that no order has. */
  public Optional<Status> status(String no) {
    return table.state(Kind.ORDER, no).map(SalesOrderTable.State::status);
  }

  /** The header of an order. Refused: one that does not exist. */
  public DocumentHeader header(String no) {
    return Optional.ofNullable(headers(List.of(no)).get(no))
        .orElseThrow(() -> SalesOrderTable.unknown(no));
  }

  /** The order, which must exist. */
  public SalesOrder get(String no) {
    return find(no).orElseThrow(() -> new IllegalStateException("There is no sales order " + no));
  }

  /**
   * Takes the order out of draft for one process. Refused: one that is charged to another customer
   * than the one who was locked for it, nothing ordered (posting rules 1), another process has it
   * already, a customer or an item that was blocked since it was entered, one that cannot be
   * booked.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<Refusal> place(String no, String billToNo, String processInstanceId) {
    var whole = table.lockWhole(no);
    var order = whole.header();
    if (!order.billToNo().equals(billToNo)) {
      return List.of(Refusal.conflict("version", "order-changed-meanwhile", no));
    }
    if (!order.status().isWritable()) {
      return List.of(Refusal.conflict("status", "order-not-open", no));
    }
    var isDraft = order.status() == Status.DRAFT;
    if (!isDraft && !table.placeAgain(no, processInstanceId)) {
      return List.of(Refusal.of("status", "order-in-progress", no));
    }
    var lines = whole.lines();
    if (lines.stream().allMatch(SalesOrder.Line::isComment)) {
      return List.of(Refusal.of("lines", "nothing-ordered", no));
    }
    var refusals = new ArrayList<>(missingSetup(whole));
    refusals.addAll(
        isDraft
            ? blockedSince(order, lines)
            : pricing.stoppedCustomers(order, Customer::stopsAgreed));
    if (isDraft && refusals.isEmpty()) {
      table.place(order, processInstanceId);
    }
    return refusals;
  }

  /**
   * Names what is not set up to invoice this order: the customer and the item with their groups. An
   * order is not confirmed, shipped or invoiced half (posting rules 5.2 and 5.3).
   */
  public List<Refusal> missingSetup(SalesOrder order) {
    return pricing.missingSetup(order);
  }

  /**
   * A returned order is let through: whoever approves may still reject it, and goods are not
   * shipped to a blocked customer. What was agreed elsewhere goes ahead for whoever is approved.
   */
  List<Refusal> blockedSince(DocumentHeader order, List<SalesOrder.Line> lines) {
    return order.agreedBefore()
        ? pricing.stoppedCustomers(order, Customer::stopsAgreed)
        : blockedSince(order, lines, Customer::stopsOrders);
  }

  /** The same of a quote: a new customer may have one before he is approved (feature A-46). */
  List<Refusal> quoteBlockedSince(DocumentHeader quote, List<SalesOrder.Line> lines) {
    return blockedSince(quote, lines, Customer::stopsDrafts);
  }

  private List<Refusal> blockedSince(
      DocumentHeader order, List<SalesOrder.Line> lines, Predicate<Customer> stops) {
    var refusals = new ArrayList<>(pricing.stoppedCustomers(order, stops));
    refusals.addAll(pricing.blockedAccounts(lines));
    table
        .blockedItems(order.no())
        .forEach(item -> refusals.add(Refusal.of("lines", "item-blocked", item)));
    return refusals;
  }

  /** The order's header, which nobody else changes or posts until the caller's transaction ends. */
  @Transactional(propagation = Propagation.MANDATORY)
  public DocumentHeader lock(String no) {
    return table.lock(no);
  }

  /** The same, where only this is asked: where the order is on its way. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Status lockStatus(String no) {
    return table.lock(Kind.ORDER, no).status();
  }

  /** The whole order, which nobody else changes or posts until the caller's transaction ends. */
  @Transactional(propagation = Propagation.MANDATORY)
  public SalesOrder lockWhole(String no) {
    return table.lockWhole(no);
  }

  /** Whether anything of the order still has to be delivered (posting rules 4). */
  public boolean hasOutstanding(String no) {
    return table.lines(no).stream().anyMatch(SalesOrder.Line::isOutstanding);
  }

  /**
   * Proposes to ship everything that is outstanding (posting rules 4: remainder). Refused: an order
   * that is not released.
   */
  @Transactional
  public List<Refusal> proposeShipment(String no) {
    var refusals = notReleased(no);
    if (refusals.isEmpty()) {
      deliveries.proposeShipment(no);
    }
    return refusals;
  }

  private List<Refusal> notReleased(String no) {
    return table.lock(no).status() == Status.RELEASED
        ? List.of()
        : List.of(Refusal.of("status", "order-not-released", no));
  }

  /** So much of a line, in its unit. */
  public record LineQuantity(int lineNo, BigDecimal quantity) {}

  /**
   * Sets what to ship now; what the order costs extra goes along with the first that is shipped.
   * Refused: more than is outstanding and lines that do not exist.
   */
  @Transactional
  public List<Refusal> setQuantitiesToShip(String no, List<LineQuantity> quantities) {
    var lines = lockWhole(no).lines();
    var refusals = ToShipRule.against(lines, quantities);
    if (refusals.isEmpty()) {
      deliveries.setQuantitiesToShip(no, ToShipRule.withServiceCharge(lines, quantities));
    }
    return refusals;
  }

  /** Adds what was just shipped to the shipped quantities and starts anew. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void recordShipped(String no) {
    deliveries.recordShipped(no);
  }

  /** Adds to the invoiced quantities; the last one completes the order. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void recordInvoiced(String no, List<LineQuantity> invoiced) {
    deliveries.recordInvoiced(no, invoiced);
    deliveries.completeWhenDone(no);
  }

  /**
   * Gives up on what is still outstanding; what was shipped stays as it is. Refused: an order that
   * is not released.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<Refusal> cancelOutstanding(String no) {
    var refusals = notReleased(no);
    if (refusals.isEmpty()) {
      deliveries.cancelOutstanding(no);
      deliveries.completeWhenDone(no);
    }
    return refusals;
  }
}
