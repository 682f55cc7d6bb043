package nl.verkoop.process.task;

import java.util.List;
import nl.verkoop.process.RefusalTexts;
import nl.verkoop.shared.People;
import nl.verkoop.shared.Refusal;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.context.Context;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** No task is given to somebody who may not do it, by whatever route. */
@Component
class TaskAssignment {

  /** Of a person who asks, the engine wants to know how much he wants at most. */
  private static final int MOST_GROUPS = 500;

  private final IdentityService identities;
  private final AuthorizationService authorizations;
  private final People names;
  private final List<TaskTaking> rules;
  private final RefusalTexts refusals;

  TaskAssignment(
      IdentityService identities,
      AuthorizationService authorizations,
      People names,
      List<TaskTaking> rules,
      RefusalTexts refusals) {
    this.identities = identities;
    this.authorizations = authorizations;
    this.names = names;
    this.rules = rules;
    this.refusals = refusals;
  }

  @EventListener
  public void onTask(DelegateTask task) {
    var isByAPerson = identities.getCurrentAuthentication() != null;
    if (TaskListener.EVENTNAME_ASSIGNMENT.equals(task.getEventName())
        && isByAPerson
        && task.getAssignee() != null) {
      refusals.throwIfAny(against(task, task.getAssignee()));
    }
  }

  private List<Refusal> against(DelegateTask task, String user) {
    if (!mayDo(user, task.getId())) {
      return List.of(Refusal.of("", "task-not-for", names.of(user)));
    }
    if (task.getExecution() == null) {
      // Somebody else finished it in the same second; the engine says so.
      return List.of();
    }
    return rules.stream()
        .filter(rule -> rule.taskKey().equals(task.getTaskDefinitionKey()))
        .flatMap(rule -> rule.against(TaskCard.Step.of(task), user).stream())
        .toList();
  }

  /**
   * Asked without the rights of whoever gives the task: he need not see whom else the group has.
   */
  private boolean mayDo(String user, String taskId) {
    return Context.getCommandContext()
        .runWithoutAuthorization(
            () -> {
              var groups =
                  identities.createGroupQuery().groupMember(user).listPage(0, MOST_GROUPS).stream()
                      .map(Group::getId)
                      .toList();
              return authorizations.isUserAuthorized(
                  user, groups, Permissions.TASK_WORK, Resources.TASK, taskId);
            });
  }
}
