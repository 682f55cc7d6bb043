package nl.verkoop.platform.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Timestamp;
import java.time.Duration;
import nl.verkoop.IntegrationTest;
import org.junit.jupiter.api.Test;

/** Anybody may ask whether the program is ready; what is wrong with it is for administrators. */
class HealthTest extends IntegrationTest {

  @Test
  void saysWithoutLoginWhetherItIsReadyAndNothingElse() throws Exception {
    for (var path : new String[] {"/actuator/health/readiness", "/actuator/health/liveness"}) {
      var answer = anonymously(path);
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).isEqualTo("{\"status\":\"UP\"}");
    }
    assertThat(anonymously("/actuator/prometheus").statusCode()).isEqualTo(401);
  }

  @Test
  void readyMeansDatabaseEngineJobExecutorAndOutboxWorkers() {
    var parts = as("admin").get("/actuator/health/readiness").json().get("components");
    assertThat(parts.fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder(
            "db", "jobExecutor", "outboxWorkers", "processEngine", "readinessState");
    parts.forEach(part -> assertThat(part.get("status").asText()).isEqualTo("UP"));
    assertThat(as("sales").get("/actuator/health/readiness").json().has("components")).isFalse();
  }

  @Test
  void lateMailIsToldInHealthAndTakesNoNodeAway() throws Exception {
    try {
      // A worker may take the mail before it is seen; then there is another one.
      await().atMost(Duration.ofSeconds(30)).until(this::aLateMailIsTold);
      assertThat(anonymously("/actuator/health/readiness").statusCode()).isEqualTo(200);
    } finally {
      jdbc.sql("delete from mail_outbox where document_number = 'LATE'").update();
    }
  }

  private boolean aLateMailIsTold() {
    jdbc.sql(
            """
            insert into mail_outbox (mail_key, document_kind, document_number, recipient, language,
              caused_by, process_instance_id, activity_id, status, attempts, due_at, server_answer,
              created_at)
            values (uuid(), 'INVOICE', 'LATE', 'a@klant.example', 'nl', 'sales', '', '', 'QUEUED', 0,
              :due, '', :due)
            """)
        .param("due", Timestamp.from(clock.instant().minus(Duration.ofMinutes(16))))
        .update();
    var health = as("admin").get("/actuator/health").json();
    return health.at("/components/outbox/status").asText().equals("DOWN");
  }

  private HttpResponse<String> anonymously(String path) throws Exception {
    var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
  }
}
