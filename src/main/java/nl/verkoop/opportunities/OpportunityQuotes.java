package nl.verkoop.opportunities;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import nl.verkoop.opportunities.CloseCodes.CloseCode;
import nl.verkoop.sales.DocumentHeader;
import nl.verkoop.sales.QuoteAnswer;
import nl.verkoop.sales.QuoteFollower;
import org.springframework.stereotype.Component;

/** Closes an opportunity with what becomes of its quote; nobody is asked (feature Q-20). */
@Component
class OpportunityQuotes implements QuoteFollower {

  private final StoredOpportunities stored;
  private final Opportunities opportunities;
  private final CloseCodes codes;
  private final Clock clock;

  OpportunityQuotes(
      StoredOpportunities stored, Opportunities opportunities, CloseCodes codes, Clock clock) {
    this.stored = stored;
    this.opportunities = opportunities;
    this.codes = codes;
    this.clock = clock;
  }

  /**
   * It is won with the order's value. A quote that was written anew for somebody else meanwhile was
   * none of its contact: it is no longer assigned.
   */
  @Override
  public void ordered(String quoteNo, DocumentHeader order) {
    open(quoteNo)
        .ifPresent(
            opportunity -> {
              if (opportunities.isOf(opportunity, order.customerNo())) {
                opportunity.orderNo = order.no();
                opportunity.estimatedValue = order.net();
                opportunities.end(
                    opportunity, CloseCodes.QUOTE_ACCEPTED, true, LocalDate.now(clock));
              } else {
                opportunity.quoteNo = null;
              }
              stored.flush();
            });
  }

  /** It is lost, for the customer's reason. */
  @Override
  public void declined(String quoteNo, QuoteAnswer.Reason reason) {
    var code = codes.find(reason.name()).filter(each -> !each.won()).map(CloseCode::code);
    open(quoteNo)
        .ifPresent(
            opportunity -> {
              opportunities.end(
                  opportunity, code.orElse(CloseCodes.OTHER), false, LocalDate.now(clock));
              stored.flush();
            });
  }

  private Optional<StoredOpportunity> open(String quoteNo) {
    return stored.findLockedByQuoteNo(quoteNo).filter(each -> each.status.isOpen());
  }
}
