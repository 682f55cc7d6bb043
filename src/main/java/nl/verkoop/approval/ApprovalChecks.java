package nl.verkoop.approval;

import java.util.List;
import nl.verkoop.shared.Check;
import org.springframework.stereotype.Component;

/** One no ends a round, and so does asking anew: nobody is asked any more. */
@Component
class ApprovalChecks implements Check.Source {

  @Override
  public List<Check> checks() {
    return List.of(
        new Check(
            "open-approvals",
            """
            select e.document_no document, 0 expected,
              sum(e.status = 'OPEN' and exists (
                select 1 from approval_entry o where o.document_no = e.document_no
                  and (o.round > e.round
                    or o.round = e.round and o.status in ('REJECTED', 'RETURNED')))) found
            from approval_entry e group by e.document_no
            """));
  }
}
