package nl.verkoop.platform.engineapi;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.verkoop.shared.Refusal;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Comments and attachments belong to a task: who may not see it neither reads them nor adds any.
 * The engine itself asks no right for them.
 */
@Component
class SeenTasks {

  private static final Pattern REMARK =
      Pattern.compile(".*/task/([^/]+)/(comment|attachment)(/.*)?");

  private static final Pattern TASK = Pattern.compile(".*/engine/[^/]+/task/([^/]+)(/.*)?");

  private final TaskService tasks;
  private final HistoryService history;

  /** Filters are made before the database is looked for, whose absence others report better. */
  SeenTasks(@Lazy TaskService tasks, @Lazy HistoryService history) {
    this.tasks = tasks;
    this.history = history;
  }

  /** For who is known to the engine as the one that asks. */
  Optional<Refusal> against(HttpServletRequest request) {
    var remark = REMARK.matcher(EngineApi.path(request));
    if (!remark.matches() || isSeen(remark.group(1), EngineApi.isReading(request))) {
      return Optional.empty();
    }
    return Optional.of(Refusal.of("", "engine-task-unknown"));
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

  private boolean isSeen(String task, boolean reading) {
    return tasks.createTaskQuery().taskId(task).count() == 1
        || reading && history.createHistoricTaskInstanceQuery().taskId(task).count() == 1;
  }
}
