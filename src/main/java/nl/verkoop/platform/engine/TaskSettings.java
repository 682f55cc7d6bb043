package nl.verkoop.platform.engine;

import nl.verkoop.process.RefusalTexts;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** What the engine takes from people who work on tasks. */
@Component
record TaskSettings(CompletionGuard guard, RefusalTexts refusals) {

  void addTo(ProcessEngineConfigurationImpl configuration) {
    configuration.setTaskService(new GuardedTaskService(guard, refusals));
    configuration.setFormService(new GuardedFormService(guard));
  }
}
