package nl.verkoop.sales;

import java.util.List;
import nl.verkoop.party.CustomerUse;
import nl.verkoop.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A customer with documents that are not done yet is not closed (feature C-07). */
@Component
class CustomerDocumentsUse implements CustomerUse {

  /** So many are named. */
  private static final int NAMED = 5;

  private final JdbcClient jdbc;
  private final RecurringAgreements recurring;

  CustomerDocumentsUse(JdbcClient jdbc, RecurringAgreements recurring) {
    this.jdbc = jdbc;
    this.recurring = recurring;
  }

  /** Drafts, quotes that are negotiated, orders under way, and invoices that are not posted. */
  @Override
  public List<Refusal> unfinished(String customerNo) {
    var open =
        jdbc.sql(
                """
                select d.no from sales_document d
                left join sales_order o on o.no = d.no
                left join sales_quote q on q.no = d.no
                where :no in (d.customer_no, d.bill_to_no) and d.kind <> 'OFFER'
                  and case when o.no is not null then %s
                    when q.no is not null then q.outcome is null
                    else not exists (select 1 from posted_document p where p.no = d.no) end
                order by d.no limit :most
                """
                    .formatted(SalesOrder.Status.UNDER_WAY))
            .param("no", customerNo)
            .param("most", NAMED)
            .query(String.class)
            .list();
    return open.isEmpty() ? List.of() : List.of(Refusal.of("no", "customer-has-documents", open));
  }

  @Override
  public boolean hasHistory(String customerNo) {
    return jdbc.sql(
            """
            select exists (select 1 from sales_document where customer_no = :no)
              or exists (select 1 from sales_document where bill_to_no = :no)
            """)
        .param("no", customerNo)
        .query(Boolean.class)
        .single();
  }

  @Override
  public void forget(String customerNo) {
    recurring.endAllOf(customerNo);
  }
}
