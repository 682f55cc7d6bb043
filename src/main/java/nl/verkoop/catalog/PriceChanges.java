package nl.verkoop.catalog;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.verkoop.catalog.PriceLine.SoldTo;
import nl.verkoop.catalog.StoredPriceLine.Key;
import nl.verkoop.ledger.Cause;
import nl.verkoop.shared.UtcTime;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Remembers for good who agreed a line of the price list, changed it, or took it away. */
@Repository
class PriceChanges {

  private static final int BATCH = 500;

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final Cause.Provider causes;
  private final Clock clock;

  PriceChanges(JdbcClient jdbc, JdbcTemplate batches, Cause.Provider causes, Clock clock) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.causes = causes;
    this.clock = clock;
  }

  /** A line, what it said before and what it says now; empty where there was none, or is none. */
  record Change(Key line, String before, String after) {}

  /** A change as it is listed. */
  record Listed(
      Instant changedAt,
      String changedBy,
      SoldTo soldTo,
      String soldToNo,
      String itemNo,
      String itemGroup,
      String unit,
      BigDecimal minimumQuantity,
      LocalDate validFrom,
      String oldTerms,
      String newTerms) {}

  @Transactional(propagation = Propagation.MANDATORY)
  void record(List<Change> changes) {
    var user = causes.current().user();
    var now = UtcTime.utc(clock.instant());
    batches.batchUpdate(
        """
        insert into price_change (sold_to, sold_to_no, item_no, item_group, unit,
          minimum_quantity, valid_from, old_terms, new_terms, changed_by, changed_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        changes,
        BATCH,
        (row, change) -> {
          row.setString(1, change.line().soldTo().name());
          row.setString(2, change.line().soldToNo());
          row.setString(3, change.line().itemNo());
          row.setString(4, change.line().itemGroup());
          row.setString(5, change.line().unit());
          row.setBigDecimal(6, change.line().minimumQuantity());
          row.setObject(7, change.line().validFrom());
          row.setString(8, change.before());
          row.setString(9, change.after());
          row.setString(10, user);
          row.setObject(11, now);
        });
  }

  /** The newest first. */
  List<Listed> newest(int limit) {
    return jdbc.sql(
            """
            select changed_at, changed_by, sold_to, sold_to_no, item_no, item_group, unit,
              minimum_quantity, valid_from, old_terms, new_terms
            from price_change order by id desc limit ?
            """)
        .param(limit)
        .query(Listed.class)
        .list();
  }
}
