package nl.verkoop.platform.access;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.TaskQuery;

/** One entry in the list at the left of Tasklist: which tasks it shows, and to whom. */
record Worklist(String name, String color, int priority, Tasks tasks, List<Role> readers) {

  /** Which tasks a list shows. */
  sealed interface Tasks {
    /** Those that a role may do, taken by somebody or not. */
    record Of(Role role) implements Tasks {}

    /** Those that the person who looks has taken. */
    record Mine() implements Tasks {}

    record Every() implements Tasks {}
  }

  static final List<Worklist> ALL =
      List.of(
          ofRole("Te doen: verkoop", "#1f6f54", Role.SALES),
          ofRole("Goed te keuren", "#8a5a00", Role.SALESMANAGER),
          ofRole("Te verzenden", "#2a5c8a", Role.WAREHOUSE),
          ofRole("Te bestellen", "#5b4a8a", Role.PURCHASING),
          ofRole("Te beoordelen betalingen", "#8a2f4a", Role.ACCOUNTING),
          ofRole("Goed te keuren: financiën", "#8a5a00", Role.FINANCEMANAGER),
          new Worklist("Mijn taken", "#44546a", 10, new Tasks.Mine(), List.of(Role.values())),
          new Worklist(
              "Alles", "#333333", 20, new Tasks.Every(), List.of(Role.ANALYST, Role.ADMIN)));

  private static Worklist ofRole(String name, String color, Role role) {
    return new Worklist(name, color, 0, new Tasks.Of(role), List.of(role));
  }

  boolean isFor(Collection<String> groups) {
    return readers.stream().map(Role::id).anyMatch(groups::contains);
  }

  /** The role it is for, or "mine" or "every". */
  String key() {
    if (tasks instanceof Tasks.Of of) {
      return of.role().id();
    }
    return tasks instanceof Tasks.Mine ? "mine" : "every";
  }

  TaskQuery query(TaskService taskService) {
    var query = taskService.createTaskQuery();
    if (tasks instanceof Tasks.Of of) {
      query.taskCandidateGroup(of.role().id()).includeAssignedTasks();
    } else if (tasks instanceof Tasks.Mine) {
      query.taskAssigneeExpression("${currentUser()}");
    }
    return query.orderByDueDate().asc();
  }

  /** How Tasklist shows the list, and what of the document it writes on each card. */
  Map<String, Object> properties() {
    return Map.of(
        "color",
        color,
        "priority",
        priority,
        "refresh",
        true,
        "showUndefinedVariable",
        false,
        "variables",
        List.of(
            card("documentNumber", "Document"),
            card("customerName", "Klant"),
            card("amountText", "Bedrag"),
            card("dueText", "Vervalt")));
  }

  private static Map<String, String> card(String variable, String label) {
    return Map.of("name", variable, "label", label);
  }
}
