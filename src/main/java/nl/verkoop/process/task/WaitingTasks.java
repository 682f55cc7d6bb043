package nl.verkoop.process.task;

import java.util.List;
import java.util.Map;
import nl.verkoop.process.RefusalTexts;
import nl.verkoop.shared.Refusal;
import nl.verkoop.shared.RefusedException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** Completes the task that waits for a document, for programs that do what a form does. */
@Component
public class WaitingTasks {

  private final TaskService tasks;
  private final RefusalTexts refusals;

  WaitingTasks(TaskService tasks, RefusalTexts refusals) {
    this.tasks = tasks;
    this.refusals = refusals;
  }

  /**
   * Completes the document's task of this kind as the person who is logged in; the engine refuses
   * whoever may not. Refused when no such task waits, or when somebody else finishes it meanwhile.
   */
  public void complete(String documentNo, String taskKey, Map<String, Object> variables) {
    var task = waiting(documentNo, taskKey);
    try {
      tasks.complete(task, variables);
    } catch (ProcessEngineException | NullPointerException e) {
      // The engine has many words for a task that is being taken away: it has no process, no
      // candidates, or its process is not there any more.
      throw tasks.createTaskQuery().taskId(task).count() == 0 ? notWaiting(documentNo) : e;
    }
  }

  /** Refuses, before anything is written, what no task waits for or its user may not do. */
  public void require(String documentNo, String taskKey) {
    waiting(documentNo, taskKey);
  }

  private String waiting(String documentNo, String taskKey) {
    var task =
        tasks
            .createTaskQuery()
            .processInstanceBusinessKey(documentNo)
            .taskDefinitionKey(taskKey)
            .singleResult();
    if (task == null) {
      throw notWaiting(documentNo);
    }
    return task.getId();
  }

  private RefusedException notWaiting(String documentNo) {
    return refusals.exception(List.of(Refusal.conflict("", "no-task-waiting", documentNo)));
  }
}
