package nl.verkoop.opportunities;

import nl.verkoop.sales.QuoteAnswer;
import nl.verkoop.sales.QuoteFollower;
import nl.verkoop.sales.SalesOrder;
import org.springframework.stereotype.Component;

/** What becomes of a quote becomes of its opportunity (feature Q-20). */
@Component
class OpportunityQuotes implements QuoteFollower {

  private final Opportunities opportunities;

  OpportunityQuotes(Opportunities opportunities) {
    this.opportunities = opportunities;
  }

  @Override
  public void ordered(String quoteNo, SalesOrder.Header order) {
    opportunities.won(quoteNo, order);
  }

  @Override
  public void declined(String quoteNo, QuoteAnswer.Reason reason) {
    opportunities.lost(quoteNo, reason.name());
  }
}
