package nl.verkoop.platform.engineapi;

import org.camunda.bpm.engine.IdentityService;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** Puts the gate before the engine's interface, wherever that is open. */
@Configuration(proxyBeanMethods = false)
class EngineApiConfiguration {

  /** Behind the login, before everything that reads the request for the engine. */
  private static final int ORDER = 200;

  @Bean
  FilterRegistrationBean<EngineApiGate> engineApiGate(
      SeenTasks seenTasks, @Lazy IdentityService identities, EngineAnswers answers) {
    var gate = new FilterRegistrationBean<>(new EngineApiGate(seenTasks, identities, answers));
    gate.addUrlPatterns("/camunda/api/*", "/engine-rest/*");
    gate.setOrder(ORDER);
    return gate;
  }
}
