package nl.verkoop.process.quotenegotiation;

import nl.verkoop.process.task.StepVariables;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What no form of a quote may say. */
@Configuration(proxyBeanMethods = false)
class QuoteVariables {

  @Bean
  StepVariables quoteSteps() {
    return StepVariables.of(
        QuoteNegotiationProcess.QUOTE_ACCEPTED, QuoteNegotiationProcess.CUSTOMER_ADMITTED);
  }
}
