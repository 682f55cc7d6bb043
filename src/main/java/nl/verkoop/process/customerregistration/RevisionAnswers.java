package nl.verkoop.process.customerregistration;

import java.util.Set;
import nl.verkoop.process.task.StepVariables;
import nl.verkoop.process.task.TaskAnswer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the form for a card that was sent back may answer. */
@Configuration(proxyBeanMethods = false)
class RevisionAnswers {

  /** What a program says of a card that it offers again. */
  static final String CHANGED = "changed";

  @Bean
  TaskAnswer cardRevision() {
    return new TaskAnswer(
        CustomerRegistrationProcess.TASK_REVISE_CUSTOMER,
        CustomerRegistrationProcess.CARD_REVISED.name(),
        Set.of(CHANGED, "unchanged"));
  }

  @Bean
  StepVariables customerRegistrationSteps() {
    return StepVariables.of(CustomerRegistrationProcess.CARD_REVISED);
  }
}
