package nl.verkoop.platform.proof;

import java.util.List;

/** What customers owe is what their entries add up to. */
final class CustomerChecks {

  private CustomerChecks() {}

  static final List<Check> ALL =
      List.of(
          new Check(
              "customer-entries",
              """
              select e.document_no document, e.amount expected, d.amount found
              from customer_entry e
              left join (select entry_no, sum(amount) amount from customer_entry_detail
                         where kind = 'INITIAL' group by entry_no) d on d.entry_no = e.entry_no
              """),
          new Check(
              "open-amounts",
              """
              select e.document_no document, d.remaining expected, o.remaining found
              from customer_entry e
              left join (select entry_no, sum(amount) remaining from customer_entry_detail
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
              "applications-balance",
              """
              select r.document_no document, 0 expected, d.balance found
              from (select register_no, sum(amount) balance from customer_entry_detail
                    where kind = 'APPLICATION' group by register_no) d
              join posting_register r on r.no = d.register_no
              """),
          new Check(
              "bank-lines",
              """
              select concat(l.import_no, '-', l.line_no) document, l.amount expected, e.amount found
              from bank_statement_line l
              left join (select document_no, bank_account_no, sum(amount) amount from bank_entry
                         group by document_no, bank_account_no) e
                on e.document_no = concat(l.import_no, '-', l.line_no)
                and e.bank_account_no = l.bank_account_no
              where l.status = 'POSTED'
              """));
}
