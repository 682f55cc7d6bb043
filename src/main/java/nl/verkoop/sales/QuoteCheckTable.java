package nl.verkoop.sales;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.verkoop.shared.UtcTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.util.StringUtils;

/** Keeps what the discount policy said of quotes; nothing of it is ever changed. */
@Repository
class QuoteCheckTable {

  private static final String SELECT =
      """
      select id, reasons, decision, decision_version, checked_by, customer_no, bill_to_no,
        payment_terms, net, given, highest_discount, lowest_margin
      from quote_check\
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  QuoteCheckTable(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  void insert(DocumentHeader quote, QuoteCheck check) {
    var envelope = check.envelope();
    jdbc.sql(
            """
            insert into quote_check
              (quote_no, revision, reasons, decision, decision_version, checked_by, checked_at,
               customer_no, bill_to_no, payment_terms, net, given, highest_discount, lowest_margin)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            quote.no(),
            quote.revision(),
            String.join(",", check.reasons()),
            check.decision(),
            check.decisionVersion(),
            check.by(),
            UtcTime.utc(clock.instant()),
            envelope.customerNo(),
            envelope.billToNo(),
            envelope.paymentTerms(),
            envelope.net(),
            envelope.given(),
            envelope.highestDiscount(),
            envelope.lowestMargin())
        .update();
  }

  /** The latest check of the quote with this content. */
  Optional<QuoteCheck> latest(String no, int revision) {
    return jdbc.sql(SELECT + " where quote_no = ? and revision = ? order by id desc limit 1")
        .params(no, revision)
        .query(QuoteCheckTable::check)
        .optional();
  }

  /** The check that somebody was asked about then: the last one of this content before it. */
  Optional<QuoteCheck> askedAbout(String no, int revision, Instant asked) {
    return jdbc.sql(
            SELECT
                + " where quote_no = ? and revision = ? and checked_at <= ? order by id desc limit 1")
        .params(no, revision, UtcTime.utc(asked))
        .query(QuoteCheckTable::check)
        .optional();
  }

  QuoteCheck get(long id) {
    return jdbc.sql(SELECT + " where id = ?").param(id).query(QuoteCheckTable::check).single();
  }

  private static QuoteCheck check(ResultSet row, int index) throws SQLException {
    return new QuoteCheck(
        row.getLong("id"),
        List.of(StringUtils.commaDelimitedListToStringArray(row.getString("reasons"))),
        row.getString("decision"),
        row.getInt("decision_version"),
        row.getString("checked_by"),
        new Envelope(
            row.getString("customer_no"),
            row.getString("bill_to_no"),
            row.getString("payment_terms"),
            row.getBigDecimal("net"),
            row.getBigDecimal("given"),
            row.getInt("highest_discount"),
            row.getInt("lowest_margin")));
  }
}
