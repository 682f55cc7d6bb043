package nl.verkoop.fulfilment;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.verkoop.documents.DocumentKind;
import nl.verkoop.documents.DocumentSource;
import nl.verkoop.documents.Letterheads;
import nl.verkoop.documents.TradeDocument;
import nl.verkoop.fulfilment.PostedShipments.PostedShipment;
import nl.verkoop.ledger.CompanyCurrency;
import org.springframework.stereotype.Component;

/** Delivery notes: what a shipment holds, for whoever unpacks it; it names no prices. */
@Component
class DeliveryNoteSource implements DocumentSource {

  static final DocumentKind KIND = new DocumentKind("DELIVERY_NOTE", false);

  private static final TradeDocument.Price NOT_SAID =
      new TradeDocument.Price(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

  private final PostedShipments shipments;
  private final Letterheads letterheads;
  private final TradeDocument.Totals noTotals;

  DeliveryNoteSource(PostedShipments shipments, Letterheads letterheads, CompanyCurrency currency) {
    this.noTotals =
        new TradeDocument.Totals(
            List.of(), BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, currency.get());
    this.shipments = shipments;
    this.letterheads = letterheads;
  }

  @Override
  public DocumentKind kind() {
    return KIND;
  }

  @Override
  public Map<String, TradeDocument> load(Collection<String> numbers) {
    var found = shipments.findAll(numbers);
    var sellers =
        letterheads.findAll(
            found.stream().map(each -> each.header().letterhead()).distinct().toList());
    return found.stream()
        .collect(
            Collectors.toMap(
                each -> each.header().no(),
                each -> document(each, sellers.get(each.header().letterhead()))));
  }

  private TradeDocument document(PostedShipment shipment, TradeDocument.Seller seller) {
    var header = shipment.header();
    var language = header.parties().language();
    return new TradeDocument(
        new TradeDocument.Heading(
            kind(),
            header.no(),
            language,
            new TradeDocument.Dates(header.postingDate(), Optional.empty(), Optional.empty()),
            new TradeDocument.References(header.orderNo(), header.customerReference(), "")),
        seller,
        header.parties().bought(),
        shipment.lines().stream().map(DeliveryNoteSource::line).toList(),
        noTotals,
        new TradeDocument.Conditions(
            "",
            List.of(),
            Optional.empty(),
            Optional.of(header.deliveryTerms()).filter(terms -> !terms.isEmpty()),
            Optional.of(header.carriage())
                .filter(carriage -> !carriage.carrier().isEmpty())
                .map(DeliveryNoteSource::carriage)));
  }

  private static TradeDocument.Carriage carriage(PostedShipments.Carriage carriage) {
    return new TradeDocument.Carriage(
        carriage.carrier(),
        Optional.ofNullable(carriage.expectedOn()),
        carriage.trackingNo(),
        carriage.link());
  }

  private static TradeDocument.Line line(PostedShipments.Line line) {
    return line.isComment()
        ? TradeDocument.Line.comment(line.position(), line.description())
        : new TradeDocument.Line(
            line.position(),
            line.itemNo() == null ? line.accountNo() : line.itemNo(),
            line.description(),
            line.quantity(),
            line.unit(),
            NOT_SAID);
  }
}
