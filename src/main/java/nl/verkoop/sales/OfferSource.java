package nl.verkoop.sales;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.verkoop.documents.DocumentKind;
import nl.verkoop.documents.DocumentSource;
import nl.verkoop.documents.TradeDocument;
import nl.verkoop.links.Links;
import nl.verkoop.sales.SalesDocument.Kind;
import nl.verkoop.shared.Role;
import org.springframework.stereotype.Component;

/** Offers, each as it was sent, by the quote's number and its round. */
@Component
class OfferSource implements DocumentSource {

  static final DocumentKind KIND = new DocumentKind("OFFER", true);

  /** What a link to an offer lets one do. */
  static final String LINK = "offer";

  /** So many days after the offer ended its link still says what became of it. */
  private static final int READ_AFTERWARDS = 90;

  private final SalesOrderTable documents;
  private final WrittenPaper paper;
  private final Links links;
  private final QuoteTable quotes;

  OfferSource(SalesOrderTable documents, WrittenPaper paper, Links links, QuoteTable quotes) {
    this.quotes = quotes;
    this.links = links;
    this.documents = documents;
    this.paper = paper;
  }

  @Override
  public DocumentKind kind() {
    return KIND;
  }

  @Override
  public Map<String, TradeDocument> load(Collection<String> numbers) {
    return load(numbers, KIND);
  }

  /** As papers of this kind. */
  Map<String, TradeDocument> load(Collection<String> numbers, DocumentKind kind) {
    var headers = documents.headers(Kind.OFFER, numbers);
    var lines = documents.lines(numbers);
    return paper.of(
        kind,
        headers.stream()
            .map(header -> new SalesOrder(header, lines.getOrDefault(header.no(), List.of())))
            .toList(),
        quotes.terms(numbers));
  }

  /** What stands on an offer, for a reader of this language. */
  TradeDocument read(SalesOrder offer, Locale reader) {
    return paper.of(KIND, offer, quotes.terms(List.of(offer.no())).get(offer.no()), reader);
  }

  @Override
  public Set<Role> readers() {
    return QuoteRelease.READERS;
  }

  @Override
  public Optional<String> answerAt(String number) {
    return documents.headers(Kind.OFFER, List.of(number)).stream()
        .findAny()
        .flatMap(
            offer -> links.address(LINK, number, offer.validUntil().plusDays(READ_AFTERWARDS)));
  }
}
