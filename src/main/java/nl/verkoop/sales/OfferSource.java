package nl.verkoop.sales;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.verkoop.documents.DocumentKind;
import nl.verkoop.documents.DocumentSource;
import nl.verkoop.documents.TradeDocument;
import nl.verkoop.sales.SalesDocument.Kind;
import org.springframework.stereotype.Component;

/** Offers, each as it was sent, by the quote's number and its round. */
@Component
class OfferSource implements DocumentSource {

  static final DocumentKind KIND = new DocumentKind("OFFER", true);

  private final SalesOrderTable documents;
  private final WrittenPaper paper;

  OfferSource(SalesOrderTable documents, WrittenPaper paper) {
    this.documents = documents;
    this.paper = paper;
  }

  @Override
  public DocumentKind kind() {
    return KIND;
  }

  @Override
  public Map<String, TradeDocument> load(Collection<String> numbers) {
    var headers = documents.headers(Kind.OFFER, numbers);
    var lines = documents.lines(numbers);
    return paper.of(
        KIND,
        headers.stream()
            .map(header -> new SalesOrder(header, lines.getOrDefault(header.no(), List.of())))
            .toList());
  }
}
