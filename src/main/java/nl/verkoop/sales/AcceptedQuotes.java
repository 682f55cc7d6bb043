package nl.verkoop.sales;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Quotes that were accepted and are no orders yet, since a customer has to be approved first. */
@Service
public class AcceptedQuotes {

  private final JdbcClient jdbc;

  AcceptedQuotes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The numbers of those whose offer is for this customer, or charged to him. */
  public List<String> waitingFor(String customerNo) {
    return jdbc.sql(
            """
            select q.no from sales_quote q
            join quote_round r on r.quote_no = q.no and r.round = q.offered_round
            join sales_document d on d.no = r.document_no
            where q.outcome = 'ACCEPTED' and q.order_no is null
              and :customer in (d.customer_no, d.bill_to_no)
            order by q.no
            """)
        .param("customer", customerNo)
        .query(String.class)
        .list();
  }
}
