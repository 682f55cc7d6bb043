package nl.verkoop.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.verkoop.IntegrationTest;
import org.junit.jupiter.api.Test;

/** The documentation of /api says everything that a program has to know. */
class OpenApiTest extends IntegrationTest {

  /** Their content is no JSON. */
  private static final Set<String> FILES =
      Set.of(
          "/api/documents/{kind}/{number}.pdf",
          "/api/customer-accounts.csv",
          "/api/customers/{no}/files/{id}",
          "/api/sales-quotes/{no}/signature");

  private record Operation(String path, String method, JsonNode node) {

    JsonNode response(String status) {
      return node.path("responses").path(status);
    }

    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  private JsonNode api() {
    return as("sales").get("/api/openapi").json();
  }

  private List<Operation> operations() {
    var operations = new ArrayList<Operation>();
    for (var path : api().get("paths").properties()) {
      for (var method : path.getValue().properties()) {
        operations.add(new Operation(path.getKey(), method.getKey(), method.getValue()));
      }
    }
    return operations;
  }

  @Test
  void saysWhatItIsAndHowToLogIn() {
    var api = api();
    assertThat(api.at("/info/title").asText()).isEqualTo("Verkoop");
    assertThat(api.at("/info/description").asText()).contains("Basic", "X-Verkoop-Csrf");
    assertThat(api.at("/components/securitySchemes").size()).isEqualTo(2);
    assertThat(api.get("security")).hasSize(2);
    assertThat(api.at("/servers/0/url").asText()).isEqualTo("/");
  }

  @Test
  void canBeReadAsAPageOfOurs() {
    var page = as("sales").get("/api/swagger-ui/index.html");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body()).contains("<title>API – Verkoop</title>", "demo-banner.js", "vk-brand");
    assertThat(as("sales").get("/api/swagger-ui/swagger-ui-bundle.js").status()).isEqualTo(200);
    assertThat(as("sales").get("/api/docs").status()).isEqualTo(302);
  }

  @Test
  void everyOperationIsInAChapterAndHasASummary() {
    assertThat(operations())
        .hasSizeGreaterThan(30)
        .allSatisfy(
            each -> {
              assertThat(each.node().path("summary").asText()).as("%s", each).isNotBlank();
              assertThat(each.node().path("tags")).as("%s", each).hasSize(1);
              assertThat(each.node().at("/tags/0").asText())
                  .as("%s", each)
                  .doesNotContain("controller");
            });
  }

  @Test
  void everySuccessSaysWhatComesBack() {
    for (var operation : operations()) {
      var successes =
          operation.node().path("responses").properties().stream()
              .filter(response -> response.getKey().startsWith("2"))
              .toList();
      assertThat(successes).as("%s succeeds", operation).isNotEmpty();
      for (var success : successes) {
        if (!success.getKey().equals("204") && !FILES.contains(operation.path())) {
          assertThat(isDescribed(success.getValue())).as("%s %s", operation, success).isTrue();
        }
      }
    }
  }

  /** An object that names no field says nothing. */
  private static boolean isDescribed(JsonNode response) {
    var content = response.path("content").elements();
    if (!content.hasNext()) {
      return false;
    }
    var schema = content.next().path("schema");
    return schema.has("$ref") || schema.at("/items/$ref").isTextual();
  }

  @Test
  void everyRefusalIsNamed() {
    for (var operation : operations()) {
      if (operation.path().equals("/api/about")) {
        assertThat(operation.node().get("security")).isEmpty();
        continue;
      }
      assertProblem(operation, "401");
      assertProblem(operation, "403");
      if (operation.path().contains("{")) {
        assertProblem(operation, "404");
      }
      if (!operation.method().equals("get")) {
        assertProblem(operation, "409");
        assertProblem(operation, "422");
      }
    }
  }

  private static void assertProblem(Operation operation, String status) {
    assertThat(operation.response(status).path("content").has("application/problem+json"))
        .as("%s says what %s means", operation, status)
        .isTrue();
  }

  @Test
  void partsOfTheSameNameAreToldApart() {
    var schemas = api().at("/components/schemas");
    assertThat(schemas.at("/LineRequest/properties").has("itemNo")).isTrue();
    assertThat(schemas.at("/ImportAnswerLine/properties").has("row")).isTrue();
    assertThat(schemas.at("/OrderViewLineView/properties").has("outstanding")).isTrue();
    assertThat(schemas.has("Line")).isFalse();
    assertThat(schemas.at("/Problem/properties").has("refusals")).isTrue();
  }

  @Test
  void everySchemaThatIsNamedIsThere() {
    var api = api();
    assertThat(api.findValuesAsText("$ref"))
        .isNotEmpty()
        .allSatisfy(
            each -> assertThat(api.at(each.substring(1)).isMissingNode()).as(each).isFalse());
  }
}
