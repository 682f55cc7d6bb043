package nl.verkoop.sales;

import java.util.List;
import nl.verkoop.shared.Check;
import org.springframework.stereotype.Component;

/**
 * No order went out that nothing and nobody let through, and what is kept of it beside its document
 * agrees with that.
 */
@Component
class ReleaseChecks implements Check.Source {

  private static final List<Check> CHECKS =
      List.of(
          new Check(
              "released-orders",
              """
              select d.no document, 1 expected,
                exists (select 1 from credit_check c
                        where c.order_no = d.no and c.revision = d.revision and c.reasons = '')
                or coalesce((select min(a.status = 'APPROVED' and a.document_revision = d.revision)
                             from approval_entry a where a.document_no = d.no
                               and a.round = (select max(r.round) from approval_entry r
                                              where r.document_no = d.no)), 0) found
              from sales_order o join sales_document d on d.no = o.no
              where o.status in ('RELEASED', 'COMPLETED')
              """),
          new Check(
              "charged-customers",
              """
              select d.no document, 1 expected, o.customer_no = d.bill_to_no found
              from sales_order o join sales_document d on d.no = o.no
              """),
          new Check(
              "released-quantities",
              """
              select concat(l.document_no, '/', l.line_no) document, l.quantity expected,
                coalesce(p.quantity, 0) found
              from sales_order o
              join sales_line l on l.document_no = o.no
              left join sales_order_line p on p.order_no = o.no and p.line_no = l.line_no
              where o.status in ('RELEASED', 'COMPLETED', 'CANCELLED')
              """));

  @Override
  public List<Check> checks() {
    return CHECKS;
  }
}
