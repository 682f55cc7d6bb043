package nl.verkoop.sales;

import java.time.LocalDate;
import java.util.List;
import nl.verkoop.shared.Erasure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes people out of documents of sale of which nothing more has become for long enough. */
@Component
class DocumentErasure implements Erasure {

  private final JdbcClient jdbc;
  private final SalesDocuments documents;

  DocumentErasure(JdbcClient jdbc, SalesDocuments documents) {
    this.jdbc = jdbc;
    this.documents = documents;
  }

  @Override
  @Transactional
  public int erase(LocalDate before, int atMost) {
    var numbers = endedBefore(before, atMost);
    documents.eraseComments(numbers, ERASED);
    return documents.erase(numbers, ERASED);
  }

  /**
   * Orders and quotes that ended before that day, the offers of these, and what was posted as a
   * whole, if it still names somebody.
   */
  private List<String> endedBefore(LocalDate day, int atMost) {
    return jdbc.sql(
            """
            select d.no from sales_document d
            left join sales_order o on o.no = d.no
            left join sales_quote q on q.no = if(d.kind = 'OFFER', d.quote_no, d.no)
            where d.ship_to_name <> :erased
              and (o.ended_at < :day or q.ended_at < :day or d.created_at < :day
                and exists (select 1 from posted_document p where p.no = d.no))
            limit :atMost
            """)
        .param("erased", ERASED)
        .param("day", day.atStartOfDay())
        .param("atMost", atMost)
        .query(String.class)
        .list();
  }
}
