package nl.verkoop.platform.engineapi;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.verkoop.shared.Refusal;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Comments and attachments belong to a task: who may not see it reads none, and who may not work on
 * it adds none. The engine itself asks no right for them.
 */
@Component
class SeenTasks {

  private static final Pattern REMARK =
      Pattern.compile(".*/task/([^/]+)/(comment|attachment)(/.*)?");

  private static final Pattern TASK = Pattern.compile(".*/engine/[^/]+/task/([^/]+)(/.*)?");

  private final TaskService tasks;
  private final HistoryService history;
  private final AuthorizationService authorizations;

  /** Filters are made before the database is looked for, whose absence others report better. */
  SeenTasks(
      @Lazy TaskService tasks,
      @Lazy HistoryService history,
      @Lazy AuthorizationService authorizations) {
    this.authorizations = authorizations;
    this.tasks = tasks;
    this.history = history;
  }

  /** For who is known to the engine as the one that asks, with his groups. */
  Optional<Refusal> against(HttpServletRequest request, String user, List<String> groups) {
    var remark = REMARK.matcher(EngineApi.path(request));
    if (!remark.matches()) {
      return Optional.empty();
    }
    var task = remark.group(1);
    var may = EngineApi.isReading(request) ? isSeen(task) : isWorkOf(task, user, groups);
    return may ? Optional.empty() : Optional.of(Refusal.unknown("", "engine-task-unknown"));
  }

  /**
   * Whether the request is about a task that somebody finished: the engine says so in several ways,
   * depending on how far it came.
   */
  boolean isAboutFinishedTask(HttpServletRequest request) {
    var task = TASK.matcher(EngineApi.path(request));
    return task.matches()
        && tasks.createTaskQuery().taskId(task.group(1)).count() == 0
        && history.createHistoricTaskInstanceQuery().taskId(task.group(1)).count() == 1;
  }

  private boolean isSeen(String task) {
    return tasks.createTaskQuery().taskId(task).count() == 1
        || history.createHistoricTaskInstanceQuery().taskId(task).count() == 1;
  }

  /** Who only looks on, as analysts do, adds nothing. */
  private boolean isWorkOf(String task, String user, List<String> groups) {
    return tasks.createTaskQuery().taskId(task).count() == 1
        && authorizations.isUserAuthorized(
            user, groups, Permissions.TASK_WORK, Resources.TASK, task);
  }
}
