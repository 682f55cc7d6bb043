package nl.verkoop.invoicing;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.verkoop.documents.DocumentKind;
import nl.verkoop.documents.DocumentSource;
import nl.verkoop.documents.Letterheads;
import nl.verkoop.documents.TradeDocument;
import nl.verkoop.tax.VatTexts;
import org.springframework.stereotype.Component;

/** Invoices, from what was posted and nothing else. */
@Component
class InvoiceSource implements DocumentSource {

  static final DocumentKind KIND = new DocumentKind("INVOICE", true);

  private final PostedInvoices invoices;
  private final Letterheads letterheads;
  private final VatTexts vatTexts;

  InvoiceSource(PostedInvoices invoices, Letterheads letterheads, VatTexts vatTexts) {
    this.invoices = invoices;
    this.letterheads = letterheads;
    this.vatTexts = vatTexts;
  }

  @Override
  public DocumentKind kind() {
    return KIND;
  }

  @Override
  public Map<String, TradeDocument> load(Collection<String> numbers) {
    var found = invoices.findAll(numbers);
    var sellers =
        letterheads.findAll(
            found.stream().map(each -> each.header().letterhead()).distinct().toList());
    return found.stream()
        .collect(
            Collectors.toMap(
                each -> each.header().no(),
                each -> document(each, sellers.get(each.header().letterhead()))));
  }

  private TradeDocument document(PostedInvoice invoice, TradeDocument.Seller seller) {
    var header = invoice.header();
    var language = header.parties().language();
    return new TradeDocument(
        new TradeDocument.Heading(
            kind(),
            header.no(),
            language,
            new TradeDocument.Dates(
                header.dates().posting(),
                Optional.of(header.terms().dueDate()),
                Optional.of(header.dates().delivery())),
            new TradeDocument.References(
                orEmpty(header.orderNo()),
                header.customerReference(),
                orEmpty(header.shipmentNo()))),
        seller,
        header.parties().charged(),
        invoice.lines().stream().map(InvoiceSource::line).toList(),
        totals(invoice, language),
        new TradeDocument.Conditions(
            header.terms().words(),
            invoice.vat().stream().map(PostedInvoice.Vat::remark).toList(),
            Optional.of(
                new TradeDocument.Payment(
                    seller.registration().iban(), header.gross().amount(), header.no()))));
  }

  private static String orEmpty(String number) {
    return number == null ? "" : number;
  }

  private TradeDocument.Totals totals(PostedInvoice invoice, Locale language) {
    var header = invoice.header();
    return new TradeDocument.Totals(
        invoice.vat().stream().map(row -> vatRow(row, language)).toList(),
        header.net().amount(),
        header.vat().amount(),
        header.gross().amount(),
        header.gross().currency(),
        Optional.of(invoice.invoiceDiscount()));
  }

  private TradeDocument.VatRow vatRow(PostedInvoice.Vat row, Locale language) {
    return new TradeDocument.VatRow(
        vatTexts.label(row.category(), language), row.rate(), row.base(), row.amount());
  }

  private static TradeDocument.Line line(PostedInvoice.Line line) {
    return line.isComment()
        ? TradeDocument.Line.comment(line.position(), line.description())
        : new TradeDocument.Line(
            line.position(),
            line.itemNo() == null ? line.accountNo() : line.itemNo(),
            line.description(),
            line.quantity(),
            line.unit(),
            new TradeDocument.Price(line.unitPrice(), line.discountPercent(), line.lineAmount()));
  }
}
