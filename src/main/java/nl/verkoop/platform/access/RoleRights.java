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

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.verkoop.shared.Role;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;

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
          onAll(GROUP, READ));

  private static final Right CLERK = onAll(PROCESS_DEFINITION, READ);

  /** May also have a failed step tried again. */
  private static final Right RETRIER =
      onAll(PROCESS_DEFINITION, READ, ProcessDefinitionPermissions.RETRY_JOB);

  /**
   * Without the history of a process nobody reads what a colleague wrote with its tasks. Who did
   * what to a task comes with it; a right to that log would be one to the log of every process.
   */
  private static final List<String> ORDER_PROCESSES = List.of("sales-order", "shipment");

  /** Of quotes, new customers and credit limits too, which are not for everybody. */
  private static final String APPROVALS = "approval";

  private static final String QUOTES = "quote-negotiation";

  private static final String CUSTOMERS = "customer-registration";

  private static final String LIMITS = "credit-limit-raise";

  /** A higher limit that somebody else decides on. */
  private static final Right ASKS_FOR_LIMITS =
      on(PROCESS_DEFINITION, LIMITS, READ, CREATE_INSTANCE, READ_HISTORY);

  private static final String PAYMENTS = "payment-reconciliation";

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
      case SALES -> seller(CLERK, on(PROCESS_DEFINITION, LIMITS, READ_HISTORY));
      case SALESMANAGER -> seller(RETRIER, ASKS_FOR_LIMITS);
      case ACCOUNTING -> bookkeeper();
      case FINANCEMANAGER ->
          join(
              bookkeeper(),
              List.of(on(PROCESS_DEFINITION, APPROVALS, READ_HISTORY), ASKS_FOR_LIMITS));
      case WAREHOUSE, PURCHASING -> join(join(EVERYBODY, List.of(CLERK)), history(ORDER_PROCESSES));
      case ANALYST -> join(EVERYBODY, ANALYST);
      case ADMIN ->
          join(
              ADMINISTERED.stream().map(resource -> onAll(resource, ALL)).toList(),
              List.of(onAll(DEPLOYMENT, READ)));
    };
  }

  private static List<Right> seller(Right models, Right limits) {
    var rights = new ArrayList<>(starter("sales-order", models));
    rights.add(on(PROCESS_DEFINITION, QUOTES, READ, CREATE_INSTANCE, READ_HISTORY));
    rights.add(on(PROCESS_DEFINITION, CUSTOMERS, READ, CREATE_INSTANCE, READ_HISTORY));
    rights.addAll(history(List.of(APPROVALS, "shipment", "offer")));
    rights.add(limits);
    return rights;
  }

  private static List<Right> bookkeeper() {
    return join(
        join(starter(PAYMENTS, RETRIER), history(ORDER_PROCESSES)), history(List.of(CUSTOMERS)));
  }

  private static List<Right> starter(String process, Right models) {
    return join(
        EVERYBODY,
        List.of(
            models,
            on(PROCESS_DEFINITION, process, READ, CREATE_INSTANCE, READ_HISTORY),
            onAll(PROCESS_INSTANCE, CREATE)));
  }

  private static List<Right> history(List<String> processes) {
    return processes.stream()
        .map(process -> on(PROCESS_DEFINITION, process, READ_HISTORY))
        .toList();
  }

  private static List<Right> join(List<Right> some, List<Right> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }
}
