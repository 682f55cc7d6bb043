package nl.verkoop.process.salesorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import nl.verkoop.IntegrationTest;
import org.junit.jupiter.api.Test;

/** Orders from CSV files: exact amounts, all or none, once. */
class OrderImportTest extends IntegrationTest {

  private static final Path NORTHWIND = Path.of("..", "shared", "samples", "northwind");

  @Test
  void theNorthwindOrdersComeOutWithExactlyTheirExpectedAmounts() throws IOException {
    assumeTrue(Files.isDirectory(NORTHWIND), "The Northwind samples are not on this machine");
    as("admin").upload("/api/import/customers", "customers.csv", file("customers.csv"));
    as("admin").upload("/api/import/vendors", "vendors.csv", file("vendors.csv"));
    as("admin").upload("/api/import/items", "items.csv", file("items.csv"));

    var first = take(file("orders.csv"), file("order_lines.csv"));
    assertThat(first).contains("\"created\":400");
    assertThat(take(file("orders.csv"), file("order_lines.csv")))
        .contains("\"created\":0")
        .contains("\"unchanged\":400");
    assertThat(nets()).containsAllEntriesOf(expectedNets());
  }

  @Test
  void oneBadLineRefusesTheWholeFileWithRowColumnAndReason() {
    var before = count();
    var orders = "order_no,customer_no,order_date\nX-1,K1001,2026-11-02\nX-2,K1001,2026-11-02\n";
    var lines = "order_no,line_no,item_no,quantity\nX-1,1,A3001,2\nX-2,1,NOPE,1\nX-2,2,A3002,0\n";
    var answer = take(bytes(orders), bytes(lines));
    assertThat(answer)
        .contains("\"row\":3,\"column\":\"item_no\",\"value\":\"NOPE\"")
        .contains("Artikel NOPE bestaat niet.")
        .contains("\"row\":4,\"column\":\"quantity\"");
    assertThat(count()).isEqualTo(before);
  }

  @Test
  void anOrderThatDoesNotComeToItsExpectedTotalIsRefused() {
    var orders =
        "order_no,customer_no,order_date,expected_net_total\nX-3,K1001,2026-11-02,149.01\n";
    var lines = "order_no,line_no,item_no,quantity\nX-3,1,A3001,1\n";
    assertThat(take(bytes(orders), bytes(lines))).contains("De order komt uit op 149,00.");
  }

  private String take(byte[] orders, byte[] lines) {
    return as("sales")
        .uploadAll("/api/import/orders", Map.of("orders", orders, "lines", lines))
        .body();
  }

  private int count() {
    return jdbc.sql("select count(*) from sales_document").query(Integer.class).single();
  }

  private Map<String, BigDecimal> nets() {
    var nets = new HashMap<String, BigDecimal>();
    jdbc.sql(
            "select customer_reference, net from sales_document where idempotency_key like 'import:%'")
        .query(
            row -> {
              nets.put(row.getString(1), row.getBigDecimal(2));
            });
    return nets;
  }

  private static Map<String, BigDecimal> expectedNets() throws IOException {
    var expected = new HashMap<String, BigDecimal>();
    for (var line : Files.readAllLines(NORTHWIND.resolve("orders.csv")).stream().skip(1).toList()) {
      expected.put(
          line.substring(0, line.indexOf(',')),
          new BigDecimal(line.substring(line.lastIndexOf(',') + 1)));
    }
    return expected;
  }

  private static byte[] file(String name) throws IOException {
    return Files.readAllBytes(NORTHWIND.resolve(name));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
