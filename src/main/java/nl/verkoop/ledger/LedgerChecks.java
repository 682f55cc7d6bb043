package nl.verkoop.ledger;

import java.util.List;
import java.util.stream.Collectors;
import nl.verkoop.shared.Check;
import org.springframework.stereotype.Component;

/** The general ledger balances, and every entry of every ledger has one cause. */
@Component
class LedgerChecks implements Check.Source {

  private final List<EntryTables> entryTables;

  LedgerChecks(List<EntryTables> entryTables) {
    this.entryTables = entryTables;
  }

  @Override
  public List<Check> checks() {
    return List.of(
        new Check("entries-have-a-posting", entriesAndTheirPosting()),
        new Check("postings-have-entries", postingsAndTheirEntries()),
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
            "vat-accounts",
            Agreement.withAccounts(
                """
                  select s.sales_account account, sum(v.amount) amount
                  from vat_entry v
                  join vat_posting_setup s
                    on s.business_group = v.business_group and s.product_group = v.product_group
                  group by s.sales_account
                  """,
                "select sales_account from vat_posting_setup")));
  }

  private String entriesAndTheirPosting() {
    var entries =
        ledgers().stream()
            .map(
                ledger ->
                    "select '%s' ledger, register_no, count(*) entries from %s group by register_no"
                        .formatted(ledger, ledger))
            .collect(Collectors.joining(" union all "));
    return """
    select concat(e.ledger, ' ', e.register_no) document, e.entries expected,
      if(r.no is null, 0, e.entries) found
    from (%s) e left join posting_register r on r.no = e.register_no
    """
        .formatted(entries);
  }

  private String postingsAndTheirEntries() {
    var anyEntry =
        ledgers().stream()
            .map("exists (select 1 from %s e where e.register_no = r.no)"::formatted)
            .collect(Collectors.joining(" or "));
    return "select r.document_no document, 1 expected, (%s) found from posting_register r"
        .formatted(anyEntry);
  }

  private List<String> ledgers() {
    return entryTables.stream().flatMap(each -> each.names().stream()).toList();
  }

  @Component
  static class Tables implements EntryTables {

    @Override
    public List<String> names() {
      return List.of("gl_entry", "vat_entry");
    }
  }
}
