package nl.verkoop.sales;

import static nl.verkoop.shared.UtcTime.utc;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Counts what came of quotes, and why of the others nothing did. */
@Service
class QuoteResults {

  private final JdbcClient jdbc;

  QuoteResults(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Quotes that ended alike, for the same reason.
   *
   * @param net what was offered last, without VAT, in the company's currency
   * @param discount what was given away with it, as it was checked when it was offered
   * @param rounds offers on average, with one decimal
   * @param hours from the first offer to the end, on average
   */
  record Row(
      QuoteOutcome outcome,
      QuoteAnswer.Reason reason,
      long quotes,
      BigDecimal net,
      BigDecimal discount,
      BigDecimal rounds,
      Long hours) {}

  /** Of quotes that ended from one moment on and before another, in one statement. */
  List<Row> between(Instant first, Instant after) {
    return jdbc.sql(
            """
            select e.outcome, e.reason, count(*) quotes, sum(e.net) net, sum(e.discount) discount,
              round(avg(e.rounds), 1) rounds, round(avg(e.hours)) hours
            from (
              select q.outcome,
                coalesce((select a.reason from quote_answer a where a.quote_no = q.no
                  and a.kind in ('DECLINED', 'WITHDRAWN') order by a.id desc limit 1), 'NONE') reason,
                d.net,
                coalesce((select c.given from quote_check c where c.quote_no = q.no
                  and c.id = coalesce(o.check_id, c.id) order by c.id desc limit 1), 0) discount,
                (select count(*) from quote_round r where r.quote_no = q.no) rounds,
                (select timestampdiff(hour, min(r.sent_at), q.ended_at) from quote_round r
                 where r.quote_no = q.no) hours
              from sales_quote q
              left join quote_round o on o.quote_no = q.no and o.round = q.offered_round
              join sales_document d on d.no = coalesce(o.document_no, q.no)
              where q.ended_at >= :first and q.ended_at < :after) e
            group by e.outcome, e.reason order by e.outcome, quotes desc, e.reason
            """)
        .param("first", utc(first))
        .param("after", utc(after))
        .query(Row.class)
        .list();
  }
}
