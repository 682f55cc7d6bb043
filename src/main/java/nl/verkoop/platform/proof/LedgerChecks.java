package nl.verkoop.platform.proof;

import java.util.List;

/** The general ledger balances, and its accounts agree with the ledgers behind them. */
final class LedgerChecks {

  private LedgerChecks() {}

  static final List<Check> ALL =
      List.of(
          new Check(
              "postings-balance",
              """
              select r.document_no document, 0 expected, e.balance found
              from (select register_no, sum(amount) balance from gl_entry group by register_no) e
              join posting_register r on r.no = e.register_no
              """),
          new Check(
              "books-balance",
              "select 'gl_entry' document, 0 expected, coalesce(sum(amount), 0) found from gl_entry"),
          new Check(
              "receivables-accounts",
              accounts(
                  """
                  select g.receivables_account account, sum(o.remaining) amount
                  from customer_open_item o
                  join customer c on c.no = o.customer_no
                  join customer_posting_group g on g.code = c.customer_posting_group
                  group by g.receivables_account
                  """,
                  "select receivables_account from customer_posting_group")),
          new Check(
              "inventory-accounts",
              accounts(
                  """
                  select g.inventory_account account, sum(v.cost_actual) amount
                  from value_entry v
                  join item i on i.no = v.item_no
                  join inventory_posting_group g on g.code = i.inventory_posting_group
                  group by g.inventory_account
                  """,
                  "select inventory_account from inventory_posting_group")),
          new Check(
              "vat-accounts",
              accounts(
                  """
                  select s.sales_account account, sum(v.amount) amount
                  from vat_entry v
                  join vat_posting_setup s
                    on s.business_group = v.business_group and s.product_group = v.product_group
                  group by s.sales_account
                  """,
                  "select sales_account from vat_posting_setup")),
          new Check(
              "bank-accounts",
              accounts(
                  """
                  select g.bank_account account, sum(e.amount) amount
                  from bank_entry e
                  join bank_account b on b.no = e.bank_account_no
                  join bank_posting_group g on g.code = b.bank_posting_group
                  group by g.bank_account
                  """,
                  "select bank_account from bank_posting_group")));

  /** Compares what a ledger adds up to per account with what stands on those accounts. */
  private static String accounts(String ledger, String accounts) {
    return """
    select account document, sum(expected) expected, sum(found) found
    from (select account, amount expected, 0 found from (%s) ledger
          union all
          select account_no, 0, sum(amount) from gl_entry where account_no in (%s) group by account_no
         ) compared
    group by account
    """
        .formatted(ledger, accounts);
  }
}
