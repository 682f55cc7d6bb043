package nl.verkoop.process;

import static nl.verkoop.scenario.Line.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.StreamSupport;
import nl.verkoop.ledger.FiscalPeriods;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/**
 * A step that fails is shown as what it means to the business, and is done once its cause is gone.
 */
@ExtendWith(OutputCaptureExtension.class)
class FailedStepTest extends ProcessTest {

  @Autowired private FiscalPeriods periods;
  @Autowired private ManagementService management;

  @Test
  void anOrderInAClosedPeriodIsShownAndGoesOnAfterARetry(CapturedOutput output) {
    var closedBefore = closedThrough();
    var startedAt = Instant.now().minusSeconds(1);
    JsonNode failure;
    String no;
    periods.closeThrough(today().plusYears(5));
    try {
      no = given.customer("K1003").ordered(line("A3006", 1)).no();
      failure = awaitFailure(no);
    } finally {
      periods.closeThrough(closedBefore);
    }
    assertThat(failure.get("step").asText()).isEqualTo("Verzending boeken");
    assertThat(failure.get("message").asText()).startsWith("Er is geen open boekingsperiode voor ");
    assertThat(failure.get("attemptsLeft").asInt()).isEqualTo(2);
    assertThat(Instant.parse(failure.get("since").asText())).isBetween(startedAt, Instant.now());
    assertThat(output)
        .containsPattern(
            "document=" + no + " process=[0-9a-f-]{36} step=Task_\\w+ user=- .*ENGINE-14006");

    assertThat(as("sales").post(retry(failure), "").status()).isEqualTo(403);
    assertThat(as("accounting").post(retry(failure), "").status()).isEqualTo(204);
    awaitInvoices(no, 1);
    assertThat(failureOf(no)).isEmpty();
    var again = as("accounting").post(retry(failure), "");
    assertThat(again.status()).isEqualTo(404);
    assertThat(again.json().at("/refusals/0/code").asText()).isEqualTo("failed-step-unknown");
  }

  @Test
  void goodsOfACustomerWhoWasBlockedForInvoicesAreInvoicedOnceHeIsNot() {
    var order = given.customer("K1013").orderedByHand(line("A3006", 1)).at("Task_PickShipment");
    var no = order.no();
    management.suspendJobDefinitionByProcessDefinitionKey("sales-order", true);
    try {
      order.shipped(1);
      block("INVOICE");
    } finally {
      management.activateJobDefinitionByProcessDefinitionKey("sales-order", true);
    }
    try {
      var failure = awaitFailure(no);
      assertThat(failure.get("step").asText()).isEqualTo("Factuur boeken");
      assertThat(failure.get("message").asText()).endsWith("is geblokkeerd voor facturen.");
      assertThat(invoices(no)).isEmpty();
      block("NONE");
      assertThat(as("accounting").post(retry(failure), "").status()).isEqualTo(204);
    } finally {
      block("NONE");
    }
    awaitInvoices(no, 1);
  }

  private void block(String blocked) {
    jdbc.sql("update customer set blocked = ? where no = 'K1013'").param(blocked).update();
  }

  @Test
  void theWarehouseHasNothingToDoWithFailures() {
    assertThat(as("warehouse").get("/api/failures").status()).isEqualTo(403);
  }

  private static String retry(JsonNode failure) {
    return "/api/failures/" + failure.get("id").asText() + "/retry";
  }

  private JsonNode awaitFailure(String no) {
    return await(no + " fails")
        .atMost(Duration.ofSeconds(30))
        .until(() -> failureOf(no), Optional::isPresent)
        .orElseThrow();
  }

  private Optional<JsonNode> failureOf(String no) {
    return StreamSupport.stream(as("sales").get("/api/failures").json().spliterator(), false)
        .filter(failure -> failure.get("documentNo").asText().equals(no))
        .findAny();
  }

  private LocalDate closedThrough() {
    return jdbc.sql("select coalesce(max(ends_on), '1970-01-01') from fiscal_period where closed")
        .query(LocalDate.class)
        .single();
  }
}
