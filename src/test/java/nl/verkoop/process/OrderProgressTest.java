package nl.verkoop.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import nl.verkoop.Statements;
import nl.verkoop.ledger.FiscalPeriods;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the page of an order shows: how far it is, where its process stands, and what it lists. */
class OrderProgressTest extends ProcessTest {

  private static final String OUDELAND_IBAN = "NL57VKHB0000150102";

  @Autowired private FiscalPeriods periods;

  @Test
  void anOrderThatIsShippedInPartSaysWhatIsDoneAndWhomItWaitsFor() {
    var no = orderOf("K1002", "A3021", 6, "voortgang");
    awaitTask(no, "Task_PickShipment");
    assertThat(progress(no, "sales").at("/state/delivery").asText()).isEqualTo("NOTHING");

    ship(no, 2);
    awaitInvoices(no, 1);
    awaitTask(no, "Task_PickShipment");

    var progress = progress(no, "warehouse");
    assertThat(progress.at("/state/delivery").asText()).isEqualTo("PARTLY");
    assertThat(progress.at("/state/shipments").asInt()).isEqualTo(1);
    assertThat(progress.at("/shipments/0/lines/0/quantity").decimalValue())
        .isEqualByComparingTo("2");
    assertThat(progress.at("/shipments/0/postedByName").asText()).isEqualTo("Joris van Dijk");
    // Two at 22.50 with 21 % VAT.
    assertAmount(progress.at("/invoices/0/gross"), "54.45");
    assertAmount(progress.at("/state/open"), "54.45");
    assertThat(progress.at("/entered/by").asText()).isEqualTo("sales");
    assertThat(progress.at("/entered/byName").asText()).isEqualTo("Sanne de Wit");
    assertThat(Instant.parse(progress.at("/entered/at").asText())).isBefore(Instant.now());

    var waiting = progress.at("/waiting");
    assertThat(waiting).hasSize(1);
    assertThat(waiting.at("/0/kind").asText()).isEqualTo("TASK");
    assertThat(waiting.at("/0/name").asText()).isEqualTo("Goederen verzamelen");
    assertThat(waiting.at("/0/groups/0").asText()).isEqualTo("warehouse");
    assertThat(waiting.at("/0/taskId").asText()).isEqualTo(taskOf(no));
    assertThat(inEnglish(no).at("/waiting/0/name").asText()).isEqualTo("Pick goods");
    assertThat(progress(no, "sales").at("/waiting/0").has("taskId"))
        .as("who may not take the task is not led to it")
        .isFalse();
  }

  @Test
  void whatPeopleDidWithoutADocumentIsToldWithWhoAndWhen() {
    var order =
        "{\"customerNo\":\"K1002\",\"lines\":[{\"itemNo\":\"A3021\",\"quantity\":1,\"discountPercent\":25}]}";
    var no = order("sales", order);
    awaitTask(no, "Task_DecideApproval");
    var path = "/api/sales-orders/" + no;
    as("salesmanager").post(path + "/decision", "{\"outcome\":\"RETURNED\",\"comment\":\"Nee\"}");
    awaitTask(no, "Task_ReviseOrder");
    assertThat(progress(no, "sales").at("/turns")).isEmpty();
    var version = as("sales").get(path).json().at("/header/version").asText();
    as("sales").put(path + "?version=" + version, order.replace("25", "5"));
    assertThat(as("sales").post(path + "/revision", "").status()).isEqualTo(204);
    awaitTask(no, "Task_PickShipment");
    as("warehouse").post(path + "/shipments", "{\"cancelRest\":true}");
    awaitEnd(no, "EndEvent_OrderCancelled");

    var turns = progress(no, "sales").at("/turns");
    assertThat(turns).hasSize(2);
    assertThat(turns.at("/0/kind").asText()).isEqualTo("CHANGED");
    assertThat(turns.at("/0/by").asText()).isEqualTo("sales");
    assertThat(turns.at("/1/kind").asText()).isEqualTo("REST_CANCELLED");
    assertThat(turns.at("/1/by").asText()).isEqualTo("warehouse");
    assertThat(Instant.parse(turns.at("/1/at").asText()))
        .isBetween(Instant.now().minusSeconds(60), Instant.now());
    assertThat(turns.at("/1/byName").asText()).isEqualTo("Joris van Dijk");
  }

  @Test
  void whoHasTakenTheTaskIsNamed() {
    var no = orderOf("K1002", "A3021", 1, "opgepakt");
    awaitTask(no, "Task_PickShipment");
    tasks.setAssignee(taskOf(no), "warehouse");

    assertThat(progress(no, "sales").at("/waiting/0/assignee").asText())
        .isEqualTo("Joris van Dijk");
  }

  @Test
  void aPaymentIsShownWithTheDiscountThatWentWithIt() {
    var no = orderOf("K1002", "A3021", 4, "betaald");
    awaitTask(no, "Task_PickShipment");
    ship(no, 4);
    awaitInvoices(no, 1);
    awaitEnd(no, "Task_CheckPayment");
    assertThat(progress(no, "sales").at("/waiting/0/kind").asText()).isEqualTo("MESSAGE");
    assertThat(progress(no, "sales").at("/waiting/0/name").asText())
        .isEqualTo("Betaling ontvangen");
    assertThat(inEnglish(no).at("/waiting/0/name").asText()).isEqualTo("Payment received");

    pay(no);
    awaitEnd(no, "EndEvent_OrderPaid");

    var progress = progress(no, "sales");
    // Four at 22.50 with 21 % VAT come to 108.90; the terms grant 2 % of it.
    assertAmount(progress.at("/payments/0/amount"), "106.72");
    assertAmount(progress.at("/payments/0/discount"), "2.18");
    assertThat(progress.at("/payments/0/invoiceNo").asText()).isEqualTo(invoices(no).get(0));
    assertAmount(progress.at("/state/open"), "0");
    assertThat(progress.at("/state/delivery").asText()).isEqualTo("COMPLETE");
    assertThat(progress.at("/waiting")).isEmpty();
  }

  @Test
  void aStepThatFailedIsShownWithItsReason() {
    var before = closedThrough();
    String no;
    periods.closeThrough(today().plusYears(5));
    try {
      no = order("sales", atOnce("K1003", "A3006"));
      awaitFailure(no);
    } finally {
      periods.closeThrough(before);
    }
    var failure = progress(no, "warehouse").at("/failures/0");
    assertThat(failure.at("/step").asText()).isEqualTo("Verzending boeken");
    assertThat(failure.at("/message").asText()).startsWith("Er is geen open boekingsperiode");
    assertThat(as("accounting").post(retry(failure), "").status()).isEqualTo(204);
    awaitInvoices(no, 1);
  }

  @Test
  void approvalsNamePeopleAndGiveTheReasonInTheReadersLanguage() {
    // Nobody else orders for this customer: his credit is not used up by another test.
    var no = orderOf("K1019", "A3001", 70, "goedkeuring");
    awaitTask(no, "Task_DecideApproval");
    var decided =
        as("salesmanager")
            .post(
                "/api/sales-orders/" + no + "/decision",
                "{\"outcome\":\"REJECTED\",\"comment\":\"te groot\"}");
    assertThat(decided.status()).isEqualTo(204);

    var approval = as("sales").get("/api/sales-orders/" + no + "/approvals").json().get(0);
    assertThat(approval.at("/requestedBy").asText()).isEqualTo("Sanne de Wit");
    assertThat(approval.at("/decidedBy").asText()).isEqualTo("Maarten Hoekstra");
    assertThat(approval.at("/reason").asText()).isEqualTo("large-order");
    assertThat(approval.at("/reasonText").asText())
        .isEqualTo("De order is groter dan 10.000 euro.");
    assertThat(approval.at("/comment").asText()).isEqualTo("te groot");
  }

  @Test
  void anOrderThatDoesNotExistIsNotFound() {
    var answer = as("sales").get("/api/sales-orders/VO999999/progress");
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.json().at("/detail").asText()).isEqualTo("Order VO999999 bestaat niet.");
  }

  @Test
  void theNumberOfStatementsDoesNotDependOnWhatHappenedToTheOrder() {
    var little = orderOf("K1002", "A3021", 1, "weinig");
    awaitTask(little, "Task_PickShipment");
    var much = orderOf("K1002", "A3021", 3, "veel");
    for (var shipped = 1; shipped <= 3; shipped++) {
      awaitTask(much, "Task_PickShipment");
      ship(much, 1);
      awaitInvoices(much, shipped);
    }
    awaitEnd(much, "Task_CheckPayment");

    // The names of the models' steps are read once and kept.
    progress(little, "warehouse");
    progress(much, "warehouse");
    assertThat(Statements.of(() -> progress(much, "warehouse")))
        .hasSameSizeAs(Statements.of(() -> progress(little, "warehouse")))
        .hasSizeBetween(7, 15);
  }

  @Test
  void theListFindsOrdersByWhatOneRemembers() {
    var first = orderOf("K1002", "A3021", 1, "ZOEKMIJ-1");
    var second = order("salesmanager", reference("K1002", "A3021", 2, "ZOEKMIJ-2"));

    assertThat(numbers("?q=zoekmij")).containsExactly(second, first);
    assertThat(numbers("?q=zoekmij&before=" + second)).containsExactly(first);
    assertThat(numbers("?q=zoekmij&limit=1")).containsExactly(second);
    assertThat(numbers("?q=zoekmij&mine=true")).containsExactly(first);
    assertThat(numbers("?q=" + first)).containsExactly(first);
    assertThat(numbers("?q=fabriek%20oude")).contains(first, second);
    assertThat(numbers("?q=K1002")).contains(first, second);
    assertThat(numbers("?q=100%25")).isEmpty();
    assertThat(numbers("?q=zoekmij&status=DRAFT")).isEmpty();
    assertThat(numbers("?q=zoekmij&status=DRAFT&status=RELEASED")).hasSize(2);
  }

  @Test
  void theListSaysWhoEnteredAnOrderAndHowFarItIs() {
    var no = orderOf("K1002", "A3021", 6, "LIJST-STAND");
    awaitTask(no, "Task_PickShipment");
    ship(no, 2);
    awaitInvoices(no, 1);

    var row = as("analyst").get("/api/sales-orders?q=LIJST-STAND").json().get(0);
    assertThat(row.at("/no").asText()).isEqualTo(no);
    assertThat(row.at("/createdByName").asText()).isEqualTo("Sanne de Wit");
    assertThat(row.at("/state")).isEqualTo(progress(no, "analyst").at("/state"));
    assertThat(row.at("/state/delivery").asText()).isEqualTo("PARTLY");
    assertAmount(row.at("/state/open"), "54.45");
  }

  @Test
  void theNumberOfStatementsDoesNotDependOnTheNumberOfOrders() {
    orderOf("K1002", "A3021", 1, "een");
    orderOf("K1002", "A3021", 1, "twee");
    orderOf("K1002", "A3021", 1, "drie");

    var one = Statements.of(() -> as("sales").get("/api/sales-orders?limit=1"));
    var many = Statements.of(() -> as("sales").get("/api/sales-orders?limit=50"));

    assertThat(many).hasSameSizeAs(one);
    assertThat(one.stream().filter(sql -> sql.contains("sales_document")).toList())
        .as("one for the orders, one for how far they are")
        .hasSize(2);
  }

  private JsonNode progress(String no, String user) {
    var answer = as(user).get("/api/sales-orders/" + no + "/progress");
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  private JsonNode inEnglish(String no) {
    return as("sales").inEnglish().get("/api/sales-orders/" + no + "/progress").json();
  }

  private List<String> numbers(String query) {
    var answer = as("sales").get("/api/sales-orders" + query);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return StreamSupport.stream(answer.json().spliterator(), false)
        .map(row -> row.get("no").asText())
        .toList();
  }

  private String orderOf(String customer, String item, int quantity, String reference) {
    return order("sales", reference(customer, item, quantity, reference));
  }

  private static String reference(String customer, String item, int quantity, String reference) {
    return "{\"customerNo\":\"%s\",\"customerReference\":\"%s\",\"fulfilmentPolicy\":\"STANDARD\",\"lines\":[{\"itemNo\":\"%s\",\"quantity\":%d}]}"
        .formatted(customer, reference, item, quantity);
  }

  private static String atOnce(String customer, String item) {
    return "{\"customerNo\":\"%s\",\"fulfilmentPolicy\":\"AT_ONCE\",\"lines\":[{\"itemNo\":\"%s\",\"quantity\":1}]}"
        .formatted(customer, item);
  }

  private void ship(String no, int quantity) {
    var answer =
        as("warehouse")
            .post(
                "/api/sales-orders/" + no + "/shipments",
                "{\"lines\":[{\"lineNo\":1,\"quantity\":" + quantity + "}]}");
    assertThat(answer.status()).as(answer.body()).isEqualTo(204);
  }

  private void pay(String orderNo) {
    var file = new BankFile(today());
    for (var invoice : progress(orderNo, "sales").at("/invoices")) {
      var amount =
          invoice
              .get("open")
              .decimalValue()
              .subtract(invoice.get("discountPossible").decimalValue());
      file.receipt(
          amount.setScale(2).toPlainString(),
          "Oudeland",
          OUDELAND_IBAN,
          invoice.get("no").asText());
    }
    var answer = as("accounting").upload("/api/bank-statements", "pay.xml", file.bytes());
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
  }

  private String taskOf(String no) {
    return tasks.createTaskQuery().processInstanceBusinessKey(no).singleResult().getId();
  }

  private void awaitFailure(String no) {
    org.awaitility.Awaitility.await(no + " fails")
        .atMost(java.time.Duration.ofSeconds(30))
        .until(() -> !progress(no, "sales").at("/failures").isEmpty());
  }

  private static String retry(JsonNode failure) {
    return "/api/failures/" + failure.get("id").asText() + "/retry";
  }

  private java.time.LocalDate closedThrough() {
    return jdbc.sql("select coalesce(max(ends_on), '1970-01-01') from fiscal_period where closed")
        .query(java.time.LocalDate.class)
        .single();
  }

  private static void assertAmount(JsonNode found, String expected) {
    assertThat(found.decimalValue()).isEqualByComparingTo(new BigDecimal(expected));
  }
}
