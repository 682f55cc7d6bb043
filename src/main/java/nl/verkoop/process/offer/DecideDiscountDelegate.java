package nl.verkoop.process.offer;

import java.util.Map;
import nl.verkoop.ledger.Cause;
import nl.verkoop.ledger.CompanyCurrency;
import nl.verkoop.process.BusinessKey;
import nl.verkoop.process.ConfidentialFacts;
import nl.verkoop.process.Decisions;
import nl.verkoop.process.RefusalTexts;
import nl.verkoop.process.approval.ApprovalProcess;
import nl.verkoop.sales.QuoteCheck;
import nl.verkoop.sales.QuoteRelease;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Decision "Korting beoordelen": asks the table discount-policy about the quote as it stands now,
 * and writes down what it said, since that is what sending the offer asks for.
 */
@Component
class DecideDiscountDelegate implements JavaDelegate {

  private final QuoteRelease release;
  private final Decisions decisions;
  private final CompanyCurrency currency;
  private final Cause.Provider causes;
  private final RefusalTexts refusals;

  DecideDiscountDelegate(
      QuoteRelease release,
      Decisions decisions,
      CompanyCurrency currency,
      Cause.Provider causes,
      RefusalTexts refusals) {
    this.release = release;
    this.decisions = decisions;
    this.currency = currency;
    this.causes = causes;
    this.refusals = refusals;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var no = BusinessKey.of(execution);
    var facts = release.facts(no);
    var answer = decisions.ask(execution, OfferProcess.TABLE_DISCOUNT_POLICY, variables(facts));
    refusals.throwIfAny(
        release.recordCheck(
            no,
            new QuoteCheck(
                answer.outcomes(),
                answer.decision(),
                answer.version(),
                causes.current().user(),
                facts.envelope())));
    OfferProcess.APPROVAL_REASON.set(execution, ApprovalProcess.reason(answer.outcomes()));
  }

  /** In whole percents and whole amounts of the company's currency. */
  private Map<String, Object> variables(QuoteRelease.Facts facts) {
    var envelope = facts.envelope();
    return Map.of(
        "withinApproved",
        facts.withinApproved(),
        "highestDiscount",
        envelope.highestDiscount(),
        ConfidentialFacts.LOWEST_MARGIN,
        envelope.lowestMargin(),
        "quoteNet",
        currency.of(envelope.net()).wholeUnitsUp(),
        "customerGroup",
        facts.customerGroup());
  }
}
