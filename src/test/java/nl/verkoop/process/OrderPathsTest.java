package nl.verkoop.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ways an order can go besides the main one. */
class OrderPathsTest extends ProcessTest {

  /**
   * More than there is, but so cheap, and of a customer of this test's own, that nobody is asked.
   */
  private static final String CHEAP_ORDER =
      """
      {"customerNo":"K1021","lines":[{"itemNo":"A3038","quantity":500}]}
      """;

  private static final String OUDELAND_IBAN = "NL57VKHB0000150102";

  @Test
  void aRejectedOrderEndsAndSaysWhy() {
    var no = enter("sales", order("K1001", "A3020", 5, 25));
    awaitTask(no, "Task_DecideApproval");
    assertThat(decide(no, "REJECTED", "").json().at("/refusals/0/code").asText())
        .isEqualTo("comment-needed");
    assertThat(decide(no, "REJECTED", "Te veel korting").status()).isEqualTo(204);
    awaitEnd(no, "EndEvent_OrderRejected");
    assertThat(status(no)).isEqualTo("REJECTED");
    assertThat(
            as("sales")
                .get("/api/sales-orders/" + no + "/approvals")
                .json()
                .at("/0/comment")
                .asText())
        .isEqualTo("Te veel korting");
  }

  @Test
  void aReturnedOrderIsChangedAndGoesOnWithoutApproval() {
    var no = enter("sales", order("K1001", "A3020", 5, 25));
    awaitTask(no, "Task_DecideApproval");
    assertThat(decide(no, "RETURNED", "Hoogstens 20 %").status()).isEqualTo(204);
    awaitTask(no, "Task_ReviseOrder");
    var version = as("sales").get("/api/sales-orders/" + no).json().at("/header/version").asInt();
    var path = "/api/sales-orders/" + no + "?version=";
    assertThat(as("sales").put(path + (version - 1), order("K1001", "A3020", 5, 20)).status())
        .isEqualTo(409);
    assertThat(as("sales").put(path + version, order("K1001", "A3020", 5, 20)).status())
        .isEqualTo(200);
    assertThat(as("sales").post("/api/sales-orders/" + no + "/revision", "").status())
        .isEqualTo(204);
    awaitTask(no, "Task_PickShipment");
  }

  @Test
  void whoChangedTheOrderOrHandedItInAgainCannotApproveIt() {
    var no = enter("sales", order("K1001", "A3020", 5, 25));
    awaitTask(no, "Task_DecideApproval");
    assertThat(decide(no, "RETURNED", "Ik pas het zelf aan").status()).isEqualTo(204);
    change("salesmanager", no, order("K1001", "A3020", 6, 25));
    assertThat(as("sales").post(path(no, "revision"), "").status()).isEqualTo(204);
    awaitTask(no, "Task_DecideApproval");
    assertThat(decide(no, "APPROVED", "").json().at("/refusals/0/code").asText())
        .isEqualTo("own-document");

    assertThat(as("admin").post(path(no, "decision"), "{\"outcome\":\"RETURNED\"}").status())
        .isEqualTo(403);
    assertThat(decide(no, "RETURNED", "Dan maar weg").status()).isEqualTo(422);
  }

  @Test
  void whoHandsAnOrderInForAnotherCannotApproveIt() {
    var draft =
        as("sales")
            .post("/api/sales-orders/drafts", order("K1001", "A3020", 5, 25))
            .json()
            .at("/header/no")
            .asText();
    assertThat(as("salesmanager").post(path(draft, "start"), "").status()).isEqualTo(204);
    awaitTask(draft, "Task_DecideApproval");
    assertThat(decide(draft, "APPROVED", "").json().at("/refusals/0/code").asText())
        .isEqualTo("own-document");
  }

  private void change(String user, String no, String order) {
    var version = as(user).get("/api/sales-orders/" + no).json().at("/header/version").asInt();
    assertThat(as(user).put("/api/sales-orders/" + no + "?version=" + version, order).status())
        .isEqualTo(200);
  }

  @Test
  void aPriceFarBelowTheCardIsADiscountThatSomebodyMustSee() {
    var line = "{\"itemNo\":\"A3020\",\"quantity\":1,\"unitPrice\":0.01}";
    var no = enter("sales", "{\"customerNo\":\"K1001\",\"lines\":[" + line + "]}");
    awaitTask(no, "Task_DecideApproval");
    var approval = as("sales").get(path(no, "approvals")).json().at("/0");
    assertThat(approval.get("reason").asText()).isEqualTo("high-discount");
  }

  @Test
  void whoeverWasBlockedSinceTheDraftCannotOrder() {
    var draft =
        as("sales")
            .post("/api/sales-orders/drafts", order("K1011", "A3022", 1, 0))
            .json()
            .at("/header/no")
            .asText();
    for (var blocked : new String[] {"SHIP", "INVOICE", "ALL"}) {
      block("K1011", blocked);
      assertThat(as("sales").post(path(draft, "start"), "").json().at("/refusals/0/code").asText())
          .as(blocked)
          .isEqualTo("customer-blocked");
    }
    block("K1011", "NONE");
    jdbc.sql("update item set blocked = true where no = 'A3022'").update();
    assertThat(as("sales").post(path(draft, "start"), "").json().at("/refusals/0/code").asText())
        .isEqualTo("item-blocked");
    jdbc.sql("update item set blocked = false where no = 'A3022'").update();
    assertThat(as("sales").post(path(draft, "start"), "").status()).isEqualTo(204);
    awaitTask(draft, "Task_PickShipment");
  }

  @Test
  void aReturnedOrderOfACustomerBlockedMeanwhileCanStillBeRejected() {
    var no = enter("sales", order("K1011", "A3020", 5, 25));
    awaitTask(no, "Task_DecideApproval");
    decide(no, "RETURNED", "Kijk nog eens");
    awaitTask(no, "Task_ReviseOrder");
    block("K1011", "ALL");
    try {
      assertThat(as("sales").post(path(no, "revision"), "").status()).isEqualTo(204);
      awaitTask(no, "Task_DecideApproval");
      assertThat(decide(no, "REJECTED", "Geblokkeerd").status()).isEqualTo(204);
    } finally {
      block("K1011", "NONE");
    }
    awaitEnd(no, "EndEvent_OrderRejected");
  }

  @Test
  void anAgreedOrderThatIsChangedIsHeldToTheCardsAgain() {
    var orders = "order_no,customer_no,order_date\nAFSPRAAK-1,K1011,2026-11-02\n";
    var lines = "order_no,line_no,item_no,quantity,unit_price\nAFSPRAAK-1,1,A3020,5000,5.50\n";
    var answer =
        as("salesmanager")
            .uploadAll(
                "/api/import/orders",
                Map.of(
                    "orders", orders.getBytes(StandardCharsets.UTF_8),
                    "lines", lines.getBytes(StandardCharsets.UTF_8)));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    var no =
        jdbc.sql("select no from sales_document where customer_reference = 'AFSPRAAK-1'")
            .query(String.class)
            .single();
    awaitTask(no, "Task_DecideApproval");
    assertThat(reason(no, 0)).isNotEqualTo("high-discount");
    assertThat(
            as("financemanager")
                .post(path(no, "decision"), "{\"outcome\":\"RETURNED\",\"comment\":\"Minder\"}")
                .status())
        .isEqualTo(204);
    awaitTask(no, "Task_ReviseOrder");
    change(
        "sales",
        no,
        "{\"customerNo\":\"K1011\",\"lines\":[{\"itemNo\":\"A3020\",\"quantity\":5,\"unitPrice\":0.01}]}");
    assertThat(as("sales").post(path(no, "revision"), "").status()).isEqualTo(204);
    awaitTask(no, "Task_DecideApproval");
    assertThat(reason(no, 1)).isEqualTo("high-discount");
  }

  private String reason(String no, int approval) {
    return as("sales").get(path(no, "approvals")).json().at("/" + approval + "/reason").asText();
  }

  private void block(String customerNo, String blocked) {
    jdbc.sql("update customer set blocked = ? where no = ?").params(blocked, customerNo).update();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"lines\":[null] | value-missing",
        "\"orderDate\":\"+10000-01-01\" | date-invalid",
        "\"requestedDeliveryDate\":\"0001-01-01\" | date-invalid",
        "\"shipTo\":{\"name\":\"A\",\"city\":\"B\",\"country\":\"XX\"} | country-unknown",
        "\"shipTo\":{\"name\":\"A\",\"city\":\"B\",\"country\":\"LANG\"} | country-unknown",
        "\"shipTo\":{\"name\":\"A\",\"city\":\"B\",\"country\":\"NL\",\"postCode\":\"123456789012345678901\"} | too-long",
        "\"lines\":[{\"itemNo\":\"A3021\",\"quantity\":999999999,\"unitPrice\":99999999}] | order-too-large"
      })
  void whatNoOrderCanHaveIsRefused(String part, String refusal) {
    var answer = as("sales").post("/api/sales-orders", "{\"customerNo\":\"K1001\"," + part + "}");
    assertThat(answer.status()).as(answer.body()).isEqualTo(422);
    assertThat(answer.json().at("/refusals/0/code").asText()).isEqualTo(refusal);
  }

  @Test
  void aLineThatIsNamedTwiceOrNotAtAllIsNotPicked() {
    var no = enter("sales", order("K1001", "A3020", 5, 0));
    awaitTask(no, "Task_PickShipment");
    var twice = "[{\"lineNo\":1,\"quantity\":1},{\"lineNo\":1,\"quantity\":2}]";
    for (var lines : List.of(twice, "[{\"lineNo\":1,\"quantity\":1},null]", "[null]")) {
      var code = lines.equals(twice) ? "line-twice" : "value-missing";
      for (var answer :
          List.of(
              as("warehouse").put(path(no, "quantities-to-ship"), lines),
              as("warehouse").post(path(no, "shipments"), "{\"lines\":" + lines + "}"))) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.json().at("/refusals/0/code").asText()).isEqualTo(code);
      }
    }
    assertThat(invoices(no)).isEmpty();
  }

  @Test
  void ofAnOrderWithTooManyLinesNoneIsLookedAt() {
    var lines = "{\"itemNo\":\"NOPE\",\"quantity\":1}" + ",{\"itemNo\":\"NOPE\"}".repeat(5000);
    var body = "{\"customerNo\":\"K1001\",\"lines\":[" + lines + "]}";
    var refusals = as("sales").post("/api/sales-orders", body).json().get("refusals");
    assertThat(refusals).hasSize(1);
    assertThat(refusals.at("/0/code").asText()).isEqualTo("too-many-lines");
  }

  @Test
  void anApprovalNeedsADecisionAndACommentThatFits() {
    var no = enter("sales", order("K1001", "A3020", 5, 25));
    awaitTask(no, "Task_DecideApproval");
    var none = as("salesmanager").post(path(no, "decision"), "{}");
    assertThat(none.json().at("/refusals/0/code").asText()).isEqualTo("decision-missing");
    var book = decide(no, "REJECTED", "x".repeat(5000));
    assertThat(book.json().at("/refusals/0/code").asText()).isEqualTo("too-long");
  }

  @Test
  void anOrderOfWhichNothingIsShippedIsCancelled() {
    var no = enter("sales", order("K1001", "A3020", 5, 0));
    awaitTask(no, "Task_PickShipment");
    assertThat(as("warehouse").post(path(no, "shipments"), "{\"cancelRest\":true}").status())
        .isEqualTo(204);
    awaitEnd(no, "EndEvent_OrderCancelled");
    assertThat(status(no)).isEqualTo("CANCELLED");
  }

  @Test
  void aRestThatIsCancelledLeavesTheShippedPartToBePaid() {
    var no = enter("sales", order("K1001", "A3020", 5, 0));
    awaitTask(no, "Task_PickShipment");
    ship(no, 2);
    awaitInvoices(no, 1);
    awaitTask(no, "Task_PickShipment");
    assertThat(as("warehouse").post(path(no, "shipments"), "{\"cancelRest\":true}").status())
        .isEqualTo(204);
    awaitEnd(no, "Task_CheckPayment");
    assertThat(status(no)).isEqualTo("COMPLETED");
  }

  @Test
  void moreThanOutstandingAndMoreThanInStockAreRefusedAndNothingIsPosted() {
    var no = enter("sales", CHEAP_ORDER);
    awaitTask(no, "Task_PickShipment");
    var before = itemEntries();
    assertThat(shipping(no, 501).json().at("/refusals/0/code").asText())
        .isEqualTo("more-than-outstanding");
    assertThat(shipping(no, 500).json().at("/refusals/0/code").asText())
        .isEqualTo("more-than-in-stock");
    assertThat(shipping(no, 0).json().at("/refusals/0/code").asText()).isEqualTo("nothing-to-ship");
    assertThat(
            jdbc.sql("select no from shipment where order_no = ?").param(no).query().listOfRows())
        .isEmpty();
    assertThat(itemEntries()).isEqualTo(before);
    assertThat(invoices(no)).isEmpty();
    awaitTask(no, "Task_PickShipment");
  }

  private long itemEntries() {
    return jdbc.sql("select count(*) from item_entry").query(Long.class).single();
  }

  @Test
  void moneyThatComesBeforeTheRestIsShippedIsFoundWhenTheOrderIsDone() {
    var no = enter("sales", order("K1002", "A3021", 4, 0));
    awaitTask(no, "Task_PickShipment");
    ship(no, 2);
    awaitInvoices(no, 1);
    awaitTask(no, "Task_PickShipment");
    pay(no);
    assertThat(as("warehouse").post(path(no, "shipments"), "{\"cancelRest\":true}").status())
        .isEqualTo(204);
    awaitEnd(no, "EndEvent_OrderPaid");
    assertThat(passed(no)).doesNotContain("CatchEvent_OrderPaid");
  }

  private void pay(String orderNo) {
    var file = new BankFile(today());
    invoices(orderNo).forEach(no -> file.receipt(payable(no), "Oudeland", OUDELAND_IBAN, no));
    var answer = as("accounting").upload("/api/bank-statements", "pay.xml", file.bytes());
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    awaitEnd(answer.json().get("importNo").asText(), "EndEvent_Reconciled");
  }

  /** What the customer pays at once: the rest less the discount of his terms. */
  private String payable(String invoiceNo) {
    return jdbc.sql(
            """
            select o.remaining - o.discount_possible from customer_open_item o
            join customer_entry e on e.entry_no = o.entry_no where e.document_no = ?
            """)
        .param(invoiceNo)
        .query(java.math.BigDecimal.class)
        .single()
        .toPlainString();
  }

  private nl.verkoop.Api.Answer decide(String no, String outcome, String comment) {
    return as("salesmanager")
        .post(
            path(no, "decision"),
            "{\"outcome\":\"%s\",\"comment\":\"%s\"}".formatted(outcome, comment));
  }

  private void ship(String no, int quantity) {
    var answer = shipping(no, quantity);
    assertThat(answer.status()).as(answer.body()).isEqualTo(204);
  }

  private nl.verkoop.Api.Answer shipping(String no, int quantity) {
    return as("warehouse")
        .post(path(no, "shipments"), "{\"lines\":[{\"lineNo\":1,\"quantity\":" + quantity + "}]}");
  }

  private static String path(String no, String what) {
    return "/api/sales-orders/" + no + "/" + what;
  }

  private static String order(String customer, String item, int quantity, int discount) {
    return "{\"customerNo\":\"%s\",\"lines\":[{\"itemNo\":\"%s\",\"quantity\":%d,\"discountPercent\":%d}]}"
        .formatted(customer, item, quantity, discount);
  }
}
