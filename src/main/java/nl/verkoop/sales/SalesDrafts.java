package nl.verkoop.sales;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.verkoop.numbering.NumberSeries;
import nl.verkoop.sales.DraftResult.AlreadySaved;
import nl.verkoop.sales.DraftResult.Refused;
import nl.verkoop.sales.DraftResult.Saved;
import nl.verkoop.sales.SalesDocument.Kind;
import nl.verkoop.sales.SalesOrder.Status;
import nl.verkoop.shared.CanonicalHash;
import nl.verkoop.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Documents of sale while they are written, whatever they are for: entered, priced, changed, and
 * thrown away. What becomes of one afterwards is not known here, but it decides how long it can be
 * changed.
 */
@Service
class SalesDrafts {

  private final DocumentPricing pricing;
  private final DraftHold hold;
  private final QuoteValidity validity;
  private final LineTexts texts;
  private final SalesDocuments documents;
  private final EntityManager entities;
  private final SalesOrderTable orders;
  private final NumberSeries numbers;
  private final Clock clock;

  SalesDrafts(
      DocumentPricing pricing,
      DraftHold hold,
      QuoteValidity validity,
      LineTexts texts,
      SalesDocuments documents,
      EntityManager entities,
      SalesOrderTable orders,
      NumberSeries numbers,
      Clock clock) {
    this.pricing = pricing;
    this.hold = hold;
    this.validity = validity;
    this.texts = texts;
    this.documents = documents;
    this.entities = entities;
    this.orders = orders;
    this.numbers = numbers;
    this.clock = clock;
  }

  /**
   * Who enters a document, and what it comes from: the number that it has in a file, or a quote. A
   * document of a file was agreed before it came here, and may hold items that are no longer sold.
   */
  record Origin(String user, Optional<String> numberInFile, Optional<DocumentHeader> offer) {

    static Origin typed(String user) {
      return new Origin(user, Optional.empty(), Optional.empty());
    }

    static Origin ofFile(String user, String number) {
      return new Origin(user, Optional.of(number), Optional.empty());
    }

    boolean agreedBefore() {
      return numberInFile.isPresent();
    }

    Optional<String> key(Kind kind) {
      return numberInFile.map(number -> kind.name() + ":" + number);
    }
  }

  /**
   * Saves a new draft under the next number of its kind. One that came from a file before is given
   * back as it is; with other content under the same number it is refused.
   */
  @Transactional
  public DraftResult create(Kind kind, DocumentRequest request, Origin origin) {
    return create(kind, request, origin, PricedBefore.nothing());
  }

  /**
   * An order of what was offered and accepted, at the prices of the offer, under the next number of
   * orders (features ). Refused as if it were typed: blocked since, not sold any
   * more. Who wrote the quote wrote the order.
   *
   * @param said what the customer added when he accepted it; stands in the order as comments
   */
  @Transactional
  public DraftResult orderOf(SalesOrder offer, String said) {
    var user = offer.header().createdBy();
    return create(
        Kind.ORDER,
        DocumentRequest.of(offer).saying(said),
        new Origin(user, Optional.empty(), Optional.of(offer.header())),
        PricedBefore.accepted(offer));
  }

  private DraftResult create(
      Kind kind, DocumentRequest request, Origin origin, PricedBefore quoted) {
    var hash = origin.numberInFile().map(number -> CanonicalHash.of(request)).orElse(null);
    var before = origin.key(kind).flatMap(documents::findByKey);
    if (before.isPresent()) {
      return before.get().requestHash().equals(hash)
          ? new AlreadySaved(before.get().no())
          : refused(Refusal.of("order_no", "order-imported-otherwise", before.get().no()));
    }
    var unknownLines = LineNumbers.of(List.of()).against(request.linesOrNone());
    if (!unknownLines.isEmpty()) {
      return new Refused(unknownLines);
    }
    var result = price(kind, request, origin.agreedBefore(), quoted, false);
    if (result instanceof DocumentPricing.Result.Priced priced) {
      var changed = hold.changedSince(priced.draft());
      if (!changed.isEmpty()) {
        return new Refused(changed);
      }
      var no = numbers.next(kind.numbers());
      var document = SalesDocument.of(kind, no, priced.draft(), origin, clock.instant());
      origin.key(kind).ifPresent(key -> document.recogniseBy(key, hash));
      documents.saveAndFlush(document);
      entities.clear();
      return new Saved(no, document.version(), priced.notice());
    }
    return new Refused(((DocumentPricing.Result.Refused) result).reasons());
  }

  /**
   * Replaces a draft, or an order returned to its requester, if nobody changed it since that
   * version. Refused: lines that it does not have.
   *
   * @param user who changes it; he may not approve it, and neither may the person who entered it
   */
  @Transactional
  public DraftResult change(
      Kind kind, String no, DocumentRequest request, int version, String user) {
    var before = orders.find(kind, no).orElseThrow(() -> SalesOrderTable.unknown(kind, no));
    var result = price(kind, request, false, PricedBefore.of(before), false);
    return change(kind, no, result, new By(version, user), document -> document.against(request));
  }

  /**
   * Makes a quote say again what it said in an earlier round, at the prices of that round, as its
   * next offer; how long that stands is reckoned anew (feature Q-23). Refused as a change is, and
   * where the customer or an item is blocked since.
   */
  @Transactional
  public DraftResult restore(String no, SalesOrder offer, int version, String user) {
    var result = price(Kind.QUOTE, again(offer), false, PricedBefore.accepted(offer), false);
    return change(Kind.QUOTE, no, result, new By(version, user), document -> List.of());
  }

  /** What an offer says, each line under the number that it has there. */
  private static DocumentRequest again(SalesOrder offer) {
    var lines = offer.lines().stream().filter(line -> !line.share().isServiceCharge());
    return DocumentRequest.of(offer)
        .with(lines.map(line -> LineRequest.of(line).numbered(line.lineNo())).toList());
  }

  /**
   * Takes off a draft what was agreed with whoever is charged, and charges extra what was agreed,
   * whatever it says now (feature C-47). Refused as a change is.
   */
  @Transactional
  public DraftResult calculateDiscount(Kind kind, String no, int version, String user) {
    var before = orders.find(kind, no).orElseThrow(() -> SalesOrderTable.unknown(kind, no));
    var request = DocumentRequest.of(before).until(before.header().validUntil());
    var result = price(kind, request, false, PricedBefore.of(before), true);
    return change(kind, no, result, new By(version, user), document -> document.against(request));
  }

  /** Who changes a document, and which version of it he read. */
  private record By(int version, String user) {}

  private DraftResult change(
      Kind kind,
      String no,
      DocumentPricing.Result result,
      By by,
      Function<SalesDocument, List<Refusal>> unknownLinesOf) {
    if (result instanceof DocumentPricing.Result.Priced priced) {
      var changed = hold.changedSince(priced.draft());
      if (!changed.isEmpty()) {
        return new Refused(changed);
      }
    }
    var state = orders.lock(kind, no);
    if (!state.isWritable()) {
      return refused(notOpen(kind, no));
    }
    if (state.version() != by.version()) {
      return refused(Refusal.conflict("version", "order-changed-meanwhile", no));
    }
    var document = documents.findWithLines(no).orElseThrow();
    var unknownLines = unknownLinesOf.apply(document);
    if (!unknownLines.isEmpty()) {
      return new Refused(unknownLines);
    }
    if (result instanceof DocumentPricing.Result.Priced priced) {
      document.rewrite(priced.draft(), by.user());
      documents.flush();
      entities.clear();
      if (kind == Kind.ORDER && state.status() == Status.OPEN) {
        orders.writtenFor(no, priced.draft().charged().no());
      }
      return new Saved(no, by.version() + 1, priced.notice());
    }
    return new Refused(((DocumentPricing.Result.Refused) result).reasons());
  }

  private DocumentPricing.Result price(
      Kind kind,
      DocumentRequest request,
      boolean agreedBefore,
      PricedBefore before,
      boolean whenAsked) {
    var against =
        Stream.concat(
                validity.against(kind, request).stream(),
                OfferChoices.against(kind, request).stream())
            .toList();
    var asked = before.inTheirUnits(validity.filled(kind, request));
    var result = pricing.price(asked, agreedBefore, before, whenAsked);
    if (!against.isEmpty()) {
      return result.and(against);
    }
    return result instanceof DocumentPricing.Result.Priced priced
            && !agreedBefore
            && !before.accepted()
        ? new DocumentPricing.Result.Priced(
            texts.under(kind, priced.draft(), before), priced.notice())
        : result;
  }

  /** Throws a draft away; false for what is no draft. Its number is not given out again. */
  @Transactional
  public boolean discard(Kind kind, String no) {
    if (orders.lock(kind, no).status() != Status.DRAFT) {
      return false;
    }
    documents.delete(documents.findWithLines(no).orElseThrow());
    documents.flush();
    entities.clear();
    return true;
  }

  static Refusal notOpen(Kind kind, String no) {
    return Refusal.conflict("status", kind == Kind.QUOTE ? "quote-not-open" : "order-not-open", no);
  }

  private static Refused refused(Refusal refusal) {
    return new Refused(List.of(refusal));
  }
}
