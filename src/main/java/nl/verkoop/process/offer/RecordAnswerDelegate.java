package nl.verkoop.process.offer;

import java.util.List;
import java.util.Locale;
import nl.verkoop.process.BusinessKey;
import nl.verkoop.process.ProcessVariable;
import nl.verkoop.process.RefusalTexts;
import nl.verkoop.sales.QuoteAnswer.Channel;
import nl.verkoop.sales.QuoteAnswer.Kind;
import nl.verkoop.sales.QuoteAnswer.Reason;
import nl.verkoop.sales.QuoteAnswers;
import nl.verkoop.sales.SalesQuotes;
import nl.verkoop.shared.Refusal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Service task "Antwoord vastleggen": what cannot be answered gives the task back with the reason.
 */
@Component
class RecordAnswerDelegate implements JavaDelegate {

  private final QuoteAnswers answers;
  private final SalesQuotes quotes;
  private final RefusalTexts refusals;

  RecordAnswerDelegate(QuoteAnswers answers, SalesQuotes quotes, RefusalTexts refusals) {
    this.answers = answers;
    this.quotes = quotes;
    this.refusals = refusals;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var no = BusinessKey.of(execution);
    var said = OfferProcess.QUOTE_ANSWER.from(execution);
    if (OfferProcess.RENEWED.equals(said)) {
      refusals.throwIfAny(quotes.prepareAnew(no));
      OfferProcess.NEXT_OFFER.set(execution, true);
      return;
    }
    var kind = Kind.valueOf(said.toUpperCase(Locale.ROOT));
    refusals.throwIfAny(answers.record(no, given(kind, execution)));
    OfferProcess.NEXT_OFFER.set(execution, kind == Kind.COUNTERED);
  }

  private QuoteAnswers.Given given(Kind kind, DelegateExecution execution) {
    return new QuoteAnswers.Given(
        null,
        kind,
        kind == Kind.WITHDRAWN
            ? Channel.OWN
            : choice(Channel.class, OfferProcess.ANSWER_CHANNEL, Channel.PHONE, execution),
        OfferProcess.ANSWERED_BY.fromOr(execution, ""),
        choice(Reason.class, OfferProcess.ANSWER_REASON, Reason.NONE, execution),
        OfferProcess.ANSWER_REMARK.fromOr(execution, ""));
  }

  private <E extends Enum<E>> E choice(
      Class<E> type, ProcessVariable<String> variable, E otherwise, DelegateExecution execution) {
    var chosen = variable.fromOr(execution, "");
    if (chosen.isEmpty()) {
      return otherwise;
    }
    try {
      return Enum.valueOf(type, chosen.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw refusals.exception(List.of(Refusal.of(variable.name(), "answer-unknown")));
    }
  }
}
