package nl.verkoop.process.salesorder;

import nl.verkoop.process.task.StepVariables;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What no form of an order may say. */
@Configuration(proxyBeanMethods = false)
class OrderVariables {

  @Bean
  StepVariables orderSteps() {
    return StepVariables.of(
        SalesOrderProcess.APPROVAL_REASON,
        SalesOrderProcess.ANYTHING_LEFT,
        SalesOrderProcess.ORDER_PAID,
        SalesOrderProcess.INVOICE_NUMBER);
  }
}
