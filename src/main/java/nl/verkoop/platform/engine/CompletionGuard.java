package nl.verkoop.platform.engine;

import java.util.Map;
import nl.verkoop.process.SentVariables;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Knows which task it is that somebody completes, which the engine's services do not. */
@Component
record CompletionGuard(ObjectProvider<SentVariables> sent) {

  /** A task that is not there is the engine's to report. */
  void check(CommandExecutor commands, String taskId, Map<String, Object> variables) {
    if (taskId == null || variables == null || variables.isEmpty()) {
      return;
    }
    commands.execute(
        context -> {
          var task = context.getTaskManager().findTaskById(taskId);
          if (task != null) {
            sent.getObject().checkTask(task.getTaskDefinitionKey(), variables.keySet());
          }
          return null;
        });
  }
}
