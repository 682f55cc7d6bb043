package nl.verkoop.process.offer;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.verkoop.process.task.StepVariables;
import nl.verkoop.process.task.TaskAnswer;
import nl.verkoop.sales.QuoteAnswer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the form about a customer's answer may say. */
@Configuration(proxyBeanMethods = false)
class OfferAnswers {

  @Bean
  TaskAnswer quoteAnswer() {
    var said = QuoteAnswer.Kind.HEARD.stream().map(kind -> kind.name().toLowerCase(Locale.ROOT));
    return new TaskAnswer(
        OfferProcess.TASK_AWAIT_ANSWER,
        OfferProcess.QUOTE_ANSWER.name(),
        Stream.concat(said, Stream.of(OfferProcess.RENEWED)).collect(Collectors.toSet()));
  }

  @Bean
  TaskAnswer answeredBy() {
    return text(OfferProcess.ANSWERED_BY.name());
  }

  @Bean
  TaskAnswer answerChannel() {
    return text(OfferProcess.ANSWER_CHANNEL.name());
  }

  @Bean
  TaskAnswer answerReason() {
    return text(OfferProcess.ANSWER_REASON.name());
  }

  @Bean
  TaskAnswer answerRemark() {
    return text(OfferProcess.ANSWER_REMARK.name());
  }

  private static TaskAnswer text(String variable) {
    return new TaskAnswer(OfferProcess.TASK_AWAIT_ANSWER, variable, Set.of());
  }

  @Bean
  StepVariables offerSteps() {
    return StepVariables.of(
        OfferProcess.APPROVAL_REASON,
        OfferProcess.OFFER_IN_FORCE,
        OfferProcess.OFFER_DUE,
        OfferProcess.OFFER_REMINDER,
        OfferProcess.OFFER_EXPIRES,
        OfferProcess.QUOTE_ANSWER,
        OfferProcess.ANSWERED_BY,
        OfferProcess.ANSWER_CHANNEL,
        OfferProcess.ANSWER_REASON,
        OfferProcess.ANSWER_REMARK,
        OfferProcess.NEXT_OFFER);
  }
}
