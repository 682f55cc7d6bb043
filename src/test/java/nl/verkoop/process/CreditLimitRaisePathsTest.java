package nl.verkoop.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import nl.verkoop.Api.Answer;
import nl.verkoop.Together;
import nl.verkoop.scenario.OrderActs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A credit limit is raised once somebody else approved it, and lowered at once (feature A-47). */
class CreditLimitRaisePathsTest extends PathTest {

  private static final AtomicInteger CUSTOMERS = new AtomicInteger();

  private String no;

  @BeforeEach
  void aCustomerWithALimitOf5000() {
    no = "KV-" + CUSTOMERS.incrementAndGet();
    var answer = file("5000");
    assertThat(answer.json().get("created").asInt()).as(answer.body()).isEqualTo(1);
    assertThat(answer.json().path("waiting")).isEmpty();
  }

  private Answer file(String limit) {
    var text =
        "customer_no,name,address,city,country,credit_limit\n%s,Limiet,Laan 1,Ede,NL,%s\n"
            .formatted(no, limit);
    return as("admin")
        .upload("/api/import/customers", "c.csv", text.getBytes(StandardCharsets.UTF_8));
  }

  private JsonNode card() {
    return as("financemanager").get("/api/customers/" + no + "/card").json();
  }

  private Answer change(Map<String, String> fields) {
    return changeAs("financemanager", fields);
  }

  private Answer changeAs(String user, Map<String, String> fields) {
    var path = "/api/customers/" + no + "/card?version=" + card().get("version").asInt();
    return as(user).put(path, fields);
  }

  /** By the sales manager, since only finance decides. */
  private String asked(String limit) {
    var answer = changeAs("salesmanager", Map.of("creditLimit", limit));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return waiting().at("/no").asText();
  }

  private JsonNode waiting() {
    return as("sales").get("/api/customer-accounts/" + no).json().get("raise");
  }

  private void limitIs(String limit) {
    assertThat(new BigDecimal(card().at("/fields/creditLimit").asText()))
        .isEqualByComparingTo(limit);
  }

  private Answer decide(String user, String raise, String outcome, String comment) {
    return as(user)
        .post("/api/approvals/" + raise + "/decision", new OrderActs.Decision(outcome, comment));
  }

  @Test
  @PathTo("credit-limit-raise/EndEvent_LimitRaised")
  void theNewLimitStandsOnceItIsApproved() {
    var raise = asked("8000.00");
    limitIs("5000");
    var process = process(raise, "credit-limit-raise");
    assertThat(process).isWaitingAt("Task_ApproveRaise");
    var task = task(process(raise, "approval"));
    assertThat(task).hasCandidateGroup("financemanager");
    assertThat((String) tasks.getVariableLocal(task.getId(), "askedText"))
        .isEqualTo("Kredietlimiet van € 5.000,00 naar € 8.000,00");
    assertThat(waiting().get("limit").decimalValue()).isEqualByComparingTo("8000");
    assertThat(waiting().get("askedBy").asText()).isEqualTo("salesmanager");
    assertThat(decide("financemanager", raise, "APPROVED", null).status()).isEqualTo(204);
    limitIs("8000");
    assertThat(process).isEnded().hasPassed("Task_CloseRaise", "EndEvent_LimitRaised");
    assertThat(waiting().isNull()).isTrue();
    var change = as("sales").get("/api/customers/" + no + "/changes").json().get(0);
    assertThat(change.get("field").asText()).isEqualTo("creditLimit");
    assertThat(change.get("newValue").asText()).isEqualTo("8000.00");
    assertThat(change.get("changedBy").asText()).isEqualTo("financemanager");
  }

  @ParameterizedTest
  @CsvSource({"REJECTED", "RETURNED"})
  void anyOtherAnswerDropsIt(String outcome) {
    var raise = asked("8000.00");
    assertThat(code(decide("financemanager", raise, outcome, ""))).isEqualTo("comment-needed");
    assertThat(decide("financemanager", raise, outcome, "Te veel open").status()).isEqualTo(204);
    limitIs("5000");
    assertThat(waiting().isNull()).isTrue();
    assertThat(asked("9000.00")).isNotEqualTo(raise);
  }

  @Test
  @PathTo("credit-limit-raise/EndEvent_LimitKept")
  void whatIsRejectedLeavesTheLimitAsItWas() {
    var raise = asked("8000.00");
    var process = process(raise, "credit-limit-raise");
    decide("financemanager", raise, "REJECTED", "Nee");
    assertThat(process).isEnded().hasPassed("Task_CloseRaise", "EndEvent_LimitKept");
    limitIs("5000");
  }

  @Test
  void loweringTakesEffectAtOnceAndEndsWhatWasAskedFromTheOldLimit() {
    var raise = asked("8000.00");
    var process = process(raise, "credit-limit-raise");
    assertThat(change(Map.of("creditLimit", "3000.00")).status()).isEqualTo(200);
    limitIs("3000");
    assertThat(process).isEnded();
    assertThat(waiting().isNull()).isTrue();
    assertThat(code(decide("financemanager", raise, "APPROVED", null)))
        .isEqualTo("no-task-waiting");
    limitIs("3000");
  }

  /** 0 is no limit, and more than any other. */
  @Test
  void thatThereIsNoLimitIsForWhoHasNoneHimself() {
    var raise = asked("0.00");
    limitIs("5000");
    var task = task(process(raise, "approval"));
    assertThat((String) tasks.getVariableLocal(task.getId(), "askedText"))
        .isEqualTo("Kredietlimiet van € 5.000,00 naar geen limiet");
    assertThat(decide("financemanager", raise, "APPROVED", null).status()).isEqualTo(204);
    limitIs("0");
    assertThat(change(Map.of("creditLimit", "1.00")).status()).as("lower").isEqualTo(200);
    limitIs("1");
  }

  /** Nobody waits for an approval that nobody could give. */
  @Test
  void whoCouldOnlyApproveItHimselfIsToldWhoCan() {
    var answer = change(Map.of("creditLimit", "8000.00"));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(code(answer)).isEqualTo("approval-by-nobody-else");
    assertThat(answer.json().at("/refusals/0/field").asText()).isEqualTo("creditLimit");
    assertThat(answer.json().get("detail").asText()).contains("Hendrik Postma");
    assertThat(waiting().isNull()).isTrue();
    limitIs("5000");
  }

  @Test
  void aSalesManagerAsksForMoreAndDecidesOnNothing() {
    assertThat(code(changeAs("salesmanager", Map.of("creditLimit", "4000.00"))))
        .isEqualTo("not-for-your-role");
    assertThat(code(changeAs("sales", Map.of("creditLimit", "8000.00"))))
        .isEqualTo("not-for-your-role");
    limitIs("5000");
  }

  @Test
  void theRestOfTheFormIsSavedMeanwhile() {
    changeAs("salesmanager", Map.of("creditLimit", "8000.00", "phone", "020 5550111"));
    limitIs("5000");
    assertThat(card().at("/fields/phone").asText()).isEqualTo("020 5550111");
  }

  private Answer withdraw(String user, String raise) {
    return as(user).post("/api/credit-limit-raises/" + raise + "/withdrawal", "");
  }

  @Test
  @PathTo("credit-limit-raise/BoundaryEvent_RaiseWithdrawn")
  void whoAskedTakesItBack() {
    var raise = asked("8000.00");
    var process = process(raise, "credit-limit-raise");
    assertThat(code(withdraw("admin", raise))).isEqualTo("raise-of-another");
    assertThat(withdraw("salesmanager", raise).status()).isEqualTo(204);
    assertThat(process).isEnded().hasPassed("EndEvent_LimitKept");
    assertThat(process(raise, "approval")).isNull();
    assertThat(waiting().isNull()).isTrue();
    assertThat(as("sales").get("/api/approvals/" + raise).json().at("/0/status").asText())
        .isEqualTo("CANCELLED");
    assertThat(code(withdraw("salesmanager", raise))).isEqualTo("raise-elsewhere");
    assertThat(code(withdraw("salesmanager", "KV0"))).isEqualTo("raise-unknown");
  }

  @Test
  void anotherFigureOfTheSamePersonTakesItsPlace() {
    var raise = asked("8000.00");
    assertThat(asked("8000.00")).as("the same again").isEqualTo(raise);
    var other = asked("9000.00");
    assertThat(other).isNotEqualTo(raise);
    assertThat(process(raise, "credit-limit-raise")).isNull();
    assertThat(code(decide("financemanager", raise, "APPROVED", null)))
        .isEqualTo("no-task-waiting");
    assertThat(decide("financemanager", other, "APPROVED", null).status()).isEqualTo(204);
    limitIs("9000");
  }

  @Test
  void aSecondRaiseOfSomebodyElseIsRefused() {
    var raise = asked("8000.00");
    var other = changeAs("admin", Map.of("creditLimit", "9000.00"));
    assertThat(code(other)).isEqualTo("credit-limit-asked");
    assertThat(other.body()).contains(raise);
  }

  /** Nobody lets others be charged to who may owe more by a card that he made himself. */
  @Test
  void anotherPayerIsNoWayToAHigherLimit() {
    var other = "KV-" + CUSTOMERS.incrementAndGet();
    var text =
        "customer_no,name,address,city,country,credit_limit\n%s,Ruim,Laan 2,Ede,NL,9000\n"
            .formatted(other);
    as("financemanager").upload("/api/import/customers", "c.csv", text.getBytes());
    assertThat(code(change(Map.of("billToNo", other)))).isEqualTo("bill-to-owes-more");
    assertThat(changeAs("admin", Map.of("billToNo", other)).status())
        .as("somebody else's work")
        .isEqualTo(200);
    assertThat(change(Map.of("creditLimit", "4000.00", "billToNo", "")).status()).isEqualTo(200);
    limitIs("4000");
  }

  @Test
  void aFileSaysWhichRowsWait() {
    var answer = file("7500").json();
    assertThat(answer.get("updated").asInt()).isZero();
    assertThat(answer.at("/waiting/0/row").asInt()).isEqualTo(2);
    assertThat(answer.at("/waiting/0/column").asText()).isEqualTo("credit_limit");
    assertThat(answer.at("/waiting/0/reason").asText()).contains("wacht op goedkeuring");
    limitIs("5000");
    assertThat(file("7500").json().get("waiting")).as("again").hasSize(1);
    assertThat(file("9999").json().get("waiting")).as("another raise").hasSize(1);
    assertThat(file("4000").json().get("updated").asInt()).isEqualTo(1);
    limitIs("4000");
  }

  @Test
  void aWrongFileAsksForNothing() {
    var text =
        "customer_no,name,address,city,country,credit_limit\n%s,Limiet,Laan 1,Ede,NL,9000\nX,,A,B,NL,1\n"
            .formatted(no);
    var answer =
        as("financemanager")
            .upload("/api/import/customers", "c.csv", text.getBytes(StandardCharsets.UTF_8));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(waiting().isNull()).isTrue();
  }

  @Test
  void ofTwoWhoAskInTheSameSecondOneIsTold() {
    var version = card().get("version").asInt();
    var path = "/api/customers/" + no + "/card?version=" + version;
    var answers =
        Together.call(
            List.of(
                () -> as("salesmanager").put(path, Map.of("creditLimit", "8000.00")),
                () -> as("admin").put(path, Map.of("creditLimit", "9000.00"))));
    assertThat(Together.statuses(answers)).containsExactlyInAnyOrder(200, 422);
    limitIs("5000");
  }
}
