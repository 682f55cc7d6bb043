package nl.verkoop.process.quotenegotiation;

import java.util.Objects;
import nl.verkoop.process.BusinessKey;
import nl.verkoop.process.RefusalTexts;
import nl.verkoop.sales.QuoteAnswer.Channel;
import nl.verkoop.sales.QuoteAnswer.Kind;
import nl.verkoop.sales.QuoteAnswer.Reason;
import nl.verkoop.sales.QuoteAnswers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Intrekking vastleggen": where no order comes of what the customer accepted. */
@Component
class TakeBackQuoteDelegate implements JavaDelegate {

  private final QuoteAnswers answers;
  private final RefusalTexts refusals;

  TakeBackQuoteDelegate(QuoteAnswers answers, RefusalTexts refusals) {
    this.answers = answers;
    this.refusals = refusals;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var answer = QuoteNegotiationProcess.REJECTION_ANSWER.take(execution);
    var remark =
        Objects.requireNonNullElse(QuoteNegotiationProcess.REJECTION_REMARK.take(execution), "");
    if (QuoteNegotiationProcess.WITHDRAWN.equals(answer)) {
      refusals.throwIfAny(
          answers.record(
              BusinessKey.of(execution),
              new QuoteAnswers.Given(null, Kind.WITHDRAWN, Channel.OWN, "", Reason.OTHER, remark)));
    }
  }
}
