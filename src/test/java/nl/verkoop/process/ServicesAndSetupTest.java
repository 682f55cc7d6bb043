package nl.verkoop.process;

import static nl.verkoop.scenario.Line.line;
import static nl.verkoop.scenario.Order.order;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import nl.verkoop.Api.Answer;
import nl.verkoop.scenario.Order;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Services are sold without stock, and nothing is sold that could not be invoiced. */
class ServicesAndSetupTest extends ProcessTest {

  private static final String PAIR = "/api/posting-setup/general/EU/DIENST";

  private static final String ITEMS =
      """
      item_no,description,unit_price,unit_cost,general_product_group,type
      DIENST-1,Montage,75.00,30.00,DIENST,SERVICE
      """;

  @BeforeEach
  void aService() {
    assertThat(send(ITEMS).status()).isEqualTo(200);
  }

  /** The pair that the tests take away. */
  @AfterEach
  void restore() {
    var accounts = new PairAccounts("8030", "7010", "7100");
    assertThat(as("admin").put(PAIR, accounts).status()).isEqualTo(204);
  }

  @Test
  void aServiceIsDeliveredWithoutStockAndCostsNothingThere() {
    var no = enter("sales", service("K1008", 3).atOnce());
    awaitInvoices(no, 1);
    var invoice = invoices(no).get(0);
    assertThat(
            jdbc.sql(
                    """
                    select l.account_no from posting_register r join gl_entry l on l.register_no = r.no
                    where r.document_no = ? and r.kind = 'SALES_INVOICE' order by l.account_no
                    """)
                .param(invoice)
                .query(String.class)
                .list())
        .as("receivables, VAT and sales; nothing leaves the stock")
        .containsExactly("1300", "1510", "8030");
    var line = as("sales").get("/api/sales-orders/" + no).json().at("/lines/0");
    assertThat(line.get("availableInBaseUnits").isNull()).isTrue();
    assertThat(as("sales").get("/api/items?q=DIENST-1").json().at("/0/onHand").isNull()).isTrue();
    assertThat(as("accounting").post("/api/proof", "").json().get("ok").asBoolean()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DIENST-2,Advies,75,SERVICE,4 | heeft geen voorraad",
        "A3020,Stiften,75,SERVICE, | van een bestaand artikel verandert niet"
      })
  void whatIsNoStockIsNotCountedAndWhatIsStaysSo(String row, String words) {
    var answer = send("item_no,description,unit_price,type,stock\n" + row + "\n");
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains(words);
  }

  @Test
  void anOrderOfWhatCannotBeBookedIsRefusedWithCustomerAndItem() {
    removePair();
    var answer = as("sales").enter(service("K1014", 1));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().at("/refusals/0/code").asText()).isEqualTo("general-setup-missing");
    assertThat(answer.json().at("/refusals/0/field").asText()).isEqualTo("lines[0].itemNo");
    assertThat(answer.json().at("/detail").asText())
        .contains("Schrijnwerkerij Claes BV", "groep EU", "DIENST-1", "groep DIENST");
  }

  @Test
  void aDraftThatCannotBeBookedAnyMoreIsNotHandedIn() {
    var no = as("sales").drafted(service("K1014", 1));
    assertThat(as("financemanager").delete(PAIR).body()).contains("general-setup-under-way");
    removePair();
    var start = as("sales").start(no);
    assertThat(start.status()).as(start.body()).isEqualTo(422);
    assertThat(start.body()).contains("Schrijnwerkerij Claes BV", "DIENST-1");
    assertThat(status(no)).isEqualTo("DRAFT");
  }

  @Test
  void whatCannotBeInvoicedIsNotShipped() {
    var no = enter("sales", service("K1014", 1));
    awaitTask(no, "Task_PickShipment");
    removePair();
    var shipment = as("warehouse").ship(no, 1);
    assertThat(shipment.status()).as(shipment.body()).isEqualTo(422);
    assertThat(shipment.body()).contains("general-setup-missing", "Schrijnwerkerij Claes BV");
    restore();
    assertThat(as("warehouse").ship(no, 1).status()).isEqualTo(204);
    awaitInvoices(no, 1);
  }

  /** Nobody may while orders need it; a card that gets another group leads to the same. */
  private void removePair() {
    jdbc.sql(
            "delete from general_posting_setup where business_group = 'EU' and product_group = 'DIENST'")
        .update();
  }

  private Answer send(String file) {
    return as("purchasing")
        .upload("/api/import/items", "items.csv", file.getBytes(StandardCharsets.UTF_8));
  }

  private static Order service(String customer, int quantity) {
    return order(customer, line("DIENST-1", quantity)).byHand();
  }
}
