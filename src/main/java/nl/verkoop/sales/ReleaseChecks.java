package nl.verkoop.sales;

import java.util.List;
import nl.verkoop.shared.Check;
import org.springframework.stereotype.Component;

/** No order went out that nothing and nobody let through. */
@Component
class ReleaseChecks implements Check.Source {

  private static final List<Check> CHECKS =
      List.of(
          new Check(
              "released-orders",
              """
              select d.no document, 1 expected,
                exists (select 1 from credit_check c
                        where c.order_no = d.no and c.revision = d.revision and c.outcome = 'none')
                or exists (select 1 from approval_entry a
                           where a.document_no = d.no and a.document_revision = d.revision
                             and a.status = 'APPROVED') found
              from sales_order o join sales_document d on d.no = o.no
              where o.status in ('RELEASED', 'COMPLETED')
              """));

  @Override
  public List<Check> checks() {
    return CHECKS;
  }
}
