package nl.verkoop.receivables;

import java.util.List;
import nl.verkoop.ledger.Agreement;
import nl.verkoop.ledger.EntryTables;
import nl.verkoop.shared.Check;
import org.springframework.stereotype.Component;

/** What customers owe is what their entries add up to. */
@Component
class ReceivablesChecks implements Check.Source, EntryTables {

  private static final List<Check> CHECKS =
      List.of(
          new Check(
              "customer-entries",
              """
              select e.document_no document, e.amount expected, d.amount found
              from customer_entry e
              left join (select entry_no, sum(amount) amount from customer_entry_detail
                         where kind = 'INITIAL' group by entry_no) d on d.entry_no = e.entry_no
              union all
              select e.document_no, e.amount_lcy, d.amount
              from customer_entry e
              left join (select entry_no, sum(amount_lcy) amount from customer_entry_detail
                         where kind = 'INITIAL' group by entry_no) d on d.entry_no = e.entry_no
              """),
          new Check(
              "customer-rates",
              """
              select document_no document, round(amount * rate, 2) expected, amount_lcy found
              from customer_entry
              """),
          new Check(
              "open-amounts",
              """
              select e.document_no document, d.remaining expected, o.remaining found
              from customer_entry e
              left join (select entry_no, sum(amount) remaining from customer_entry_detail
                         group by entry_no) d on d.entry_no = e.entry_no
              left join customer_open_item o on o.entry_no = e.entry_no
              union all
              select e.document_no, d.remaining, o.remaining_lcy
              from customer_entry e
              left join (select entry_no, sum(amount_lcy) remaining from customer_entry_detail
                         group by entry_no) d on d.entry_no = e.entry_no
              left join customer_open_item o on o.entry_no = e.entry_no
              """),
          new Check(
              "open-or-closed",
              """
              select e.document_no document, o.remaining <> 0 expected, o.is_open found
              from customer_open_item o join customer_entry e on e.entry_no = o.entry_no
              """),
          new Check(
              "entry-customers",
              """
              select e.document_no document, 1 expected,
                o.customer_no = if(c.merged_into = '', c.no, c.merged_into) found
              from customer_entry e
              join customer_open_item o on o.entry_no = e.entry_no
              join customer c on c.no = e.customer_no
              """),
          new Check(
              "applications-balance",
              """
              select r.document_no document, 0 expected, d.balance found
              from (select register_no, sum(amount) balance from customer_entry_detail
                    where kind = 'APPLICATION' group by register_no
                    union all
                    select register_no, sum(amount_lcy) from customer_entry_detail
                    where kind = 'APPLICATION' group by register_no) d
              join posting_register r on r.no = d.register_no
              """),
          new Check(
              "receivables-accounts",
              Agreement.withAccounts(
                  """
                  select g.receivables_account account, sum(o.remaining_lcy) amount
                  from customer_open_item o
                  join customer c on c.no = o.customer_no
                  join customer_posting_group g on g.code = c.customer_posting_group
                  group by g.receivables_account
                  """,
                  "select receivables_account from customer_posting_group")));

  @Override
  public List<Check> checks() {
    return CHECKS;
  }

  @Override
  public List<String> names() {
    return List.of("customer_entry", "customer_entry_detail");
  }
}
