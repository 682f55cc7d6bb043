package nl.verkoop.platform.engine;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.verkoop.process.RefusalTexts;
import nl.verkoop.shared.PlainText;
import nl.verkoop.shared.Refusal;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SaveTaskCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Attachment;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;

/**
 * Looks at what a person sends to a task before the engine keeps it, by whatever way he sends it.
 */
final class GuardedTaskService extends TaskServiceImpl {

  private final CompletionGuard guard;
  private final RefusalTexts refusals;

  GuardedTaskService(CompletionGuard guard, RefusalTexts refusals) {
    this.guard = guard;
    this.refusals = refusals;
  }

  @Override
  public void complete(String taskId, Map<String, Object> variables) {
    guard.check(commandExecutor, taskId, variables);
    super.complete(taskId, variables);
  }

  @Override
  public VariableMap completeWithVariablesInReturn(
      String taskId, Map<String, Object> variables, boolean deserializeValues) {
    guard.check(commandExecutor, taskId, variables);
    return super.completeWithVariablesInReturn(taskId, variables, deserializeValues);
  }

  /** Whoever holds a task says when he comes back to it; all else of it is the process's. */
  @Override
  public void saveTask(Task task) {
    commandExecutor.execute(
        context -> {
          var change = new SaveTaskCmd(task);
          return isOwnFollowUp(context, task)
              ? context.runWithoutAuthorization(change)
              : change.execute(context);
        });
  }

  /** To claim a task for nobody would take it from whoever has it. */
  @Override
  public void claim(String taskId, String userId) {
    if (userId == null) {
      setAssignee(taskId, null);
    } else {
      super.claim(taskId, userId);
    }
  }

  /** Whoever has a task gives it back to his group; nobody else takes it from him. */
  @Override
  public void setAssignee(String taskId, String userId) {
    commandExecutor.execute(
        context -> {
          var assignment = new AssignTaskCmd(taskId, userId);
          return userId == null && isHeldByCaller(context, taskId)
              ? context.runWithoutAuthorization(assignment)
              : assignment.execute(context);
        });
  }

  private static boolean isOwnFollowUp(CommandContext context, Task task) {
    return task instanceof TaskEntity changed
        && changed.getPropertyChanges().keySet().equals(Set.of(TaskEntity.FOLLOW_UP_DATE))
        && isHeldByCaller(context, task.getId());
  }

  private static boolean isHeldByCaller(CommandContext context, String taskId) {
    var task = taskId == null ? null : context.getTaskManager().findTaskById(taskId);
    return task != null
        && task.getAssignee() != null
        && task.getAssignee().equals(context.getAuthenticatedUserId());
  }

  @Override
  public Attachment createAttachment(
      String type,
      String taskId,
      String processInstanceId,
      String name,
      String description,
      InputStream content) {
    refuse(texts(type, name, description));
    return super.createAttachment(type, taskId, processInstanceId, name, description, content);
  }

  @Override
  public Attachment createAttachment(
      String type,
      String taskId,
      String processInstanceId,
      String name,
      String description,
      String url) {
    var found = texts(type, name, description);
    if (url != null && !url.matches("https?://[^\\s\\p{Cntrl}]+")) {
      found.add(Refusal.of("url", "link-not-web"));
    }
    refuse(found);
    return super.createAttachment(type, taskId, processInstanceId, name, description, url);
  }

  /** As a command, so that the answer carries the fields. */
  private void refuse(List<Refusal> found) {
    commandExecutor.execute(
        context -> {
          refusals.throwIfAny(found);
          return null;
        });
  }

  private static List<Refusal> texts(String type, String name, String description) {
    var found = new ArrayList<Refusal>();
    if (type != null && !PlainText.isLine(type)) {
      found.add(Refusal.of("type", "text-not-plain"));
    }
    if (name != null && !PlainText.isLine(name)) {
      found.add(Refusal.of("name", "text-not-plain"));
    }
    if (description != null && !PlainText.isLines(description)) {
      found.add(Refusal.of("description", "text-not-plain"));
    }
    return found;
  }
}
