package nl.verkoop.fulfilment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.verkoop.catalog.Item;
import nl.verkoop.catalog.Items;
import nl.verkoop.documents.Letterheads;
import nl.verkoop.documents.Parties;
import nl.verkoop.fulfilment.PostedShipments.Carriage;
import nl.verkoop.fulfilment.ShipmentResult.PeriodClosed;
import nl.verkoop.fulfilment.ShipmentResult.Refused;
import nl.verkoop.fulfilment.ShipmentResult.Shipped;
import nl.verkoop.inventory.GoodsMovement;
import nl.verkoop.inventory.GoodsMovement.Source;
import nl.verkoop.inventory.ItemLedger;
import nl.verkoop.ledger.CompanyCurrency;
import nl.verkoop.ledger.FiscalPeriods;
import nl.verkoop.ledger.Journal;
import nl.verkoop.ledger.Posting;
import nl.verkoop.ledger.PostingSetup;
import nl.verkoop.numbering.NumberSeries;
import nl.verkoop.numbering.Series;
import nl.verkoop.party.Customer;
import nl.verkoop.party.Customers;
import nl.verkoop.party.ShipmentMethods;
import nl.verkoop.party.ShippingAgents;
import nl.verkoop.sales.DocumentHeader;
import nl.verkoop.sales.SalesOrder;
import nl.verkoop.sales.SalesOrders;
import nl.verkoop.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Posts what leaves the warehouse for an order: shipment, item entries and expected value entries.
 */
@Service
public class ShipmentPosting implements Posting.Source {

  static final Posting.Kind KIND = new Posting.Kind("SHIPMENT");

  private static final Series NUMBERS = new Series("SHIPMENT");

  private final SalesOrders orders;
  private final Customers customers;
  private final Items items;
  private final PostingSetup setup;
  private final ItemLedger itemLedger;
  private final FiscalPeriods periods;
  private final NumberSeries numbers;
  private final Journal journal;
  private final PostedShipments shipments;
  private final Letterheads letterheads;
  private final ShipmentMethods methods;
  private final ShippingAgents agents;
  private final CompanyCurrency currency;

  ShipmentPosting(
      SalesOrders orders,
      Customers customers,
      Items items,
      PostingSetup setup,
      ItemLedger itemLedger,
      FiscalPeriods periods,
      NumberSeries numbers,
      Journal journal,
      PostedShipments shipments,
      Letterheads letterheads,
      ShipmentMethods methods,
      ShippingAgents agents,
      CompanyCurrency currency) {
    this.currency = currency;
    this.orders = orders;
    this.customers = customers;
    this.items = items;
    this.setup = setup;
    this.itemLedger = itemLedger;
    this.periods = periods;
    this.numbers = numbers;
    this.journal = journal;
    this.shipments = shipments;
    this.letterheads = letterheads;
    this.methods = methods;
    this.agents = agents;
  }

  /**
   * Whether the whole proposal could be posted now: customer not blocked, everything in stock. It
   * promises nothing: posting looks again, with the stock locked.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean canShipAll(SalesOrder order) {
    var lines = order.lines().stream().filter(line -> line.quantityToShip().signum() > 0).toList();
    return check(order.header(), customers(order.header()), lines, cards(lines), itemLedger::stock)
        .isEmpty();
  }

  /**
   * Ships the quantities to ship of the order. Refused: nothing to ship, customer blocked, more
   * than outstanding, more than in stock, and what could not be invoiced (features O-23, O-24 and
   * O-43, posting rules 4 and 5.1).
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public ShipmentResult post(String orderNo, LocalDate date) {
    var order = orders.lockWhole(orderNo);
    var header = order.header();
    var lines = order.lines().stream().filter(line -> line.quantityToShip().signum() > 0).toList();
    if (!periods.isOpen(date)) {
      return new PeriodClosed(date);
    }
    var customers = customers(header);
    // The cost on a card can change as long as nothing lies in stock: first the stock, then the
    // cards.
    var stock = itemLedger.lockStock(itemNumbers(lines));
    var cards = cards(lines);
    var refusals = check(header, customers, lines, cards, asked -> stock);
    if (!refusals.isEmpty()) {
      return new Refused(refusals);
    }
    return new Shipped(write(header, header.parties(customers), order.lines(), cards, date));
  }

  private Map<String, Customer> customers(DocumentHeader header) {
    return customers.findAll(header.customerNumbers());
  }

  private List<Refusal> check(
      DocumentHeader header,
      Map<String, Customer> customers,
      List<SalesOrder.Line> lines,
      Map<String, Item> cards,
      StockReader stock) {
    if (header.status() != SalesOrder.Status.RELEASED) {
      return List.of(Refusal.of("status", "order-not-released", header.no()));
    }
    if (lines.isEmpty()) {
      return List.of(Refusal.of("lines", "nothing-to-ship", header.no()));
    }
    var refusals = new ArrayList<Refusal>();
    customers.values().stream()
        .filter(Customer::stopsShipping)
        .map(
            customer ->
                customer.stopped(
                    Refusal.of("customerNo", "customer-blocked-for-shipping", customer.name())))
        .forEach(refusals::add);
    refusals.addAll(ShipmentRule.moreThanOutstanding(lines));
    refusals.addAll(ShipmentRule.nothingInBaseUnits(lines));
    var sold = lines.stream().flatMap(line -> line.asSold().stream()).toList();
    // Whether something is set up is the same on every day.
    var booking = setup.of(customers.get(header.billToNo()).asParty(), header.orderDate());
    refusals.addAll(booking.missing(sold));
    var asked = ShipmentRule.asked(lines, ShipmentRule::leaving, cards);
    refusals.addAll(ShipmentRule.moreThanInStock(asked, stock.of(asked.keySet())));
    return refusals;
  }

  /** Reads stock, locked or not. */
  @FunctionalInterface
  private interface StockReader {
    Map<String, BigDecimal> of(Collection<String> itemNumbers);
  }

  private Map<String, Item> cards(List<SalesOrder.Line> lines) {
    return items.find(itemNumbers(lines));
  }

  private static Set<String> itemNumbers(List<SalesOrder.Line> lines) {
    return lines.stream()
        .filter(SalesOrder.Line::isOfItem)
        .map(SalesOrder.Line::itemNo)
        .collect(Collectors.toSet());
  }

  private String write(
      DocumentHeader header,
      Parties parties,
      List<SalesOrder.Line> lines,
      Map<String, Item> cards,
      LocalDate date) {
    orders.recordShipped(header.no());
    var no = numbers.next(NUMBERS);
    var register =
        journal.post(Posting.withoutLedgerLines("shipment:" + no, KIND, date, no)).entered();
    shipments.insert(
        new PostedShipments.Header(
            no,
            register,
            header.no(),
            parties,
            header.customerReference(),
            letterheads.current(),
            methods.inWords(header.shipmentMethod(), parties.language().getLanguage()),
            carriage(header, date),
            date));
    shipments.insertLines(no, lines.stream().filter(ShipmentRule::isOnShipment).toList());
    var goods =
        lines.stream()
            .filter(line -> line.isOfItem() && line.quantityToShip().signum() > 0)
            .map(
                line ->
                    ShipmentRule.shipped(
                        line, cards.get(line.itemNo()), header.currency(), currency.get()))
            .toList();
    itemLedger.enter(register, new GoodsMovement(Source.SALE, date, no, goods));
    return no;
  }

  /** As it is agreed with the customer for where it goes, and when that should be there. */
  private Carriage carriage(DocumentHeader header, LocalDate date) {
    return agents
        .of(header.customerNo(), header.shipToCode())
        .map(
            agreed ->
                new Carriage(
                    agreed.agent().code(),
                    agreed.inWords(),
                    agreed.time().map(time -> time.from(date)).orElse(null),
                    agreed.agent().internetAddress(),
                    ""))
        .orElse(Carriage.NONE);
  }

  @Override
  public Posting.Kind kind() {
    return KIND;
  }
}
