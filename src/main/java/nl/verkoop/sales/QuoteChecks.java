package nl.verkoop.sales;

import java.util.List;
import nl.verkoop.shared.Check;
import org.springframework.stereotype.Component;

/**
 * No offer went out that nothing and nobody let through; each is still what it was, and what came
 * of it knows it.
 */
@Component
class QuoteChecks implements Check.Source {

  private static final List<Check> CHECKS =
      List.of(
          new Check(
              "sent-offers",
              """
              select r.document_no document, 1 expected,
                (select c.reasons = '' from quote_check c where c.id = r.check_id)
                or exists (
                  select 1 from approval_entry a
                  where a.document_no = r.quote_no and a.document_revision = r.revision
                    and a.requested_at <= r.sent_at
                  group by a.round having min(a.status = 'APPROVED')) found
              from quote_round r
              """),
          new Check(
              "kept-offers",
              """
              select r.document_no document, d.net expected,
                coalesce((select sum(l.line_amount - l.invoice_discount) from sales_line l
                          where l.document_no = r.document_no and l.choice = 'INCLUDED'), 0) found
              from quote_round r join sales_document d on d.no = r.document_no
              """),
          new Check(
              "orders-of-quotes",
              """
              select q.no document, 1 expected, coalesce(d.quote_no = q.no, 0) found
              from sales_quote q join sales_document d on d.no = q.order_no
              """));

  @Override
  public List<Check> checks() {
    return CHECKS;
  }
}
