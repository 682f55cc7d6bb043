package nl.verkoop.platform.access;

import static nl.verkoop.platform.access.Right.on;
import static nl.verkoop.platform.access.Right.onAll;
import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.ALL;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE_INSTANCE;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Permissions.READ_HISTORY;
import static org.camunda.bpm.engine.authorization.Permissions.READ_INSTANCE;
import static org.camunda.bpm.engine.authorization.Permissions.READ_TASK;
import static org.camunda.bpm.engine.authorization.Resources.APPLICATION;
import static org.camunda.bpm.engine.authorization.Resources.AUTHORIZATION;
import static org.camunda.bpm.engine.authorization.Resources.BATCH;
import static org.camunda.bpm.engine.authorization.Resources.DECISION_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.DECISION_REQUIREMENTS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.DEPLOYMENT;
import static org.camunda.bpm.engine.authorization.Resources.FILTER;
import static org.camunda.bpm.engine.authorization.Resources.GROUP;
import static org.camunda.bpm.engine.authorization.Resources.GROUP_MEMBERSHIP;
import static org.camunda.bpm.engine.authorization.Resources.OPERATION_LOG_CATEGORY;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_INSTANCE;
import static org.camunda.bpm.engine.authorization.Resources.SYSTEM;
import static org.camunda.bpm.engine.authorization.Resources.TASK;
import static org.camunda.bpm.engine.authorization.Resources.USER;
import static org.camunda.bpm.engine.history.UserOperationLogEntry.CATEGORY_TASK_WORKER;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.UserOperationLogCategoryPermissions;

/**
 * What each role may do in the engine. The right to work on a task comes with the task: the engine
 * gives it to the task's candidate groups. Nobody may deploy, since who deploys runs code here.
 */
final class RoleRights {

  private RoleRights() {}

  private static final List<Right> EVERYBODY =
      List.of(
          on(APPLICATION, "welcome", ACCESS),
          on(APPLICATION, "tasklist", ACCESS),
          onAll(USER, READ),
          onAll(GROUP, READ),
          on(
              OPERATION_LOG_CATEGORY,
              CATEGORY_TASK_WORKER,
              UserOperationLogCategoryPermissions.READ));

  private static final List<Right> CLERK = List.of(onAll(PROCESS_DEFINITION, READ));

  /** May also have a failed step tried again. */
  private static final List<Right> RETRIER =
      List.of(onAll(PROCESS_DEFINITION, READ, ProcessDefinitionPermissions.RETRY_JOB));

  private static final List<Right> ANALYST =
      List.of(
          on(APPLICATION, "cockpit", ACCESS),
          onAll(PROCESS_DEFINITION, READ, READ_INSTANCE, READ_TASK, READ_HISTORY),
          onAll(DECISION_DEFINITION, READ, READ_HISTORY),
          onAll(DECISION_REQUIREMENTS_DEFINITION, READ),
          onAll(DEPLOYMENT, READ),
          onAll(BATCH, READ, READ_HISTORY));

  private static final List<Resource> ADMINISTERED =
      List.of(
          APPLICATION,
          USER,
          GROUP,
          GROUP_MEMBERSHIP,
          AUTHORIZATION,
          FILTER,
          PROCESS_DEFINITION,
          PROCESS_INSTANCE,
          TASK,
          DECISION_DEFINITION,
          DECISION_REQUIREMENTS_DEFINITION,
          BATCH,
          OPERATION_LOG_CATEGORY,
          SYSTEM);

  static List<Right> of(Role role) {
    return switch (role) {
      case SALES -> clerkStarting("sales-order", CLERK);
      case SALESMANAGER -> clerkStarting("sales-order", RETRIER);
      case ACCOUNTING, FINANCEMANAGER -> clerkStarting("payment-reconciliation", RETRIER);
      case WAREHOUSE, PURCHASING -> join(EVERYBODY, CLERK);
      case ANALYST -> join(EVERYBODY, ANALYST);
      case ADMIN ->
          join(
              ADMINISTERED.stream().map(resource -> onAll(resource, ALL)).toList(),
              List.of(onAll(DEPLOYMENT, READ)));
    };
  }

  private static List<Right> clerkStarting(String process, List<Right> processes) {
    return join(
        join(EVERYBODY, processes),
        List.of(
            on(PROCESS_DEFINITION, process, READ, CREATE_INSTANCE),
            onAll(PROCESS_INSTANCE, CREATE)));
  }

  private static List<Right> join(List<Right> some, List<Right> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }
}
