package nl.verkoop.party;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.verkoop.imports.CardDraft;
import nl.verkoop.imports.CsvRow;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who may be charged for what another buys (feature C-10): a customer there is, who pays for what
 * he buys himself.
 */
final class BillToRule {

  private static final String COLUMN = "bill_to_no";

  private final JdbcClient jdbc;

  BillToRule(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Refuses rows of a file, by what the cards would be after it; in one statement at most. */
  void check(List<CsvRow> rows, List<CardDraft> drafts) {
    var chargedElsewhere = drafts.stream().filter(draft -> !billTo(draft).isEmpty()).toList();
    if (chargedElsewhere.isEmpty()) {
      return;
    }
    var billTo = present(chargedElsewhere);
    drafts.forEach(draft -> billTo.put(draft.no(), billTo(draft)));
    for (var index = 0; index < rows.size(); index++) {
      check(rows.get(index), drafts.get(index), billTo);
    }
  }

  /** Whom these would be charged to, and who is charged to one of these, with whom each pays. */
  private Map<String, String> present(List<CardDraft> drafts) {
    var found = new HashMap<String, String>();
    jdbc.sql(
            """
            select no, bill_to_no from customer
            where no in (:charged) or bill_to_no in (:numbers)
            """)
        .param("charged", drafts.stream().map(BillToRule::billTo).toList())
        .param("numbers", drafts.stream().map(CardDraft::no).toList())
        .query(
            (RowCallbackHandler)
                row -> found.put(row.getString("no"), row.getString("bill_to_no")));
    return found;
  }

  private static String billTo(CardDraft draft) {
    return (String) draft.get(COLUMN);
  }

  private static void check(CsvRow row, CardDraft draft, Map<String, String> billTo) {
    var charged = billTo(draft);
    if (charged.isEmpty()) {
      return;
    }
    if (charged.equals(draft.no())) {
      row.refuse(COLUMN, "bill-to-himself");
    } else if (!billTo.containsKey(charged)) {
      row.refuse(COLUMN, "customer-unknown", charged);
    } else if (!billTo.get(charged).isEmpty()) {
      row.refuse(COLUMN, "bill-to-charged-elsewhere", charged, billTo.get(charged));
    } else if (billTo.containsValue(draft.no())) {
      row.refuse(COLUMN, "bill-to-charged-himself", draft.no());
    }
  }
}
