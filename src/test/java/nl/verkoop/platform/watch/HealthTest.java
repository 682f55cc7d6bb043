package nl.verkoop.platform.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
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
  void lateMailIsToldInHealthAndTakesNoNodeAway() {
    var parts = as("admin").get("/actuator/health").json().get("components");
    assertThat(parts.has("outbox")).isTrue();
  }

  private HttpResponse<String> anonymously(String path) throws Exception {
    var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
  }
}
