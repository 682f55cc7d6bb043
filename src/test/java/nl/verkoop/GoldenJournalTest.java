package nl.verkoop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import nl.verkoop.process.BankFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every kind of posting, as it stands in the books, beside what a bookkeeper wrote down for it. */
class GoldenJournalTest extends IntegrationTest {

  private GoldenJournal journal;

  @BeforeEach
  void openTheBooks() {
    journal = new GoldenJournal(jdbc);
  }

  @Test
  void aShipment() {
    var order = atOnce("K1010", line("A3004", 2), line("A3039", 1));
    journal.assertPostings("shipment", shipments(order));
  }

  @Test
  void aDomesticInvoiceAtTheHighRate() {
    journal.assertPostings("invoice-domestic", invoices(atOnce("K1010", line("A3004", 3))));
  }

  @Test
  void anInvoiceWithTwoRates() {
    var order = atOnce("K1010", line("A3004", 1), line("A3039", 2), line("A3008", 3));
    journal.assertPostings("invoice-two-rates", invoices(order));
  }

  @Test
  void anInvoiceToAnotherMemberState() {
    var order = atOnce("K1014", line("A3004", 2), line("A3040", 1));
    journal.assertPostings("invoice-eu-reverse-charge", invoices(order));
  }

  @Test
  void anExportInvoice() {
    journal.assertPostings("invoice-export", invoices(atOnce("K1024", line("A3005", 4))));
  }

  @Test
  void anOrderWithADiscountShippedInTwoParts() {
    var order =
        enter(
            "{'customerNo':'K1010','lines':[{'itemNo':'A3010','quantity':7,'unitPrice':9.95,'discountPercent':12.5}]}");
    ship(order, 3);
    awaitCount("sales_invoice", order, 1);
    ship(order, 4);
    awaitCount("sales_invoice", order, 2);
    assertThat(grossOf(invoices(order))).isEqualByComparingTo(grossOfOrder(order));
    journal.assertPostings("invoice-discount-partial", invoices(order));
  }

  @Test
  void stockCountedInAndOut() {
    var head = "item_no;description;unit_price;unit_cost;stock\n";
    var item = "GOUD-1;Telraam van goud;99.95;60.05;";
    count(head + item + "10\n");
    count(head + item + "7\n");
    var adjustments =
        jdbc.sql("select distinct document_no from item_entry where item_no = 'GOUD-1'")
            .query(String.class)
            .list();
    journal.assertPostings("stock-adjustment", adjustments);
  }

  @Test
  void aPaymentInFull() {
    var invoice = invoices(atOnce("K1009", line("A3006", 1))).get(0);
    journal.assertPostings(
        "payment", pay(invoice, grossOf(List.of(invoice)), "NL62VKHB0000150109"));
  }

  @Test
  void aPaymentWithinTheDiscountPeriod() {
    var invoice = invoices(atOnce("K1010", line("A3006", 1))).get(0);
    var gross = grossOf(List.of(invoice));
    var discount = gross.multiply(new BigDecimal("0.02")).setScale(2, RoundingMode.HALF_UP);
    journal.assertPostings(
        "payment-discount", pay(invoice, gross.subtract(discount), "NL35VKHB0000150110"));
  }

  private static String line(String item, int quantity) {
    return "{'itemNo':'%s','quantity':%d}".formatted(item, quantity);
  }

  /** The number of an order that runs to its invoice by itself. */
  private String atOnce(String customer, String... lines) {
    var order =
        enter(
            "{'customerNo':'%s','fulfilmentPolicy':'AT_ONCE','lines':[%s]}"
                .formatted(customer, String.join(",", lines)));
    awaitCount("sales_invoice", order, 1);
    return order;
  }

  private String enter(String json) {
    var answer = as("sales").post("/api/sales-orders", json.replace('\'', '"'));
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer.json().get("no").asText();
  }

  private void ship(String order, int quantity) {
    var json = "{\"lines\":[{\"lineNo\":1,\"quantity\":" + quantity + "}],\"cancelRest\":false}";
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                as("warehouse").post("/api/sales-orders/" + order + "/shipments", json).status()
                    == 204);
  }

  private void count(String csv) {
    var answer =
        as("purchasing")
            .upload("/api/import/items", "items.csv", csv.getBytes(StandardCharsets.UTF_8));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }

  /** Uploads a statement with this receipt and gives the payment's document number. */
  private List<String> pay(String invoice, BigDecimal amount, String iban) {
    var file = new BankFile(today()).receipt(amount.toPlainString(), "Klant", iban, invoice);
    var answer = as("accounting").upload("/api/bank-statements", "camt.xml", file.bytes());
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    var no = answer.json().get("importNo").asText();
    await(no).atMost(Duration.ofSeconds(30)).until(() -> status(no).equals("RECONCILED"));
    return List.of(no + "-1");
  }

  private String status(String importNo) {
    return jdbc.sql("select status from bank_import where no = ?")
        .param(importNo)
        .query(String.class)
        .single();
  }

  private void awaitCount(String table, String order, int count) {
    await(order).atMost(Duration.ofSeconds(30)).until(() -> numbers(table, order).size() == count);
  }

  private List<String> invoices(String order) {
    return numbers("sales_invoice", order);
  }

  private List<String> shipments(String order) {
    return numbers("shipment", order);
  }

  private List<String> numbers(String table, String order) {
    return jdbc.sql("select no from " + table + " where order_no = ? order by no")
        .param(order)
        .query(String.class)
        .list();
  }

  private BigDecimal grossOf(List<String> invoices) {
    return jdbc.sql("select sum(gross) from sales_invoice where no in (:numbers)")
        .param("numbers", invoices)
        .query(BigDecimal.class)
        .single();
  }

  private BigDecimal grossOfOrder(String order) {
    return jdbc.sql("select gross from sales_document where no = ?")
        .param(order)
        .query(BigDecimal.class)
        .single();
  }
}
