package nl.verkoop.platform.access;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.verkoop.shared.Role;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.TaskQuery;

/** One entry in the list at the left of Tasklist: which tasks it shows, and to whom. */
record Worklist(Name name, String color, int priority, Tasks tasks, List<Role> readers) {

  /** Which tasks a list shows. */
  sealed interface Tasks {
    /** Those that a role may do, taken by somebody or not. */
    record Of(Role role) implements Tasks {}

    /** Those that the person who looks has taken. */
    record Mine() implements Tasks {}

    record Every() implements Tasks {}
  }

  /** What stands on a card before each fact of the document. */
  static final Map<String, Name> LABELS =
      Map.of(
          "documentNumber", new Name("Document", "Document"),
          "customerName", new Name("Klant", "Customer"),
          "cardText", new Name("Gegevens", "Facts"));

  /** In the order in which Tasklist shows them: what others wait for first. */
  static final List<Worklist> ALL =
      List.of(
          ofRole(
              new Name("Goed te keuren: financiën", "To approve: finance"),
              "#8a5a00",
              Role.FINANCEMANAGER),
          ofRole(new Name("Goed te keuren", "To approve"), "#8a5a00", Role.SALESMANAGER),
          ofRole(new Name("Te doen: verkoop", "To do: sales"), "#1f6f54", Role.SALES),
          ofRole(new Name("Te verzenden", "To ship"), "#2a5c8a", Role.WAREHOUSE),
          ofRole(new Name("Te bestellen", "To order"), "#5b4a8a", Role.PURCHASING),
          ofRole(
              new Name("Te beoordelen betalingen", "Payments to review"),
              "#8a2f4a",
              Role.ACCOUNTING),
          new Worklist(
              new Name("Mijn taken", "My tasks"),
              "#44546a",
              10,
              new Tasks.Mine(),
              List.of(Role.values())),
          new Worklist(
              new Name("Alles", "All tasks"),
              "#333333",
              20,
              new Tasks.Every(),
              List.of(Role.ANALYST, Role.ADMIN)));

  private static Worklist ofRole(Name name, String color, Role role) {
    var priority = role == Role.SALESMANAGER || role == Role.FINANCEMANAGER ? 0 : 1;
    return new Worklist(name, color, priority, new Tasks.Of(role), List.of(role));
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
        List.of(card("documentNumber"), card("customerName"), card("cardText")));
  }

  private static Map<String, String> card(String variable) {
    return Map.of("name", variable, "label", LABELS.get(variable).dutch());
  }
}
