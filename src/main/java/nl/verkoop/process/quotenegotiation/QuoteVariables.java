package nl.verkoop.process.quotenegotiation;

import java.util.Set;
import nl.verkoop.process.task.StepVariables;
import nl.verkoop.process.task.TaskAnswer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the form for the quote of a rejected customer may answer, and what no form may say. */
@Configuration(proxyBeanMethods = false)
class QuoteVariables {

  @Bean
  TaskAnswer rejectionAnswer() {
    return new TaskAnswer(
        QuoteNegotiationProcess.TASK_RESOLVE_REJECTION,
        QuoteNegotiationProcess.REJECTION_ANSWER.name(),
        Set.of(QuoteNegotiationProcess.AGAIN, QuoteNegotiationProcess.WITHDRAWN));
  }

  @Bean
  TaskAnswer rejectionRemark() {
    return new TaskAnswer(
        QuoteNegotiationProcess.TASK_RESOLVE_REJECTION,
        QuoteNegotiationProcess.REJECTION_REMARK.name(),
        Set.of());
  }

  @Bean
  StepVariables quoteSteps() {
    return StepVariables.of(
        QuoteNegotiationProcess.QUOTE_ACCEPTED,
        QuoteNegotiationProcess.ORDER_TURN,
        QuoteNegotiationProcess.REJECTION_ANSWER,
        QuoteNegotiationProcess.REJECTION_REMARK);
  }
}
