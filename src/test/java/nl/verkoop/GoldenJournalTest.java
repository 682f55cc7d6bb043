package nl.verkoop;

import static nl.verkoop.scenario.Line.line;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.verkoop.process.BankFile;
import nl.verkoop.scenario.Line;
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
    journal.assertPostings("shipment", books.shipments(order));
  }

  @Test
  void aDomesticInvoiceAtTheHighRate() {
    journal.assertPostings("invoice-domestic", books.invoices(atOnce("K1010", line("A3004", 3))));
  }

  @Test
  void anInvoiceWithTwoRates() {
    var order = atOnce("K1010", line("A3004", 1), line("A3039", 2), line("A3008", 3));
    journal.assertPostings("invoice-two-rates", books.invoices(order));
  }

  @Test
  void anInvoiceToAnotherMemberState() {
    var order = atOnce("K1014", line("A3004", 2), line("A3040", 1));
    journal.assertPostings("invoice-eu-reverse-charge", books.invoices(order));
  }

  @Test
  void anExportInvoice() {
    journal.assertPostings("invoice-export", books.invoices(atOnce("K1024", line("A3005", 4))));
  }

  @Test
  void anOrderWithADiscountShippedInTwoParts() {
    var discounted = line("A3010", 7).at("9.95").less("12.5");
    var order =
        given
            .customer("K1010")
            .ordered(discounted)
            .shipped(3)
            .invoiced()
            .shipped(4)
            .invoiced()
            .no();
    assertThat(grossOf(books.invoices(order))).isEqualByComparingTo(grossOfOrder(order));
    journal.assertPostings("invoice-discount-partial", books.invoices(order));
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
    var invoice = books.invoices(atOnce("K1009", line("A3006", 1))).get(0);
    journal.assertPostings(
        "payment", pay(invoice, grossOf(List.of(invoice)), "NL62VKHB0000150109"));
  }

  @Test
  void aPaymentWithinTheDiscountPeriod() {
    var invoice = books.invoices(atOnce("K1010", line("A3006", 1))).get(0);
    var gross = grossOf(List.of(invoice));
    var discount = gross.multiply(new BigDecimal("0.02")).setScale(2, RoundingMode.HALF_UP);
    journal.assertPostings(
        "payment-discount", pay(invoice, gross.subtract(discount), "NL35VKHB0000150110"));
  }

  /** The number of an order that runs to its invoice by itself. */
  private String atOnce(String customer, Line... lines) {
    return given.customer(customer).orderedAtOnce(lines).invoiced().no();
  }

  private void count(String csv) {
    var answer =
        as("purchasing")
            .upload("/api/import/items", "items.csv", csv.getBytes(StandardCharsets.UTF_8));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }

  /** Receives this much and gives the payment's document number. */
  private List<String> pay(String invoice, BigDecimal amount, String iban) {
    var file = new BankFile(today()).receipt(amount.toPlainString(), "Klant", iban, invoice);
    return List.of(given.received(file).reconciled().no() + "-1");
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
