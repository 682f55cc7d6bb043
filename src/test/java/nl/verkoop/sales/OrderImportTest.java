package nl.verkoop.sales;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import nl.verkoop.IntegrationTest;
import nl.verkoop.Northwind;
import org.junit.jupiter.api.Test;

/** Orders from CSV files: exact amounts, all or none, once. */
class OrderImportTest extends IntegrationTest {

  @Test
  void theNorthwindOrdersComeOutWithExactlyTheirExpectedAmounts() {
    as("admin").upload("/api/import/customers", "customers.csv", Northwind.file("customers"));
    as("admin").upload("/api/import/vendors", "vendors.csv", Northwind.file("vendors"));
    as("admin").upload("/api/import/items", "items.csv", Northwind.file("items"));

    var first = take(Northwind.file("orders"), Northwind.file("order_lines"));
    assertThat(first).contains("\"created\":400");
    assertThat(take(Northwind.file("orders"), Northwind.file("order_lines")))
        .contains("\"created\":0")
        .contains("\"unchanged\":400");
    assertThat(nets()).containsAllEntriesOf(expectedNets());
  }

  @Test
  void ordersOfAFileAreTakenOnceAndStartTheirProcesses() {
    var orders =
        """
        order_no,customer_no,order_date,expected_net_total
        OI-1,K1001,2026-11-02,1072.32
        OI-2,K1002,2026-11-03,89.95
        """;
    var lines =
        """
        order_no,line_no,item_no,quantity,unit_price,line_discount_percent
        OI-1,1,A3001,7,149.00,0
        OI-1,2,A3004,1,34.50,15
        OI-2,1,A3003,1,,
        """;
    assertThat(take(bytes(orders), bytes(lines)))
        .isEqualTo("{\"created\":2,\"updated\":0,\"unchanged\":0}");
    assertThat(take(bytes(orders), bytes(lines)))
        .isEqualTo("{\"created\":0,\"updated\":0,\"unchanged\":2}");
    assertThat(processes("OI-1")).isEqualTo(1);
    assertThat(nets())
        .containsEntry("OI-1", new BigDecimal("1072.32"))
        .containsEntry("OI-2", new BigDecimal("89.95"));
  }

  private int processes(String reference) {
    return jdbc.sql(
            """
            select count(*) from ACT_HI_PROCINST p
            join sales_document d on d.no = p.BUSINESS_KEY_ collate utf8mb4_uca1400_ai_ci
            where d.customer_reference = ? and p.PROC_DEF_KEY_ = 'sales-order'
            """)
        .param(reference)
        .query(Integer.class)
        .single();
  }

  @Test
  void whereAnOrderGoesComesInPartsOrAsOneLine() {
    var head =
        "order_no,customer_no,order_date,ship_to_name,ship_to_city,ship_to_country,ship_to_address,"
            + "ship_to_street,ship_to_house_no,ship_to_house_no_addition\n";
    var row = "%s,K1001,2026-11-02,Bouw,Zwolle,NL,%s\n";
    var lines = "order_no,line_no,item_no,quantity\nOA-1,1,A3004,1\nOA-2,1,A3004,1\n";
    var first = row.formatted("OA-1", "Dijk 2 A,,,");
    assertThat(take(bytes(head + first + row.formatted("OA-2", "Dok 1,Dijk,2,A")), bytes(lines)))
        .contains("\"ship_to_address\"", "Het adres luidt anders");
    assertThat(take(bytes(head + first + row.formatted("OA-2", ",Dijk,2,A")), bytes(lines)))
        .contains("\"created\":2");
    assertThat(
            jdbc.sql(
                    """
                    select distinct ship_to_street, ship_to_house_no, ship_to_house_no_addition
                    from sales_document where customer_reference in ('OA-1', 'OA-2')
                    """)
                .query()
                .singleRow())
        .containsExactly(
            Map.entry("ship_to_street", "Dijk"),
            Map.entry("ship_to_house_no", "2"),
            Map.entry("ship_to_house_no_addition", "A"));
  }

  @Test
  void oneBadLineRefusesTheWholeFileWithRowColumnAndReason() {
    var before = count();
    var orders = "order_no,customer_no,order_date\nX-1,K1001,2026-11-02\nX-2,K1001,2026-11-02\n";
    var lines = "order_no,line_no,item_no,quantity\nX-1,1,A3001,2\nX-2,1,NOPE,1\nX-2,2,A3002,0\n";
    var answer = take(bytes(orders), bytes(lines));
    assertThat(answer)
        .contains("\"row\":3,\"column\":\"item_no\",\"value\":\"NOPE\"")
        .contains("Artikel NOPE bestaat niet")
        .contains("\"row\":4,\"column\":\"quantity\"");
    assertThat(count()).isEqualTo(before);
  }

  @Test
  void whereAFileNamesNoUnitItCountsInBaseUnits() {
    var item = "item_no,description,unit_price\nOU1,Map,3\n";
    as("admin").upload("/api/import/items", "items.csv", bytes(item));
    var box = "item_no,unit,quantity_per_unit,sales_unit\nOU1,DOOS,20,1\n";
    as("admin").upload("/api/import/item-units", "units.csv", bytes(box));
    var orders =
        "order_no,customer_no,order_date,expected_net_total\nOU-1,K1001,2026-11-02,57.50\n";
    var lines =
        "order_no,line_no,item_no,quantity,unit,unit_price\nOU-1,1,ou1,3,,2.50\nOU-1,2,OU1,1,doos,50\n";
    assertThat(take(bytes(orders), bytes(lines))).contains("\"created\":1");
    assertThat(take(bytes(orders), bytes(lines))).contains("\"unchanged\":1");
    assertThat(
            jdbc.sql("select unit_code from sales_line where item_no = 'OU1' order by line_no")
                .query(String.class)
                .list())
        .containsExactly("STUK", "DOOS");
    assertThat(
            take(
                bytes(orders.replace("OU-1", "OU-2")),
                bytes(lines.replace("OU-1", "OU-2").replace("doos", "KRAT"))))
        .contains("\"row\":3,\"column\":\"unit\",\"value\":\"KRAT\"", "niet verkocht in eenheid");
  }

  @Test
  void theSameNumberWithAnotherOrderIsRefused() {
    var orders = "order_no,customer_no,order_date\nX-4,K1001,2026-11-02\n";
    var lines = "order_no,line_no,item_no,quantity\nX-4,1,A3001,1\n";
    assertThat(take(bytes(orders), bytes(lines))).contains("\"created\":1");
    assertThat(take(bytes(orders), bytes(lines.replace("A3001,1", "A3001,1.000"))))
        .contains("\"unchanged\":1");
    assertThat(take(bytes(orders), bytes(lines.replace("A3001,1", "A3001,2"))))
        .contains("\"row\":2,\"column\":\"order_no\"", "eerder geïmporteerd met een andere inhoud");
  }

  @Test
  void aDateThatCannotBeIsRefusedInItsColumn() {
    var orders = "order_no,customer_no,order_date\nX-5,K1001,2099-11-02\n";
    var lines = "order_no,line_no,item_no,quantity\nX-5,1,A3001,1\n";
    assertThat(take(bytes(orders), bytes(lines))).contains("\"column\":\"order_date\"");
  }

  @Test
  void anOrderThatDoesNotComeToItsExpectedTotalIsRefused() {
    var orders =
        "order_no,customer_no,order_date,expected_net_total\nX-3,K1001,2026-11-02,149.01\n";
    var lines = "order_no,line_no,item_no,quantity\nX-3,1,A3001,1\n";
    assertThat(take(bytes(orders), bytes(lines))).contains("De order komt uit op 149,00.");
  }

  @Test
  void ofAFileThatIsNotReadToItsEndNothingIsMissing() {
    var orders = "order_no,customer_no,order_date\nX-4,K1001,2026-11-02\nX-5,K1001,2026-11-02\n";
    var lines = new StringBuilder("order_no,line_no,item_no,quantity\n");
    for (var line = 1; line <= 20_001; line++) {
      lines.append("X-4,").append(line).append(",A3001,1\n");
    }
    lines.append("X-5,1,A3001,1\n");
    assertThat(take(bytes(orders), bytes(lines.toString())))
        .contains("Een bestand mag hoogstens 20.000 rijen hebben")
        .doesNotContain("Deze order heeft geen regels");
  }

  private String take(byte[] orders, byte[] lines) {
    return as("salesmanager")
        .uploadAll("/api/import/orders", Map.of("orders", orders, "lines", lines))
        .body();
  }

  private int count() {
    return jdbc.sql("select count(*) from sales_document").query(Integer.class).single();
  }

  private Map<String, BigDecimal> nets() {
    var nets = new HashMap<String, BigDecimal>();
    jdbc.sql(
            "select customer_reference, net from sales_document where idempotency_key like 'ORDER:%'")
        .query(
            row -> {
              nets.put(row.getString(1), row.getBigDecimal(2));
            });
    return nets;
  }

  private static Map<String, BigDecimal> expectedNets() {
    var expected = new HashMap<String, BigDecimal>();
    for (var line : Northwind.rows("orders")) {
      expected.put(
          line.substring(0, line.indexOf(',')),
          new BigDecimal(line.substring(line.lastIndexOf(',') + 1)));
    }
    return expected;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
