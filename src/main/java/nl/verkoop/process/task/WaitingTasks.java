package nl.verkoop.process.task;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.verkoop.process.RefusalTexts;
import nl.verkoop.shared.Refusal;
import nl.verkoop.shared.RefusedException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** Completes the task that waits for a document, for programs that do what a form does. */
@Component
public class WaitingTasks {

  /** More than groups that are asked about one document. */
  private static final int MOST = 20;

  private final TaskService tasks;
  private final IdentityService identities;
  private final RefusalTexts refusals;

  WaitingTasks(TaskService tasks, IdentityService identities, RefusalTexts refusals) {
    this.tasks = tasks;
    this.identities = identities;
    this.refusals = refusals;
  }

  /**
   * Completes the document's task of this kind as the person who is logged in: the first that is
   * for him, where several groups have one; the engine refuses whoever may not. Refused when no
   * such task waits, or when somebody else finishes it meanwhile.
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
    var found = query(documentNo, taskKey).listPage(0, MOST);
    return (found.size() > 1 ? ownFirst(documentNo, taskKey, found) : found.stream())
        .findFirst()
        .map(Task::getId)
        .orElseThrow(() -> notWaiting(documentNo));
  }

  /**
   * Where several groups have one, that of his own groups which nobody else took up comes first.
   */
  private Stream<Task> ownFirst(String documentNo, String taskKey, List<Task> found) {
    var login = identities.getCurrentAuthentication();
    if (login == null || login.getGroupIds() == null || login.getGroupIds().isEmpty()) {
      return found.stream();
    }
    var own =
        query(documentNo, taskKey)
            .taskCandidateGroupIn(login.getGroupIds())
            .includeAssignedTasks()
            .listPage(0, MOST);
    return Stream.concat(
        own.stream().sorted(Comparator.comparing(task -> isOfAnother(task, login.getUserId()))),
        found.stream());
  }

  private static boolean isOfAnother(Task task, String user) {
    return task.getAssignee() != null && !task.getAssignee().equals(user);
  }

  private TaskQuery query(String documentNo, String taskKey) {
    return tasks
        .createTaskQuery()
        .processInstanceBusinessKey(documentNo)
        .taskDefinitionKey(taskKey)
        .orderByTaskCreateTime()
        .asc()
        .orderByTaskId()
        .asc();
  }

  private RefusedException notWaiting(String documentNo) {
    return refusals.exception(List.of(Refusal.conflict("", "no-task-waiting", documentNo)));
  }
}
