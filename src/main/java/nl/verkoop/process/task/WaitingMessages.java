package nl.verkoop.process.task;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Tells the processes of a document that something happened which they wait for. */
@Component
public class WaitingMessages {

  private final RuntimeService runtime;
  private final ProcessEngineConfigurationImpl engine;

  WaitingMessages(RuntimeService runtime, ProcessEngineConfigurationImpl engine) {
    this.runtime = runtime;
    this.engine = engine;
  }

  /**
   * Whoever waits for this message about the document goes on; nobody waiting is no mistake.
   * Whether it is true was looked at before, so it is told without the rights of the person who is
   * logged in: he need not be allowed to touch the process.
   */
  public void tell(String documentNo, String message) {
    engine
        .getCommandExecutorTxRequired()
        .execute(
            context ->
                context.runWithoutAuthorization(
                    () -> {
                      runtime
                          .createExecutionQuery()
                          .processInstanceBusinessKey(documentNo)
                          .messageEventSubscriptionName(message)
                          .list()
                          .forEach(
                              waiting -> runtime.messageEventReceived(message, waiting.getId()));
                      return null;
                    }));
  }
}
