package nl.verkoop.sales;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.verkoop.catalog.Item;
import nl.verkoop.catalog.Items;
import nl.verkoop.inventory.Availability;
import nl.verkoop.party.Customer;
import nl.verkoop.party.Customers;
import nl.verkoop.sales.OrderView.Credit;
import nl.verkoop.sales.OrderView.HeaderView;
import nl.verkoop.sales.OrderView.LineView;
import nl.verkoop.sales.OrderView.ReasonView;
import nl.verkoop.sales.OrderView.UnitView;
import nl.verkoop.sales.OrderView.VatView;
import nl.verkoop.sales.SalesDocument.Kind;
import org.springframework.stereotype.Service;

/** Puts together what a form shows of a document of sale. */
@Service
class OrderViews {

  private final SalesOrderTable documents;
  private final Customers customers;
  private final CreditExposure exposure;
  private final Availability availability;
  private final Items items;
  private final OrderDates dates;
  private final SalesSetup setup;

  OrderViews(
      SalesOrderTable documents,
      Customers customers,
      CreditExposure exposure,
      Availability availability,
      Items items,
      OrderDates dates,
      SalesSetup setup) {
    this.setup = setup;
    this.items = items;
    this.dates = dates;
    this.documents = documents;
    this.customers = customers;
    this.exposure = exposure;
    this.availability = availability;
  }

  /** A document that somebody has put together already. */
  OrderView of(SalesOrder document) {
    return view(document);
  }

  /** One of this kind. */
  Optional<OrderView> find(Kind kind, String no) {
    return documents.find(kind, no).map(this::view);
  }

  private OrderView view(SalesOrder order) {
    var charged = customers.find(order.header().billToNo()).orElseThrow();
    var stock =
        availability
            .of(
                order.lines().stream()
                    .filter(SalesOrder.Line::isOfItem)
                    .map(SalesOrder.Line::itemNo)
                    .distinct()
                    .toList(),
                order.no())
            .stream()
            .collect(Collectors.toMap(Availability.Stock::itemNo, Function.identity()));
    var units = units(order, charged.language());
    var choices = new OfferChoices(order);
    return new OrderView(
        HeaderView.of(order.header()),
        order.lines().stream()
            .map(
                line ->
                    line(
                        line,
                        choices.insteadOf(line).map(SalesOrder.Line::lineNo),
                        stock,
                        line.isOfItem() ? units.getOrDefault(line.itemNo(), List.of()) : List.of()))
            .toList(),
        vat(order),
        credit(charged),
        dates.odd(order.header()));
  }

  /** In which units the items can be sold, as long as somebody may choose; by item. */
  private Map<String, List<UnitView>> units(SalesOrder order, String language) {
    if (!order.header().status().isWritable()) {
      return Map.of();
    }
    var named =
        order.lines().stream().filter(SalesOrder.Line::isOfItem).map(SalesOrder.Line::itemNo);
    return items.find(named.distinct().toList()).values().stream()
        .collect(
            Collectors.toMap(
                Item::no,
                item ->
                    item.units().stream()
                        .map(
                            unit ->
                                new UnitView(
                                    unit.code(), unit.name(language), unit.quantityPerUnit()))
                        .toList()));
  }

  private static LineView line(
      SalesOrder.Line line,
      Optional<Integer> insteadOf,
      Map<String, Availability.Stock> stock,
      List<UnitView> units) {
    var here = Optional.ofNullable(stock.get(line.itemNo()));
    return new LineView(
        line.lineNo(),
        line.position(),
        line.type(),
        line.itemNo(),
        line.accountNo(),
        line.description(),
        line.unit().code(),
        line.unit().name(),
        line.unit().quantityPerUnit(),
        units,
        line.quantity(),
        line.unitPrice(),
        ReasonView.of(line.offered().priceReason()),
        line.discountPercent(),
        ReasonView.of(line.offered().discountReason()),
        line.discountAmount(),
        line.lineAmount(),
        line.share().discount(),
        line.share().isAllowed(),
        line.share().isServiceCharge(),
        line.choice(),
        insteadOf.orElse(null),
        line.vatRate(),
        line.quantityToShip(),
        line.quantityShipped(),
        line.quantityInvoiced(),
        line.quantityCancelled(),
        line.outstanding(),
        here.map(Availability.Stock::onHand).map(line.unit()::ofBaseUnits).orElse(null),
        here.map(Availability.Stock::available).orElse(null));
  }

  private static List<VatView> vat(SalesOrder order) {
    return order.vat().stream()
        .map(
            each ->
                new VatView(
                    each.treatment().category().name(),
                    each.treatment().group().rate().value(),
                    each.base().amount(),
                    each.vat().amount()))
        .toList();
  }

  private Credit credit(Customer customer) {
    var credit = exposure.of(customer);
    BigDecimal left =
        credit.limit().isZero() ? null : credit.limit().minus(credit.total()).amount();
    var warnings = setup.creditWarnings();
    return new Credit(
        credit.limit().amount(),
        credit.balance().amount(),
        credit.openOrders().amount(),
        left,
        warnings.isOfLimit(),
        warnings.isOfOverdue(),
        credit.daysOverdue());
  }
}
