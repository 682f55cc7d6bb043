package nl.verkoop.fulfilment;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.verkoop.documents.DocumentKind;
import nl.verkoop.documents.DocumentSource;
import nl.verkoop.documents.TradeDocument;
import nl.verkoop.fulfilment.PostedShipments.PostedShipment;
import nl.verkoop.party.Customer;
import nl.verkoop.party.Customers;
import nl.verkoop.sales.DocumentParts;
import nl.verkoop.sales.SalesOrder;
import nl.verkoop.sales.SalesOrders;
import nl.verkoop.shared.Money;
import org.springframework.stereotype.Component;

/** Delivery notes: what a shipment holds, for whoever unpacks it; it names no prices. */
@Component
class DeliveryNoteSource implements DocumentSource {

  static final DocumentKind KIND = new DocumentKind("DELIVERY_NOTE", false);

  private static final TradeDocument.Price NOT_SAID =
      new TradeDocument.Price(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

  private static final TradeDocument.Totals NO_TOTALS =
      new TradeDocument.Totals(
          List.of(), BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, Money.EURO);

  private final PostedShipments shipments;
  private final SalesOrders orders;
  private final Customers customers;
  private final DocumentParts parts;

  DeliveryNoteSource(
      PostedShipments shipments, SalesOrders orders, Customers customers, DocumentParts parts) {
    this.shipments = shipments;
    this.orders = orders;
    this.customers = customers;
    this.parts = parts;
  }

  @Override
  public DocumentKind kind() {
    return KIND;
  }

  @Override
  public Map<String, TradeDocument> load(Collection<String> numbers) {
    var found = shipments.findAll(numbers);
    var cards = customers.findAll(found.stream().map(each -> each.header().customerNo()).toList());
    var headers = orders.headers(found.stream().map(each -> each.header().orderNo()).toList());
    var batch = parts.batch();
    var documents = new HashMap<String, TradeDocument>();
    for (var shipment : found) {
      var header = shipment.header();
      documents.put(
          header.no(),
          document(shipment, cards.get(header.customerNo()), headers.get(header.orderNo()), batch));
    }
    return documents;
  }

  private TradeDocument document(
      PostedShipment shipment,
      Customer customer,
      SalesOrder.Header order,
      DocumentParts.Batch batch) {
    var header = shipment.header();
    var language = Locale.forLanguageTag(customer.language());
    return new TradeDocument(
        new TradeDocument.Heading(
            kind(),
            header.no(),
            language,
            new TradeDocument.Dates(header.postingDate(), Optional.empty(), Optional.empty()),
            new TradeDocument.References(header.orderNo(), order.customerReference(), "")),
        parts.seller(),
        batch.buyer(customer, order),
        shipment.lines().stream().map(line -> line(line, language)).toList(),
        NO_TOTALS,
        new TradeDocument.Conditions("", List.of(), Optional.empty()));
  }

  private TradeDocument.Line line(PostedShipments.Line line, Locale language) {
    return new TradeDocument.Line(
        line.lineNo(),
        line.itemNo(),
        line.description(),
        line.quantity(),
        parts.unit(line.unit(), language),
        NOT_SAID);
  }
}
