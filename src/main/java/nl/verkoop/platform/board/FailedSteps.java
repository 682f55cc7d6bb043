package nl.verkoop.platform.board;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.verkoop.shared.UtcTime;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds the steps that failed, in one statement however many there are, and has them tried again.
 */
@Service
class FailedSteps {

  private static final int ATTEMPTS = 3;

  /** The place is where it went wrong, which may be a later step than the one that was started. */
  private static final String SELECT =
      """
      select j.ID_, coalesce(p.BUSINESS_KEY_, '') document_no, j.PROCESS_DEF_ID_,
        coalesce(j.FAILED_ACT_ID_, d.ACT_ID_) activity_id, j.RETRIES_, j.CREATE_TIME_,
        coalesce(j.EXCEPTION_MSG_, '') message,
        (select min(l.TIMESTAMP_) from ACT_HI_JOB_LOG l
         where l.PROCESS_INSTANCE_ID_ = j.PROCESS_INSTANCE_ID_ and l.JOB_ID_ = j.ID_
           and l.JOB_STATE_ = 1) failed_at
      from ACT_RU_JOB j
      left join ACT_RU_EXECUTION p on p.ID_ = j.PROCESS_INSTANCE_ID_
      left join ACT_RU_JOBDEF d on d.ID_ = j.JOB_DEF_ID_
      where (j.RETRIES_ = 0 or j.EXCEPTION_STACK_ID_ is not null)\
      """;

  private final JdbcClient jdbc;
  private final ManagementService management;
  private final ReadableProcesses readable;
  private final Clock clock;

  FailedSteps(
      JdbcClient jdbc, ManagementService management, ReadableProcesses readable, Clock clock) {
    this.readable = readable;
    this.jdbc = jdbc;
    this.management = management;
    this.clock = clock;
  }

  /** Steps that nobody tries again come first, then the oldest. */
  List<FailedStep> list() {
    return jdbc.sql(SELECT + " order by j.RETRIES_ > 0, failed_at, j.ID_ limit 500")
        .query(FailedSteps::step)
        .list();
  }

  /** How many failed, by the key of their model; empty for what is no step of one. */
  Map<String, Long> count() {
    var counts = new HashMap<String, Long>();
    jdbc.sql(
            """
            select coalesce(substring_index(PROCESS_DEF_ID_, ':', 1), '') process, count(*) failed
            from ACT_RU_JOB where RETRIES_ = 0 or EXCEPTION_STACK_ID_ is not null group by process
            """)
        .query(
            (RowCallbackHandler)
                row -> counts.put(row.getString("process"), row.getLong("failed")));
    return counts;
  }

  /** The failed steps of one document. */
  List<FailedStep> of(String documentNo) {
    return jdbc.sql(SELECT + " and p.BUSINESS_KEY_ = ? order by j.ID_")
        .param(documentNo)
        .query(FailedSteps::step)
        .list();
  }

  /**
   * Has the step tried again now, with new attempts; false when it is not among the failed ones
   * that he may read of.
   */
  @Transactional
  boolean retry(String id) {
    var reader = readable.ofReader();
    var failed =
        jdbc.sql(SELECT + " and j.ID_ = ?")
            .param(id)
            .query(FailedSteps::step)
            .optional()
            .filter(step -> reader.mayRead(step.process()));
    failed.ifPresent(
        step ->
            management
                .setJobRetries(ATTEMPTS)
                .jobId(step.id())
                .dueDate(Date.from(clock.instant()))
                .execute());
    return failed.isPresent();
  }

  private static FailedStep step(ResultSet row, int index) throws SQLException {
    var created = UtcTime.instant(row, "CREATE_TIME_").orElseThrow();
    return new FailedStep(
        row.getString("ID_"),
        row.getString("document_no"),
        place(row.getString("PROCESS_DEF_ID_"), row.getString("activity_id")),
        UtcTime.instant(row, "failed_at").orElse(created),
        row.getInt("RETRIES_"),
        row.getString("message"));
  }

  private static Optional<FailedStep.Place> place(String definition, String activity) {
    return definition == null || activity == null
        ? Optional.empty()
        : Optional.of(new FailedStep.Place(definition, activity));
  }
}
