package nl.verkoop.sales;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.verkoop.documents.CompanyProfile;
import nl.verkoop.documents.DocumentKind;
import nl.verkoop.documents.TradeDocument;
import nl.verkoop.party.Customer;
import nl.verkoop.party.Customers;
import nl.verkoop.party.PaymentTerms;
import nl.verkoop.party.ShipmentMethod;
import nl.verkoop.party.ShipmentMethods;
import nl.verkoop.tax.VatCalculator;
import nl.verkoop.tax.VatTexts;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What is printed of documents of sale as they were written, before anything is posted. */
@Component
class WrittenPaper {

  private final Customers customers;
  private final CompanyProfile company;
  private final VatTexts vatTexts;
  private final ShipmentMethods methods;
  private final MessageSource messages;

  WrittenPaper(
      Customers customers,
      CompanyProfile company,
      VatTexts vatTexts,
      ShipmentMethods methods,
      MessageSource messages) {
    this.messages = messages;
    this.methods = methods;
    this.customers = customers;
    this.company = company;
    this.vatTexts = vatTexts;
  }

  /** What cards and set-up say now, read once for all documents. */
  private record Known(Map<String, Customer> cards, Map<String, ShipmentMethod> methods) {

    Optional<String> deliveryTerms(String code, Locale language) {
      return Optional.ofNullable(methods.get(code))
          .map(method -> method.description(language.getLanguage()));
    }
  }

  /**
   * These documents by number, as papers of this kind; in as many statements for one as for all.
   */
  Map<String, TradeDocument> of(DocumentKind kind, Collection<SalesOrder> written) {
    return of(kind, written, Map.of());
  }

  /**
   * The same.
   *
   * @param agreedTerms by the number of the document, where they are not those of the card of today
   */
  Map<String, TradeDocument> of(
      DocumentKind kind, Collection<SalesOrder> written, Map<String, String> agreedTerms) {
    var cards =
        customers.findAll(
            written.stream().flatMap(each -> each.header().customerNumbers().stream()).toList());
    var known = new Known(cards, methods.byCode());
    var terms = customers.allTerms();
    return written.stream()
        .collect(
            Collectors.toMap(
                SalesOrder::no,
                document ->
                    paper(
                        kind,
                        document,
                        known,
                        terms.get(
                            agreedTerms.getOrDefault(
                                document.no(),
                                cards.get(document.header().billToNo()).paymentTerms())),
                        Optional.empty())));
  }

  /** One of them for a reader whose language need not be the customer's. */
  TradeDocument of(DocumentKind kind, SalesOrder document, String agreedTerms, Locale reader) {
    var cards = customers.findAll(document.header().customerNumbers());
    var known = new Known(cards, methods.byCode());
    return paper(kind, document, known, customers.terms(agreedTerms), Optional.of(reader));
  }

  private TradeDocument paper(
      DocumentKind kind,
      SalesOrder document,
      Known known,
      PaymentTerms terms,
      Optional<Locale> reader) {
    var header = document.header();
    var parties = header.parties(known.cards());
    var language = reader.orElseGet(parties::language);
    var vat = document.vat();
    return new TradeDocument(
        heading(kind, header, language),
        company.seller(),
        parties.bought(),
        lines(document, language),
        new TradeDocument.Totals(
            vat.stream().map(each -> vatRow(each, language)).toList(),
            header.net(),
            header.vat(),
            header.gross(),
            header.currency(),
            Optional.of(header.invoiceDiscount())),
        new TradeDocument.Conditions(
            terms.description(language.getLanguage()),
            vat.stream()
                .map(each -> vatTexts.remark(each.treatment().category(), language))
                .toList(),
            Optional.empty(),
            known.deliveryTerms(header.shipmentMethod(), language)));
  }

  private static TradeDocument.Heading heading(
      DocumentKind kind, DocumentHeader header, Locale language) {
    var quoteNo = header.quoteNo();
    return new TradeDocument.Heading(
        kind,
        header.no(),
        language,
        new TradeDocument.Dates(
            header.orderDate(),
            Optional.empty(),
            Optional.ofNullable(header.requestedDeliveryDate()),
            Optional.ofNullable(header.validUntil())),
        new TradeDocument.References(
            "", header.customerReference(), quoteNo == null ? "" : quoteNo));
  }

  private TradeDocument.VatRow vatRow(VatCalculator.Amount amount, Locale language) {
    return new TradeDocument.VatRow(
        vatTexts.label(amount.treatment().category(), language),
        amount.treatment().group().rate().value(),
        amount.base().amount(),
        amount.vat().amount());
  }

  private List<TradeDocument.Line> lines(SalesOrder document, Locale language) {
    var choices = new OfferChoices(document);
    return document.lines().stream()
        .map(line -> line(line, choices.insteadOf(line), language))
        .toList();
  }

  private TradeDocument.Line line(
      SalesOrder.Line line, Optional<SalesOrder.Line> insteadOf, Locale language) {
    return line.isComment()
        ? TradeDocument.Line.comment(line.position(), line.description())
        : new TradeDocument.Line(
            line.position(),
            line.no(),
            insteadOf
                .map(
                    other ->
                        messages.getMessage(
                            "offer-line.instead",
                            new Object[] {line.description(), other.position()},
                            language))
                .orElseGet(() -> line.choice().inWords(line.description(), messages, language)),
            line.quantity(),
            line.unit().name(),
            new TradeDocument.Price(line.unitPrice(), line.discountPercent(), line.lineAmount()));
  }
}
