package nl.verkoop.sales;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.verkoop.catalog.UnitTexts;
import nl.verkoop.documents.CompanyProfile;
import nl.verkoop.documents.DocumentKind;
import nl.verkoop.documents.DocumentSource;
import nl.verkoop.documents.TradeDocument;
import nl.verkoop.party.Customer;
import nl.verkoop.party.Customers;
import nl.verkoop.party.PaymentTerms;
import nl.verkoop.tax.VatCalculator;
import nl.verkoop.tax.VatTexts;
import org.springframework.stereotype.Component;

/** Order confirmations, from the orders as they stand once they were released. */
@Component
class OrderConfirmationSource implements DocumentSource {

  static final DocumentKind KIND = new DocumentKind("ORDER_CONFIRMATION", true);

  private final SalesOrders orders;
  private final Customers customers;
  private final CompanyProfile company;
  private final VatTexts vatTexts;
  private final UnitTexts units;

  OrderConfirmationSource(
      SalesOrders orders,
      Customers customers,
      CompanyProfile company,
      VatTexts vatTexts,
      UnitTexts units) {
    this.orders = orders;
    this.customers = customers;
    this.company = company;
    this.vatTexts = vatTexts;
    this.units = units;
  }

  @Override
  public DocumentKind kind() {
    return KIND;
  }

  @Override
  public Map<String, TradeDocument> load(Collection<String> numbers) {
    var found =
        orders.findAll(numbers).stream()
            .filter(order -> order.header().status().isConfirmed())
            .toList();
    var cards =
        customers.findAll(
            found.stream().flatMap(each -> each.header().customerNumbers().stream()).toList());
    var terms = customers.allTerms();
    return found.stream()
        .collect(
            Collectors.toMap(
                SalesOrder::no,
                order ->
                    document(
                        order,
                        cards,
                        terms.get(cards.get(order.header().billToNo()).paymentTerms()))));
  }

  private TradeDocument document(
      SalesOrder order, Map<String, Customer> cards, PaymentTerms terms) {
    var header = order.header();
    var parties = header.parties(cards);
    var language = parties.language();
    var vat = order.vat();
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
        company.seller(),
        parties.bought(),
        order.lines().stream().map(line -> line(line, language)).toList(),
        new TradeDocument.Totals(
            vat.stream().map(each -> vatRow(each, language)).toList(),
            header.net(),
            header.vat(),
            header.gross(),
            header.currency()),
        new TradeDocument.Conditions(
            terms.description(language.getLanguage()),
            vat.stream()
                .map(each -> vatTexts.remark(each.treatment().category(), language))
                .toList(),
            Optional.empty()));
  }

  private TradeDocument.VatRow vatRow(VatCalculator.Amount amount, Locale language) {
    return new TradeDocument.VatRow(
        vatTexts.label(amount.treatment().category(), language),
        amount.treatment().group().rate().value(),
        amount.base().amount(),
        amount.vat().amount());
  }

  private TradeDocument.Line line(SalesOrder.Line line, Locale language) {
    return line.isComment()
        ? TradeDocument.Line.comment(line.position(), line.description())
        : new TradeDocument.Line(
            line.position(),
            line.no(),
            line.description(),
            line.quantity(),
            units.in(language, line.unit()),
            new TradeDocument.Price(line.unitPrice(), line.discountPercent(), line.lineAmount()));
  }
}
