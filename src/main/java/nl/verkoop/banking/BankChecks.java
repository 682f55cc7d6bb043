package nl.verkoop.banking;

import java.util.List;
import nl.verkoop.ledger.Agreement;
import nl.verkoop.ledger.EntryTables;
import nl.verkoop.shared.Check;
import org.springframework.stereotype.Component;

/**
 * The bank ledger agrees with its accounts, each posted line has its entry, and what the bank says
 * is on an account is what the ledger and the lines that are not posted yet come to.
 */
@Component
class BankChecks implements Check.Source, EntryTables {

  /**
   * For each account and day at whose end the bank says a balance: that balance, and what the one
   * before it comes to with every movement since, posted or not yet. The first one begins with its
   * own opening balance, which the books may not hold yet. Of several statements of one day the
   * last is the one that no other carries on. A line that seems to be delivered twice counts only
   * once it is posted.
   */
  private static final String BALANCES =
      """
      with balances as (
        select s.*, row_number() over (partition by s.bank_account_no, s.to_date
          order by exists (select 1 from bank_statement n
            where n.bank_account_no = s.bank_account_no and n.to_date = s.to_date
              and n.opening_balance = s.closing_balance
              and (n.import_no, n.statement_no) <> (s.import_no, s.statement_no)),
            s.import_no desc, s.statement_no desc) last_of_day,
          row_number() over (partition by s.bank_account_no
          order by s.to_date, exists (select 1 from bank_statement b
            where b.bank_account_no = s.bank_account_no and b.to_date = s.to_date
              and b.closing_balance = s.opening_balance
              and (b.import_no, b.statement_no) <> (s.import_no, s.statement_no)),
            s.import_no, s.statement_no) first_of_account
        from bank_statement s
        where s.opening_balance is not null and s.closing_balance is not null),
      movements as (
        select l.bank_account_no, l.booking_date day, coalesce(e.amount, 0)
          + if(l.status = 'POSTED' or find_in_set('SEEN_BEFORE', l.doubts), 0, l.amount) amount
        from bank_statement_line l
        left join (select document_no, bank_account_no, sum(amount) amount from bank_entry
                   group by document_no, bank_account_no) e
          on e.document_no = concat(l.import_no, '-', l.line_no)
          and e.bank_account_no = l.bank_account_no
        union all
        select bank_account_no, to_date, 0 from bank_statement
        union all
        select bank_account_no, from_date - interval 1 day, 0 from bank_statement),
      sums as (
        select bank_account_no, day,
          sum(sum(amount)) over (partition by bank_account_no order by day) moved_so_far
        from movements group by bank_account_no, day),
      days as (
        select b.bank_account_no, b.to_date, b.closing_balance, m.moved_so_far,
          lag(b.closing_balance) over before_it balance_before,
          lag(m.moved_so_far) over before_it moved_before
        from balances b
        join sums m on m.bank_account_no = b.bank_account_no and m.day = b.to_date
        where b.last_of_day = 1
        window before_it as (partition by b.bank_account_no order by b.to_date))
      select concat(d.bank_account_no, ' ', d.to_date) document, d.closing_balance expected,
        coalesce(d.balance_before + d.moved_so_far - d.moved_before,
          f.opening_balance + d.moved_so_far - m.moved_so_far) found
      from days d
      join balances f on f.bank_account_no = d.bank_account_no and f.first_of_account = 1
      join sums m on m.bank_account_no = f.bank_account_no and m.day = f.from_date - interval 1 day
      """;

  private static final List<Check> CHECKS =
      List.of(
          new Check(
              "bank-lines",
              """
              select concat(l.import_no, '-', l.line_no) document,
                if(l.status = 'POSTED', l.amount, 0) expected, coalesce(e.amount, 0) found
              from bank_statement_line l
              left join (select document_no, bank_account_no, sum(amount) amount from bank_entry
                         group by document_no, bank_account_no) e
                on e.document_no = concat(l.import_no, '-', l.line_no)
                and e.bank_account_no = l.bank_account_no
              """),
          new Check("bank-balances", BALANCES),
          new Check(
              "bank-accounts",
              Agreement.withAccounts(
                  """
                  select g.bank_account account, sum(e.amount_lcy) amount
                  from bank_entry e
                  join bank_account b on b.no = e.bank_account_no
                  join bank_posting_group g on g.code = b.bank_posting_group
                  group by g.bank_account
                  """,
                  "select bank_account from bank_posting_group")));

  @Override
  public List<Check> checks() {
    return CHECKS;
  }

  @Override
  public List<String> names() {
    return List.of("bank_entry");
  }
}
