package nl.verkoop.invoicing;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.verkoop.documents.DocumentKind;
import nl.verkoop.documents.DocumentSource;
import nl.verkoop.documents.TradeDocument;
import nl.verkoop.party.Customer;
import nl.verkoop.party.Customers;
import nl.verkoop.sales.DocumentParts;
import nl.verkoop.sales.SalesOrder;
import nl.verkoop.sales.SalesOrders;
import nl.verkoop.shared.Money;
import org.springframework.stereotype.Component;

/** Invoices: lines and amounts as posted, names and addresses as they are on card and order now. */
@Component
class InvoiceSource implements DocumentSource {

  static final DocumentKind KIND = new DocumentKind("INVOICE", true);

  private final PostedInvoices invoices;
  private final SalesOrders orders;
  private final Customers customers;
  private final DocumentParts parts;

  InvoiceSource(
      PostedInvoices invoices, SalesOrders orders, Customers customers, DocumentParts parts) {
    this.invoices = invoices;
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
    var found = invoices.findAll(numbers);
    var cards = customers.findAll(found.stream().map(each -> each.header().customerNo()).toList());
    var headers = orders.headers(found.stream().map(each -> each.header().orderNo()).toList());
    var batch = parts.batch();
    var documents = new HashMap<String, TradeDocument>();
    for (var invoice : found) {
      var header = invoice.header();
      documents.put(
          header.no(),
          document(invoice, cards.get(header.customerNo()), headers.get(header.orderNo()), batch));
    }
    return documents;
  }

  private TradeDocument document(
      PostedInvoice invoice,
      Customer customer,
      SalesOrder.Header order,
      DocumentParts.Batch batch) {
    var header = invoice.header();
    var language = Locale.forLanguageTag(customer.language());
    return new TradeDocument(
        new TradeDocument.Heading(
            kind(),
            header.no(),
            language,
            new TradeDocument.Dates(
                header.postingDate(),
                Optional.of(header.dueDate()),
                Optional.of(header.postingDate())),
            new TradeDocument.References(
                header.orderNo(), order.customerReference(), header.shipmentNo())),
        parts.seller(),
        batch.buyer(customer, order),
        invoice.lines().stream().map(line -> line(line, language)).toList(),
        new TradeDocument.Totals(
            invoice.vat().stream().map(row -> vatRow(row, language)).toList(),
            header.net(),
            header.vat(),
            header.gross(),
            Money.EURO),
        batch.conditions(
            customer,
            invoice.vat().stream().map(PostedInvoice.Vat::category).toList(),
            Optional.of(new TradeDocument.Payment(parts.iban(), header.gross(), header.no()))));
  }

  private TradeDocument.VatRow vatRow(PostedInvoice.Vat row, Locale language) {
    return new TradeDocument.VatRow(
        parts.vatLabel(row.category(), language), row.rate(), row.base(), row.amount());
  }

  private TradeDocument.Line line(PostedInvoice.Line line, Locale language) {
    return new TradeDocument.Line(
        line.lineNo(),
        line.itemNo(),
        line.description(),
        line.quantity(),
        parts.unit(line.unit(), language),
        new TradeDocument.Price(line.unitPrice(), line.discountPercent(), line.lineAmount()));
  }
}
