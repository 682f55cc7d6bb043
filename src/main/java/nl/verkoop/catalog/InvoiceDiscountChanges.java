package nl.verkoop.catalog;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import nl.verkoop.catalog.StoredInvoiceDiscount.Key;
import nl.verkoop.ledger.Cause;
import nl.verkoop.shared.UtcTime;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Remembers for good who agreed a discount on whole documents, changed it, or took it away. */
@Repository
class InvoiceDiscountChanges {

  private static final int BATCH = 500;

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final Cause.Provider causes;
  private final Clock clock;

  InvoiceDiscountChanges(
      JdbcClient jdbc, JdbcTemplate batches, Cause.Provider causes, Clock clock) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.causes = causes;
    this.clock = clock;
  }

  /** What was agreed before and what is now; empty where there was nothing, or is nothing. */
  record Change(Key key, String before, String after) {}

  /** A change as it is listed. */
  record Listed(
      Instant changedAt,
      String changedBy,
      String code,
      BigDecimal minimumAmount,
      String oldTerms,
      String newTerms) {}

  @Transactional(propagation = Propagation.MANDATORY)
  void record(List<Change> changes) {
    var user = causes.current().user();
    var now = UtcTime.utc(clock.instant());
    batches.batchUpdate(
        """
        insert into invoice_discount_change (code, currency, minimum_amount, old_terms, new_terms,
          changed_by, changed_at)
        values (?, ?, ?, ?, ?, ?, ?)
        """,
        changes,
        BATCH,
        (row, change) -> {
          row.setString(1, change.key().code());
          row.setString(2, change.key().currency());
          row.setBigDecimal(3, change.key().minimumAmount());
          row.setString(4, change.before());
          row.setString(5, change.after());
          row.setString(6, user);
          row.setObject(7, now);
        });
  }

  /** The newest first. */
  List<Listed> newest(int limit) {
    return jdbc.sql(
            """
            select changed_at, changed_by, code, minimum_amount, old_terms, new_terms
            from invoice_discount_change order by id desc limit ?
            """)
        .param(limit)
        .query(Listed.class)
        .list();
  }
}
