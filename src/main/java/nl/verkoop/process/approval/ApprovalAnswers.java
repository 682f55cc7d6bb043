package nl.verkoop.process.approval;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import nl.verkoop.approval.ApprovalOutcome;
import nl.verkoop.process.task.StepVariables;
import nl.verkoop.process.task.TaskAnswer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What an approver's form may answer. */
@Configuration(proxyBeanMethods = false)
class ApprovalAnswers {

  @Bean
  TaskAnswer approvalDecision() {
    return new TaskAnswer(
        ApprovalProcess.TASK_DECIDE_APPROVAL,
        ApprovalProcess.DECISION.name(),
        Arrays.stream(ApprovalOutcome.values())
            .map(outcome -> outcome.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet()));
  }

  @Bean
  StepVariables approvalSteps() {
    return StepVariables.of(
        ApprovalProcess.APPROVER_GROUPS,
        ApprovalProcess.APPROVER_GROUP,
        ApprovalProcess.DECISION,
        ApprovalProcess.COMMENT,
        ApprovalProcess.APPROVAL_OUTCOME);
  }

  @Bean
  TaskAnswer approvalComment() {
    return new TaskAnswer(
        ApprovalProcess.TASK_DECIDE_APPROVAL, ApprovalProcess.COMMENT.name(), Set.of());
  }
}
