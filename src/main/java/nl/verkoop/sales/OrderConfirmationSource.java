package nl.verkoop.sales;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.verkoop.documents.DocumentKind;
import nl.verkoop.documents.DocumentSource;
import nl.verkoop.documents.TradeDocument;
import nl.verkoop.ledger.PostingSetup;
import nl.verkoop.party.Customer;
import nl.verkoop.party.Customers;
import nl.verkoop.shared.Money;
import org.springframework.stereotype.Component;

/** Order confirmations, from the orders as they stand. */
@Component
class OrderConfirmationSource implements DocumentSource {

  static final DocumentKind KIND = new DocumentKind("ORDER_CONFIRMATION", true);

  private final SalesOrders orders;
  private final Customers customers;
  private final PostingSetup setup;
  private final DocumentParts parts;

  OrderConfirmationSource(
      SalesOrders orders, Customers customers, PostingSetup setup, DocumentParts parts) {
    this.orders = orders;
    this.customers = customers;
    this.setup = setup;
    this.parts = parts;
  }

  @Override
  public DocumentKind kind() {
    return KIND;
  }

  @Override
  public Map<String, TradeDocument> load(Collection<String> numbers) {
    var found = orders.findAll(numbers);
    var cards = customers.findAll(found.stream().map(each -> each.header().customerNo()).toList());
    var vat = new HashMap<String, Map<String, PostingSetup.Vat>>();
    var batch = parts.batch();
    var documents = new HashMap<String, TradeDocument>();
    for (var order : found) {
      var customer = cards.get(order.header().customerNo());
      var rates = vat.computeIfAbsent(customer.vatBusinessGroup(), setup::vat);
      documents.put(order.no(), document(order, customer, rates, batch));
    }
    return documents;
  }

  private TradeDocument document(
      SalesOrder order,
      Customer customer,
      Map<String, PostingSetup.Vat> rates,
      DocumentParts.Batch batch) {
    var header = order.header();
    var language = Locale.forLanguageTag(customer.language());
    var vat = order.vat(rates);
    return new TradeDocument(
        new TradeDocument.Heading(
            kind(),
            header.no(),
            language,
            new TradeDocument.Dates(
                header.orderDate(),
                Optional.empty(),
                Optional.ofNullable(header.requestedDeliveryDate())),
            new TradeDocument.References("", header.customerReference(), "")),
        parts.seller(),
        batch.buyer(customer, header),
        order.lines().stream().map(line -> line(line, language)).toList(),
        new TradeDocument.Totals(
            vat.stream().map(each -> parts.vatRow(each, language)).toList(),
            header.net(),
            header.vat(),
            header.gross(),
            Money.EURO),
        batch.conditions(
            customer,
            vat.stream().map(each -> each.setup().category()).toList(),
            Optional.empty()));
  }

  private TradeDocument.Line line(SalesOrder.Line line, Locale language) {
    return new TradeDocument.Line(
        line.lineNo(),
        line.itemNo(),
        line.description(),
        line.quantity(),
        parts.unit(line.unit(), language),
        new TradeDocument.Price(line.unitPrice(), line.discountPercent(), line.lineAmount()));
  }
}
