package nl.verkoop.process;

import static nl.verkoop.Together.statuses;
import static nl.verkoop.scenario.Line.line;
import static nl.verkoop.scenario.OrderActs.path;
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
    var order = given.customer("K1001").ordered(line("A3021", 1).less(30));
    return order.at("Task_DecideApproval").no();
  }

  @RepeatedTest(8)
  void aDecision() {
    var no = atApproval();
    assertOneWins(() -> as("salesmanager").approve(no));
    assertThat(as("sales").get(path(no, "approvals")).json()).hasSize(1);
  }

  @RepeatedTest(8)
  void aRevision() {
    var no = given.order(atApproval()).returned("Minder").no();
    assertOneWins(() -> as("sales").revise(no));
    awaitTask(no, "Task_DecideApproval");
  }

  @RepeatedTest(8)
  void aShipment() {
    var order = given.customer("K1001").ordered(line("A3021", 1)).at("Task_PickShipment");
    assertOneWins(() -> as("warehouse").ship(order.no(), 1));
    awaitInvoices(order.no(), 1);
  }

  @RepeatedTest(8)
  void aReviewOfPayments() {
    var file =
        new BankFile(today())
            .receipt("12.34", "Niemand", "NL02ABNA0123456789", UUID.randomUUID().toString());
    var no = given.received(file).toReview().no();
    assertThat(as("accounting").setAside(no, 1).status()).isEqualTo(204);
    assertOneWins(() -> as("accounting").review(no));
  }
}
