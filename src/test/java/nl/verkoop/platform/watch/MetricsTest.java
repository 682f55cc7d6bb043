package nl.verkoop.platform.watch;

import static nl.verkoop.scenario.Line.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import nl.verkoop.IntegrationTest;
import org.junit.jupiter.api.Test;

/** Prometheus reads how the business runs. */
class MetricsTest extends IntegrationTest {

  @Test
  void countsOrdersTasksPostingsFailuresMailAndProof() {
    assertThat(as("accounting").post("/api/proof", "").status()).isEqualTo(200);
    var no = orderWithATask();
    try {
      await()
          .atMost(Duration.ofSeconds(30))
          .pollInterval(Duration.ofSeconds(1))
          .untilAsserted(
              () ->
                  assertThat(metrics())
                      .contains("verkoop_tasks_waiting{task=\"Task_PickShipment\"} ")
                      .contains("verkoop_orders{status=\"RELEASED\"} "));
      assertThat(metrics())
          .containsPattern("verkoop_task_oldest_age_seconds\\{task=\"Task_PickShipment\"} \\d")
          .containsPattern("verkoop_postings_total\\{kind=\"STOCK_ADJUSTMENT\"} [1-9]")
          .contains("verkoop_postings_total{kind=\"SALES_INVOICE\"} ")
          .contains("verkoop_jobs_failed{state=\"stuck\"} ")
          .contains("verkoop_jobs_failed{state=\"retrying\"} ")
          .containsPattern("verkoop_mail_attempts_total\\{result=\"SENT\"} \\d")
          .contains("verkoop_mail_outbox{status=\"FAILED\"} ")
          .contains("verkoop_proof_ok 1.0")
          .containsPattern("verkoop_proof_age_seconds \\d");
    } finally {
      cancel(no);
    }
  }

  @Test
  void onlyTheAdministratorReadsMetrics() {
    assertThat(as("sales").get("/actuator/prometheus").status()).isEqualTo(403);
  }

  private String metrics() {
    var answer = as("admin").get("/actuator/prometheus");
    assertThat(answer.status()).isEqualTo(200);
    return answer.body();
  }

  private String orderWithATask() {
    return given.customer("K1003").orderedByHand(line("A3006", 1)).at("Task_PickShipment").no();
  }

  private void cancel(String no) {
    var answer = as("warehouse").cancelRest(no);
    assertThat(answer.status()).as(answer.body()).isEqualTo(204);
  }
}
