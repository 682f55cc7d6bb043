package nl.verkoop.party;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  /** A row of a file, whose card it is, and who is charged by that card; empty for himself. */
  record Charge(CsvRow row, String no, String billTo) {}

  /** Refuses rows of a file, by what the cards would be after it; in one statement at most. */
  void check(List<Charge> charges) {
    var elsewhere = charges.stream().filter(each -> !each.billTo().isEmpty()).toList();
    if (elsewhere.isEmpty()) {
      return;
    }
    var billTo = present(elsewhere);
    charges.forEach(each -> billTo.put(each.no(), each.billTo()));
    var payers = new HashSet<>(billTo.values());
    elsewhere.forEach(each -> check(each, billTo, payers));
  }

  /** Whom these would be charged to, and who is charged to one of these, with whom each pays. */
  private Map<String, String> present(List<Charge> charges) {
    var found = new HashMap<String, String>();
    jdbc.sql(
            """
            select no, bill_to_no from customer
            where no in (:charged) or bill_to_no in (:numbers)
            """)
        .param("charged", charges.stream().map(Charge::billTo).toList())
        .param("numbers", charges.stream().map(Charge::no).toList())
        .query(
            (RowCallbackHandler)
                row -> found.put(row.getString("no"), row.getString("bill_to_no")));
    return found;
  }

  private static void check(Charge charge, Map<String, String> billTo, Set<String> payers) {
    var row = charge.row();
    var charged = charge.billTo();
    if (charged.equals(charge.no())) {
      row.refuse(COLUMN, "bill-to-himself");
    } else if (!billTo.containsKey(charged)) {
      row.refuse(COLUMN, "customer-unknown", charged);
    } else if (!billTo.get(charged).isEmpty()) {
      row.refuse(COLUMN, "bill-to-charged-elsewhere", charged, billTo.get(charged));
    } else if (payers.contains(charge.no())) {
      row.refuse(COLUMN, "bill-to-charged-himself", charge.no());
    }
  }
}
