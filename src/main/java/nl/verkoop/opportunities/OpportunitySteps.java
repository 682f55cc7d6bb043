package nl.verkoop.opportunities;

import static nl.verkoop.shared.UtcTime.utc;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import nl.verkoop.ledger.Cause;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was done with an opportunity, step by step (feature K-17). */
@Repository
class OpportunitySteps {

  private final JdbcClient jdbc;
  private final Cause.Provider causes;
  private final Clock clock;

  OpportunitySteps(JdbcClient jdbc, Cause.Provider causes, Clock clock) {
    this.jdbc = jdbc;
    this.causes = causes;
    this.clock = clock;
  }

  /** A step, and what was expected from then on. */
  record Step(
      String action,
      String stage,
      BigDecimal estimatedValue,
      BigDecimal chancePercent,
      String doneBy,
      Instant doneAt) {}

  /** Writes down what was done; stage is its description, empty for none. */
  void record(StoredOpportunity opportunity, String action, String stage) {
    jdbc.sql(
            """
            insert into opportunity_step
              (opportunity_no, action, stage, estimated_value, chance_percent, done_by, done_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            opportunity.no,
            action,
            stage,
            opportunity.estimatedValue,
            opportunity.chancePercent,
            causes.current().user(),
            utc(clock.instant()))
        .update();
  }

  /** The newest first; at most 100. */
  List<Step> of(String no) {
    return jdbc.sql(
            """
            select action, stage, estimated_value, chance_percent, done_by, done_at
            from opportunity_step where opportunity_no = ? order by id desc limit 100
            """)
        .param(no)
        .query(Step.class)
        .list();
  }

  void remove(List<String> numbers) {
    jdbc.sql("delete from opportunity_step where opportunity_no in (:numbers)")
        .param("numbers", numbers)
        .update();
  }
}
