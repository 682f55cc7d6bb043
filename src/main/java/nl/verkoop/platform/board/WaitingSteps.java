package nl.verkoop.platform.board;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.verkoop.shared.People;
import nl.verkoop.shared.Role;
import nl.verkoop.shared.UtcTime;
import nl.verkoop.shared.WaitingStep;
import nl.verkoop.shared.WaitingStep.Kind;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds where the processes of a document stand, in one statement. Who asks sees every step, and
 * may open the tasks that are for him.
 */
@Component
public class WaitingSteps {

  private static final String ADMINISTRATORS = Role.ADMIN.id();

  /**
   * Failed work is not waited for; it is told of by itself. What would take a document out of a
   * step is not where it stands.
   */
  private static final String SELECT =
      """
      select 'TASK' kind, t.PROC_DEF_ID_ definition, t.TASK_DEF_KEY_ activity, t.CREATE_TIME_ since,
        t.DUE_DATE_ due, t.ID_ task, t.ASSIGNEE_ assignee,
        (select group_concat(l.GROUP_ID_ order by l.GROUP_ID_) from ACT_RU_IDENTITYLINK l
         where l.TASK_ID_ = t.ID_ and l.TYPE_ = 'candidate') candidates
      from ACT_RU_EXECUTION p join ACT_RU_TASK t on t.PROC_INST_ID_ = p.ID_
      where p.BUSINESS_KEY_ = :document
      union all
      select 'MESSAGE', x.PROC_DEF_ID_, e.ACTIVITY_ID_, e.CREATED_, null, null, null, null
      from ACT_RU_EXECUTION p
      join ACT_RU_EXECUTION x on x.PROC_INST_ID_ = p.ID_
      join ACT_RU_EVENT_SUBSCR e on e.EXECUTION_ID_ = x.ID_
      where p.BUSINESS_KEY_ = :document and e.ACTIVITY_ID_ not like 'BoundaryEvent%'
      union all
      select 'WORK', j.PROCESS_DEF_ID_, d.ACT_ID_, null, null, null, null, null
      from ACT_RU_EXECUTION p
      join ACT_RU_JOB j on j.PROCESS_INSTANCE_ID_ = p.ID_
      join ACT_RU_JOBDEF d on d.ID_ = j.JOB_DEF_ID_
      where p.BUSINESS_KEY_ = :document and j.RETRIES_ > 0 and j.EXCEPTION_STACK_ID_ is null
        and d.ACT_ID_ not like 'BoundaryEvent%'
      order by since, activity
      """;

  private final JdbcClient jdbc;
  private final StepNames names;
  private final People people;
  private final IdentityService identities;

  WaitingSteps(JdbcClient jdbc, StepNames names, People people, IdentityService identities) {
    this.jdbc = jdbc;
    this.names = names;
    this.people = people;
    this.identities = identities;
  }

  private record Found(
      Kind kind,
      String definition,
      String activity,
      Instant since,
      Instant due,
      String task,
      String assignee,
      List<String> groups) {}

  /** Where the document's processes stand; empty when none runs. */
  public List<WaitingStep> of(String documentNo) {
    var found = jdbc.sql(SELECT).param("document", documentNo).query(WaitingSteps::found).list();
    var assignees = people.among(found.stream().map(Found::assignee));
    return found.stream().map(step -> view(step, assignees)).toList();
  }

  private WaitingStep view(Found step, People.Names assignees) {
    return new WaitingStep(
        step.kind(),
        names.of(step.definition(), step.activity()).orElse(step.activity()),
        step.since(),
        step.due(),
        step.groups(),
        assignees.now(step.assignee()),
        mayOpen(step) ? step.task() : null);
  }

  /** Tasklist shows a task to its candidates, to whoever has taken it, and to administrators. */
  private boolean mayOpen(Found step) {
    var login = identities.getCurrentAuthentication();
    if (login == null || step.task() == null) {
      return false;
    }
    var groups = login.getGroupIds() == null ? Set.<String>of() : Set.copyOf(login.getGroupIds());
    return login.getUserId().equals(step.assignee())
        || groups.contains(ADMINISTRATORS)
        || step.groups().stream().anyMatch(groups::contains);
  }

  private static Found found(ResultSet row, int index) throws SQLException {
    var candidates = Optional.ofNullable(row.getString("candidates")).orElse("");
    return new Found(
        Kind.valueOf(row.getString("kind")),
        row.getString("definition"),
        row.getString("activity"),
        UtcTime.instant(row, "since").orElse(null),
        UtcTime.instant(row, "due").orElse(null),
        row.getString("task"),
        row.getString("assignee"),
        Stream.of(candidates.split(",")).filter(group -> !group.isEmpty()).toList());
  }
}
