package nl.verkoop.sales;

import java.time.LocalDate;
import nl.verkoop.shared.Erasure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes who answered an offer, what he said and how he signed, out of quotes that ended long enough
 * ago. That somebody signed, and which paper, stays.
 */
@Component
class AnswerErasure implements Erasure {

  private final JdbcClient jdbc;

  AnswerErasure(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  @Transactional
  public int erase(LocalDate before, int atMost) {
    var drawings =
        jdbc.sql(
                """
                update quote_signature set drawing = null
                where drawing is not null and answer_id in (
                  select a.id from quote_answer a join sales_quote q on q.no = a.quote_no
                  where q.ended_at < :day)
                limit :atMost
                """)
            .param("day", before.atStartOfDay())
            .param("atMost", atMost)
            .update();
    return drawings + eraseWords(before, atMost - drawings);
  }

  private int eraseWords(LocalDate before, int atMost) {
    return jdbc.sql(
            """
            update quote_answer set given_by = :erased, remark = :erased
            where quote_no in (select no from sales_quote where ended_at < :day)
              and given_by <> :erased
            limit :atMost
            """)
        .param("erased", ERASED)
        .param("day", before.atStartOfDay())
        .param("atMost", atMost)
        .update();
  }
}
