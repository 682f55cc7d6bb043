package nl.verkoop.sales;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.verkoop.ledger.SetupChanges;
import nl.verkoop.party.CustomerClash;
import nl.verkoop.party.CustomerClash.Kind;
import nl.verkoop.party.CustomerMerge;
import nl.verkoop.party.CustomerUse;
import nl.verkoop.sales.RecurringAgreement.Key;
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
  private final SetupChanges changes;

  CustomerDocumentsUse(JdbcClient jdbc, RecurringAgreements recurring, SetupChanges changes) {
    this.jdbc = jdbc;
    this.recurring = recurring;
    this.changes = changes;
  }

  /**
   * Drafts, quotes that are negotiated or accepted and no order yet, orders under way, and invoices
   * that are not posted.
   */
  @Override
  public List<Refusal> unfinished(String customerNo) {
    var open =
        jdbc.sql(
                """
                select d.no
                from (select no, kind from sales_document where customer_no = :no
                      union select no, kind from sales_document where bill_to_no = :no) d
                left join sales_order o on o.no = d.no
                left join sales_quote q on q.no = d.no
                where d.kind <> 'OFFER'
                  and case when o.no is not null then %s
                    when q.no is not null
                      then q.outcome is null or q.outcome = 'ACCEPTED' and q.order_no is null
                    else not exists (select 1 from posted_document p where p.no = d.no) end
                order by d.no limit :most
                """
                    .formatted(SalesOrder.Status.UNDER_WAY))
            .param("no", customerNo)
            .param("most", NAMED + 1)
            .query(String.class)
            .list();
    if (open.size() > NAMED) {
      return List.of(Refusal.of("no", "customer-has-many-documents", open.subList(0, NAMED)));
    }
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

  /** Where both get the lines of a code, but from another day or in another way. */
  @Override
  public List<CustomerClash> clashes(String from, String into) {
    var there = agreed(into);
    return recurring.of(from).stream()
        .filter(each -> there.containsKey(each.key.code()))
        .map(
            each ->
                new CustomerClash(
                    Kind.RECURRING,
                    each.key.code(),
                    each.inWords(),
                    there.get(each.key.code()).inWords()))
        .filter(clash -> !clash.old().equals(clash.kept()))
        .toList();
  }

  @Override
  public void merge(CustomerMerge merge) {
    var there = agreed(merge.into());
    for (var each : recurring.of(merge.from())) {
      var code = each.key.code();
      var other = there.get(code);
      if (other == null || merge.takesOld(Kind.RECURRING, code)) {
        var kept = other == null ? new RecurringAgreement(new Key(merge.into(), code)) : other;
        changes.record(
            "recurring-lines " + merge.into() + " " + code,
            other == null ? "" : other.inWords(),
            each.inWords());
        kept.validFrom = each.validFrom;
        kept.validUntil = each.validUntil;
        kept.insertRule = each.insertRule;
        recurring.save(kept);
      }
      recurring.delete(each);
    }
    recurring.flush();
  }

  private Map<String, RecurringAgreement> agreed(String customerNo) {
    return recurring.of(customerNo).stream()
        .collect(Collectors.toMap(each -> each.key.code(), Function.identity()));
  }
}
