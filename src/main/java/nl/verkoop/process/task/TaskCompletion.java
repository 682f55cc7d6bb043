package nl.verkoop.process.task;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.verkoop.process.RefusalTexts;
import nl.verkoop.shared.People;
import nl.verkoop.shared.Refusal;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What holds whenever a person finishes a task, by whatever way: it is his or nobody's, and he gave
 * one of the answers that the model knows.
 */
@Component
class TaskCompletion {

  private final Map<String, List<TaskAnswer>> answers;
  private final IdentityService identities;
  private final People names;
  private final RefusalTexts refusals;

  TaskCompletion(
      List<TaskAnswer> answers, IdentityService identities, People names, RefusalTexts refusals) {
    this.answers = answers.stream().collect(Collectors.groupingBy(TaskAnswer::taskKey));
    this.identities = identities;
    this.names = names;
    this.refusals = refusals;
  }

  @EventListener
  public void onTask(DelegateTask task) {
    if (TaskListener.EVENTNAME_COMPLETE.equals(task.getEventName())) {
      refuseWhatIsGone(task);
      refuseWhoLostIt(task);
      answers
          .getOrDefault(task.getTaskDefinitionKey(), List.of())
          .forEach(each -> check(each, task));
    }
  }

  /** Somebody else finished it in the same moment, and its process went on. */
  private void refuseWhatIsGone(DelegateTask task) {
    if (task.getExecution() == null) {
      throw refusals.exception(List.of(Refusal.conflict("", "engine-task-done")));
    }
  }

  /** Who had a task that was given to somebody else meanwhile. */
  private void refuseWhoLostIt(DelegateTask task) {
    var login = identities.getCurrentAuthentication();
    var holder = task.getAssignee();
    if (login != null && holder != null && !holder.equals(login.getUserId())) {
      throw refusals.exception(List.of(Refusal.conflict("", "task-of-another", names.of(holder))));
    }
  }

  private void check(TaskAnswer answer, DelegateTask task) {
    var given = task.getVariable(answer.variable());
    var isKnown =
        answer.choices().isEmpty()
            ? given == null || given instanceof String
            : given != null && answer.choices().contains(given);
    if (!isKnown) {
      throw refusals.exception(List.of(Refusal.of(answer.variable(), "answer-unknown")));
    }
  }
}
