package nl.verkoop.process.creditlimitraise;

import nl.verkoop.process.task.StepVariables;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What no form of a raise may say. */
@Configuration(proxyBeanMethods = false)
class RaiseVariables {

  @Bean
  StepVariables raiseSteps() {
    return StepVariables.of(CreditLimitRaiseProcess.LIMIT_RAISED);
  }
}
