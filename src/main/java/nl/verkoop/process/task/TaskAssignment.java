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
  private final RefusalTexts refusals;

  TaskAssignment(
      IdentityService identities,
      AuthorizationService authorizations,
      People names,
      RefusalTexts refusals) {
    this.identities = identities;
    this.authorizations = authorizations;
    this.names = names;
    this.refusals = refusals;
  }

  @EventListener
  public void onTask(DelegateTask task) {
    var isByAPerson = identities.getCurrentAuthentication() != null;
    if (TaskListener.EVENTNAME_ASSIGNMENT.equals(task.getEventName())
        && isByAPerson
        && task.getAssignee() != null
        && !mayDo(task.getAssignee(), task.getId())) {
      throw refusals.exception(
          List.of(Refusal.of("", "task-not-for", names.of(task.getAssignee()))));
    }
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
