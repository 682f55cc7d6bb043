package nl.verkoop.process.paymentreconciliation;

import nl.verkoop.process.task.StepVariables;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What no form of a bank statement may say. */
@Configuration(proxyBeanMethods = false)
class ReconciliationVariables {

  @Bean
  StepVariables reconciliationSteps() {
    return StepVariables.of(PaymentReconciliationProcess.REVIEW_NEEDED);
  }
}
