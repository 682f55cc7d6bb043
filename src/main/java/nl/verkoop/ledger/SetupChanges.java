package nl.verkoop.ledger;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import nl.verkoop.shared.UtcTime;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Remembers for good who changed limits, bank accounts, posting groups and periods, from what to
 * what.
 */
@Service
public class SetupChanges {

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final Cause.Provider causes;
  private final Clock clock;

  SetupChanges(JdbcClient jdbc, JdbcTemplate batches, Cause.Provider causes, Clock clock) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.causes = causes;
    this.clock = clock;
  }

  /** What said something else before; the values are empty where there was, or is, nothing. */
  public record Written(String subject, String oldValue, String newValue) {}

  /** One change; the values are as a person reads them, empty where there was nothing. */
  record Change(
      long no,
      Instant changedAt,
      String changedBy,
      String subject,
      String oldValue,
      String newValue) {}

  /** Writes the change down as the deed of whoever is logged in; equal values are no change. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void record(String subject, String oldValue, String newValue) {
    record(List.of(new Written(subject, oldValue, newValue)));
  }

  /** The same of many at once. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void record(List<Written> changes) {
    var now = UtcTime.utc(clock.instant());
    var user = causes.current().user();
    batches.batchUpdate(
        """
        insert into setup_change (changed_at, changed_by, subject, old_value, new_value)
        values (?, ?, ?, ?, ?)
        """,
        changes.stream()
            .filter(each -> !each.oldValue().equals(each.newValue()))
            .map(each -> new Object[] {now, user, each.subject(), each.oldValue(), each.newValue()})
            .toList());
  }

  /** The newest first. */
  List<Change> newest(int limit) {
    return jdbc.sql("select * from setup_change order by no desc limit ?")
        .param(limit)
        .query(Change.class)
        .list();
  }
}
