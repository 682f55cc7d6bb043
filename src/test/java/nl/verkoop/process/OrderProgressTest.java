package nl.verkoop.process;

import static nl.verkoop.scenario.Line.line;
import static nl.verkoop.scenario.Order.order;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import nl.verkoop.Statements;
import nl.verkoop.ledger.FiscalPeriods;
import nl.verkoop.scenario.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the page of an order shows: how far it is, where its process stands, and what it lists. */
class OrderProgressTest extends ProcessTest {

  @Autowired private FiscalPeriods periods;

  @Test
  void anOrderThatIsShippedInPartSaysWhatIsDoneAndWhomItWaitsFor() {
    var order = given.ordered(ofOudeland(6, "voortgang")).at("Task_PickShipment");
    var no = order.no();
    assertThat(progress(no, "sales").at("/state/delivery").asText()).isEqualTo("NOTHING");

    order.shipped(2).invoiced().at("Task_PickShipment");

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
    var order = given.customer("K1002").ordered(line("A3021", 1).less(25)).returned("Nee");
    var no = order.no();
    assertThat(progress(no, "sales").at("/turns")).isEmpty();
    order.revised(order("K1002", line("A3021", 1).less(5))).restCancelled();
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
    var no = given.ordered(ofOudeland(1, "opgepakt")).at("Task_PickShipment").no();
    tasks.setAssignee(taskOf(no), "warehouse");

    assertThat(progress(no, "sales").at("/waiting/0/assignee").asText())
        .isEqualTo("Joris van Dijk");
  }

  @Test
  void aPaymentIsShownWithTheDiscountThatWentWithIt() {
    var order = given.ordered(ofOudeland(4, "betaald")).shipped(4).invoiced();
    var no = order.past("Task_CheckPayment").no();
    assertThat(progress(no, "sales").at("/waiting/0/kind").asText()).isEqualTo("MESSAGE");
    assertThat(progress(no, "sales").at("/waiting/0/name").asText())
        .isEqualTo("Betaling ontvangen");
    assertThat(inEnglish(no).at("/waiting/0/name").asText()).isEqualTo("Payment received");

    var open = "/api/open-entries?q=" + invoices(no).get(0);
    assertAmount(as("accounting").get(open).json().at("/0/discount"), "0");
    assertAmount(as("accounting").get(open + "&on=" + today()).json().at("/0/discount"), "2.18");
    assertAmount(
        as("accounting").get(open + "&on=" + today().plusYears(1)).json().at("/0/discount"), "0");

    order.paid().past("EndEvent_OrderPaid");

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
      no = given.customer("K1003").orderedAtOnce(line("A3006", 1)).no();
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
    var order = given.customer("K1019").orderedByHand(line("A3001", 70));
    var no = order.rejected("te groot").no();

    var approval = as("sales").get("/api/sales-orders/" + no + "/approvals").json().get(0);
    assertThat(approval.at("/requestedBy").asText()).isEqualTo("Sanne de Wit");
    assertThat(approval.at("/decidedBy").asText()).isEqualTo("Maarten Hoekstra");
    assertThat(approval.at("/reason").asText()).isEqualTo("large-order");
    assertThat(approval.at("/reasonText").asText())
        .isEqualTo("De order is groter dan wat zonder goedkeuring mag.");
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
    var little = given.ordered(ofOudeland(1, "weinig")).at("Task_PickShipment").no();
    var order = given.ordered(ofOudeland(3, "veel"));
    for (var shipped = 1; shipped <= 3; shipped++) {
      order.shipped(1).invoiced();
    }
    var much = order.past("Task_CheckPayment").no();

    // The names of the models' steps are read once and kept.
    progress(little, "warehouse");
    progress(much, "warehouse");
    assertThat(Statements.of(() -> progress(much, "warehouse")))
        .hasSameSizeAs(Statements.of(() -> progress(little, "warehouse")))
        .hasSizeBetween(7, 15);
  }

  @Test
  void theListFindsOrdersByWhatOneRemembers() {
    var first = enter("sales", ofOudeland(1, "ZOEKMIJ-1"));
    var second = enter("salesmanager", ofOudeland(2, "ZOEKMIJ-2"));

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

    var draft = as("sales").drafted(ofOudeland(3, "ZOEKMIJ-3"));
    assertThat(numbers("?q=zoekmij")).contains(draft);
    assertThat(numbers("?q=zoekmij&underWay=true")).containsExactly(second, first);
  }

  @Test
  void theListSaysWhoEnteredAnOrderAndHowFarItIs() {
    var no = given.ordered(ofOudeland(6, "LIJST-STAND")).shipped(2).invoiced().no();

    var row = as("analyst").get("/api/sales-orders?q=LIJST-STAND").json().get(0);
    assertThat(row.at("/no").asText()).isEqualTo(no);
    assertThat(row.at("/createdByName").asText()).isEqualTo("Sanne de Wit");
    assertThat(row.at("/state")).isEqualTo(progress(no, "analyst").at("/state"));
    assertThat(row.at("/state/delivery").asText()).isEqualTo("PARTLY");
    assertAmount(row.at("/state/open"), "54.45");
  }

  @Test
  void theNumberOfStatementsDoesNotDependOnTheNumberOfOrders() {
    for (var reference : List.of("een", "twee", "drie")) {
      enter("sales", ofOudeland(1, reference));
    }

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

  private static Order ofOudeland(int quantity, String reference) {
    return order("K1002", line("A3021", quantity)).byHand().reference(reference);
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
