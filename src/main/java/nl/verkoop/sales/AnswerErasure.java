package nl.verkoop.sales;

import java.time.LocalDate;
import nl.verkoop.shared.Erasure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes who answered an offer, and what he said, out of quotes that ended long enough ago. */
@Component
class AnswerErasure implements Erasure {

  private final JdbcClient jdbc;

  AnswerErasure(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  @Transactional
  public int erase(LocalDate before, int atMost) {
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
