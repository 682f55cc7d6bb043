package nl.verkoop.party;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nl.verkoop.IntegrationTest;
import nl.verkoop.Statements;
import nl.verkoop.imports.CsvTable;
import nl.verkoop.party.BillToRule.Charge;
import org.junit.jupiter.api.Test;

/** Who may be charged for what another buys is asked for a whole file at once (feature A-47). */
class BillToRuleTest extends IntegrationTest {

  @Test
  void manyRowsCostNoMoreStatementsThanOne() {
    var numbers =
        jdbc.sql(
                """
                select no from customer
                where credit_limit > 0 and bill_to_no = ''
                  and no not in (select bill_to_no from customer)
                order by no limit 3
                """)
            .query(String.class)
            .list();
    assertThat(statements(numbers)).hasSameSizeAs(statements(numbers.subList(0, 1))).hasSize(3);
  }

  /** Each is to be charged to somebody new, without a limit, of the same file. */
  private List<String> statements(List<String> numbers) {
    var table =
        CsvTable.read(
            ("customer_no\n" + String.join("\n", numbers) + "\n").getBytes(StandardCharsets.UTF_8),
            CsvTable.Columns.of("customer_no", ""));
    var charges = new ArrayList<Charge>();
    for (var row : table.rows()) {
      var no = row.code("customer_no", 20);
      charges.add(new Charge(row, "NEW-" + no, "", BigDecimal.ZERO));
      charges.add(new Charge(row, no, "NEW-" + no, BigDecimal.ZERO));
    }
    var statements = Statements.here(() -> new BillToRule(jdbc, "financemanager").check(charges));
    assertThat(table.refusals())
        .hasSameSizeAs(numbers)
        .allMatch(each -> each.reason().code().equals("bill-to-owes-more"));
    return statements;
  }
}
