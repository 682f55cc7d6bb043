package nl.verkoop.banking;

import java.util.List;
import nl.verkoop.ledger.Agreement;
import nl.verkoop.ledger.EntryTables;
import nl.verkoop.shared.Check;
import org.springframework.stereotype.Component;

/** The bank ledger agrees with its accounts, and each posted line has its entry. */
@Component
class BankChecks implements Check.Source, EntryTables {

  private static final List<Check> CHECKS =
      List.of(
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
              """),
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
