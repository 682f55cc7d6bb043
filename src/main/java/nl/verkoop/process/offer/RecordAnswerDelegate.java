package nl.verkoop.process.offer;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
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

  /** What was said is taken out of the process: the next offer asks anew. */
  @Override
  public void execute(DelegateExecution execution) {
    var no = BusinessKey.of(execution);
    var said = OfferProcess.QUOTE_ANSWER.take(execution);
    var answer = given(said, execution);
    if (OfferProcess.RENEWED.equals(said)) {
      refusals.throwIfAny(quotes.prepareAnew(no));
      OfferProcess.NEXT_OFFER.set(execution, true);
      return;
    }
    refusals.throwIfAny(answers.record(no, answer));
    OfferProcess.NEXT_OFFER.set(execution, answer.kind() == Kind.COUNTERED);
  }

  private QuoteAnswers.Given given(String said, DelegateExecution execution) {
    var channel = choice(Channel.class, OfferProcess.ANSWER_CHANNEL, Channel.PHONE, execution);
    if (!Channel.OF_SELLERS.contains(channel)) {
      throw unknown(OfferProcess.ANSWER_CHANNEL);
    }
    var kind =
        OfferProcess.RENEWED.equals(said) ? null : Kind.valueOf(said.toUpperCase(Locale.ROOT));
    return new QuoteAnswers.Given(
        null,
        kind,
        kind == Kind.WITHDRAWN ? Channel.OWN : channel,
        text(OfferProcess.ANSWERED_BY, execution),
        choice(Reason.class, OfferProcess.ANSWER_REASON, Reason.NONE, execution),
        text(OfferProcess.ANSWER_REMARK, execution));
  }

  private static String text(ProcessVariable<String> variable, DelegateExecution execution) {
    return Objects.requireNonNullElse(variable.take(execution), "");
  }

  private <E extends Enum<E>> E choice(
      Class<E> type, ProcessVariable<String> variable, E otherwise, DelegateExecution execution) {
    var chosen = text(variable, execution);
    if (chosen.isEmpty()) {
      return otherwise;
    }
    try {
      return Enum.valueOf(type, chosen.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw unknown(variable);
    }
  }

  private RuntimeException unknown(ProcessVariable<?> variable) {
    return refusals.exception(List.of(Refusal.of(variable.name(), "answer-unknown")));
  }
}
