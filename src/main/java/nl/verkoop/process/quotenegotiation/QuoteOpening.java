package nl.verkoop.process.quotenegotiation;

import java.util.List;
import nl.verkoop.process.Opening;
import nl.verkoop.sales.SalesOrder;
import nl.verkoop.sales.SalesQuotes;
import nl.verkoop.shared.Refusal;
import org.springframework.stereotype.Component;

/** A quote's process begins with a draft. */
@Component
class QuoteOpening implements Opening {

  private final SalesQuotes quotes;

  QuoteOpening(SalesQuotes quotes) {
    this.quotes = quotes;
  }

  @Override
  public String processKey() {
    return QuoteNegotiationProcess.KEY;
  }

  @Override
  public List<Refusal> against(String quoteNo) {
    var status = quotes.status(quoteNo);
    if (status.isEmpty()) {
      return List.of(Refusal.unknown("no", "quote-unknown", quoteNo));
    }
    return status.get() == SalesOrder.Status.DRAFT
        ? List.of()
        : List.of(Refusal.conflict("status", "quote-not-open", quoteNo));
  }
}
