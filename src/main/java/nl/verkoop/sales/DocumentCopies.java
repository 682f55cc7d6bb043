package nl.verkoop.sales;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.verkoop.party.ShipToAddresses;
import nl.verkoop.sales.SalesDocument.Kind;
import nl.verkoop.shared.Refusal;
import nl.verkoop.shared.RefusedException;
import org.springframework.stereotype.Component;

/** Copies what stands in a document into another one (feature Q-25). */
@Component
class DocumentCopies {

  /** What can be copied of those that are written here; posted ones come from elsewhere. */
  private static final List<Kind> KINDS =
      List.of(
          Kind.QUOTE, Kind.ORDER, Kind.OFFER, Kind.INVOICE, Kind.CREDIT_MEMO, Kind.RETURN_ORDER);

  private final SalesOrderTable documents;
  private final List<CopySource> sources;
  private final ShipToAddresses addresses;

  DocumentCopies(SalesOrderTable documents, List<CopySource> sources, ShipToAddresses addresses) {
    this.documents = documents;
    this.sources = sources;
    this.addresses = addresses;
  }

  /**
   * Of which document, and how.
   *
   * @param withHeader whether the customer, his reference and the address come along; else only
   *     lines do, and the customer of the target stays
   * @param recalculated whether items cost what they cost the target's customer on its day; else
   *     prices and discounts come along as if somebody had typed them
   * @param withChoices whether what a customer may choose comes along; an order has nothing of that
   */
  record Copy(String from, boolean withHeader, boolean recalculated, boolean withChoices) {}

  /** A draft of the same, at what it costs today. */
  DocumentRequest anew(SalesOrder document) {
    return header(DocumentRequest.of(document));
  }

  /**
   * A document with the lines of another at its end, and with its header where that is wanted.
   * Refused: a number under which there is nothing to copy.
   */
  DocumentRequest addedTo(DocumentRequest target, Copy copy) {
    var from = copy.from().strip().toUpperCase(Locale.ROOT);
    var source =
        written(from, copy.withChoices())
            .or(() -> posted(from))
            .orElseThrow(
                () ->
                    new RefusedException(
                        List.of(Refusal.of("copyFrom", "copy-source-unknown", from))));
    var lines = (copy.recalculated() ? source.anew() : source).linesOrNone();
    return (copy.withHeader() ? header(source) : target)
        .with(Stream.concat(target.linesOrNone().stream(), lines.stream()).toList());
  }

  /** What a customer may choose comes along, or stays behind with the words below it. */
  private Optional<DocumentRequest> written(String no, boolean withChoices) {
    return KINDS.stream()
        .flatMap(kind -> documents.find(kind, no).stream())
        .findFirst()
        .map(found -> withChoices ? found : new OfferChoices(found).with(Set.of()))
        .map(DocumentRequest::of);
  }

  private Optional<DocumentRequest> posted(String no) {
    return sources.stream()
        .flatMap(each -> each.find(no).stream())
        .findFirst()
        .map(DocumentCopies::asked);
  }

  private static DocumentRequest asked(CopySource.Posted posted) {
    return new DocumentRequest(
        posted.customerNo(),
        posted.customerReference(),
        null,
        null,
        null,
        ShipToRequest.of(posted.shipTo()),
        null,
        null,
        null,
        null,
        null,
        null,
        posted.lines().stream().map(DocumentCopies::asked).toList());
  }

  private static LineRequest asked(CopySource.Line line) {
    return switch (line.type()) {
      case ITEM ->
          LineRequest.ofItem(
                  line.itemNo(), line.quantity(), line.unitPrice(), line.discountPercent())
              .in(line.unit());
      case COMMENT -> LineRequest.comment(line.description());
      default ->
          new LineRequest(
              null,
              line.type(),
              null,
              line.accountNo(),
              line.description(),
              null,
              line.quantity(),
              line.unitPrice(),
              line.discountPercent());
    };
  }

  /**
   * Of today; to the address that the customer knows by the same code now, where he still has it,
   * else to where it went.
   */
  private DocumentRequest header(DocumentRequest source) {
    var code = source.shipToCodeOrEmpty();
    var isThere = !code.isEmpty() && addresses.find(source.customerNo(), code).isPresent();
    return isThere ? source.anew().goingTo(code) : source.anew();
  }
}
