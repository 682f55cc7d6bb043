package nl.verkoop.sales;

import java.time.Clock;
import java.util.Optional;
import nl.verkoop.approval.ApprovalSubject;
import nl.verkoop.shared.UtcTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the outcome of every credit check; none is ever changed. */
@Repository
class CreditCheckTable {

  private final JdbcClient jdbc;
  private final Clock clock;

  CreditCheckTable(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  void insert(DocumentHeader order, CreditCheck check) {
    jdbc.sql(
            """
            insert into credit_check
              (order_no, revision, reasons, decision, decision_version, checked_by, checked_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            order.no(),
            order.revision(),
            String.join(",", check.reasons()),
            check.decision(),
            check.decisionVersion(),
            check.by(),
            UtcTime.utc(clock.instant()))
        .update();
  }

  /** The latest check of the order as it stands now. */
  Optional<CreditCheck> latest(ApprovalSubject order) {
    return jdbc.sql(
            """
            select reasons, decision, decision_version, checked_by `by` from credit_check
            where order_no = ? and revision = ? order by id desc limit 1
            """)
        .params(order.no(), order.revision())
        .query(CreditCheck.class)
        .optional();
  }
}
