package nl.verkoop.process;

import static nl.verkoop.Together.statuses;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import nl.verkoop.Api.Answer;
import nl.verkoop.Together;
import org.junit.jupiter.api.RepeatedTest;

/** Of four who finish the same task in the same second, one does, and the others are told so. */
class TwoDecisionsTest extends ProcessTest {

  private static final List<String> SAID =
      List.of("no-task-waiting", "nothing-to-approve", "order-not-open", "somebody-was-first");

  private static void assertOneWins(Supplier<Answer> request) {
    var answers = Together.call(4, request::get);
    assertThat(statuses(answers)).containsExactlyInAnyOrder(204, 409, 409, 409);
    assertThat(answers)
        .filteredOn(answer -> answer.status() == 409)
        .allSatisfy(
            answer -> {
              assertThat(answer.json().at("/refusals/0/code").asText()).isIn(SAID);
              assertThat(answer.json().get("detail").asText()).isNotBlank();
            });
  }

  private String atApproval() {
    var no =
        order(
            "sales",
            "{\"customerNo\":\"K1001\",\"lines\":[{\"itemNo\":\"A3021\",\"quantity\":1,\"discountPercent\":30}]}");
    awaitTask(no, "Task_DecideApproval");
    return no;
  }

  private static String path(String no, String act) {
    return "/api/sales-orders/" + no + "/" + act;
  }

  @RepeatedTest(8)
  void aDecision() {
    var no = atApproval();
    assertOneWins(
        () -> as("salesmanager").post(path(no, "decision"), "{\"outcome\":\"APPROVED\"}"));
    assertThat(as("sales").get(path(no, "approvals")).json()).hasSize(1);
  }

  @RepeatedTest(8)
  void aRevision() {
    var no = atApproval();
    as("salesmanager")
        .post(path(no, "decision"), "{\"outcome\":\"RETURNED\",\"comment\":\"Minder\"}");
    awaitTask(no, "Task_ReviseOrder");
    assertOneWins(() -> as("sales").post(path(no, "revision"), ""));
    awaitTask(no, "Task_DecideApproval");
  }

  @RepeatedTest(8)
  void aShipment() {
    var no =
        order(
            "sales",
            "{\"customerNo\":\"K1001\",\"lines\":[{\"itemNo\":\"A3021\",\"quantity\":1}]}");
    awaitTask(no, "Task_PickShipment");
    assertOneWins(
        () ->
            as("warehouse")
                .post(path(no, "shipments"), "{\"lines\":[{\"lineNo\":1,\"quantity\":1}]}"));
    awaitInvoices(no, 1);
  }

  @RepeatedTest(8)
  void aReviewOfPayments() {
    var file =
        new BankFile(today())
            .receipt("12.34", "Niemand", "NL02ABNA0123456789", UUID.randomUUID().toString())
            .bytes();
    var no =
        as("accounting")
            .upload("/api/bank-statements", "b.xml", file)
            .json()
            .get("importNo")
            .asText();
    awaitTask(no, "Task_ReviewPayments");
    var aside = "/api/bank-statements/" + no + "/lines/1";
    assertThat(as("accounting").put(aside, "{\"setAside\":true}").status()).isEqualTo(204);
    assertOneWins(() -> as("accounting").post("/api/bank-statements/" + no + "/review", ""));
  }
}
