package nl.verkoop.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import nl.verkoop.IntegrationTest;
import nl.verkoop.shared.Role;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Asks everything of /api as everybody: who may, gets an answer; who may not, gets a refusal. */
class EveryEndpointTest extends IntegrationTest {

  private static final List<String> PEOPLE = Role.ids(Role.values());

  private static final Path MATRIX = Path.of("src/test/resources/rights.txt");

  /** Needs no login: it tells the login page what it stands for. */
  private static final String OPEN = "/api/about";

  private static final List<String> TABLES =
      List.of(
          "sales_document",
          "posting_register",
          "bank_import",
          "mail_outbox",
          "customer",
          "item",
          "ACT_RU_EXECUTION");

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mapping;

  @Autowired private IdentityService identities;
  @Autowired private ApiAccess access;

  @ParameterizedTest
  @FieldSource("PEOPLE")
  void everybodyMayWhatTheRulesSayAndNothingElse(String person) {
    var groups =
        identities.createGroupQuery().groupMember(person).list().stream()
            .map(Group::getId)
            .toList();
    var before = rows();
    var wrong = new ArrayList<String>();
    for (var endpoint : endpoints()) {
      var status = status(endpoint, person);
      var refused = status == 401 || status == 403;
      if (refused == endpoint.isOpenFor(groups) || status >= 500) {
        wrong.add(endpoint + " answers " + person + " with " + status);
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(rows()).as("the walk itself changes nothing").isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "{}", "[]", "[null]", "[{}]", "{\"lines\":[null]}", "\"x\"", "{"})
  void nonsenseIsRefusedAndNeverAnError(String body) {
    var before = rows();
    assertThat(endpoints())
        .filteredOn(endpoint -> endpoint.consumes().equals(MediaType.APPLICATION_JSON))
        .filteredOn(endpoint -> !endpoint.method().equals(HttpMethod.GET))
        .allSatisfy(
            endpoint -> {
              var person = endpoint.groups().get(0);
              assertThat(client().sendJson(endpoint.method(), endpoint.path(), body, person))
                  .as("%s from %s", endpoint, person)
                  .isLessThan(500);
            });
    assertThat(rows()).isEqualTo(before);
  }

  @Test
  void filesAreTakenInWhereverAnEndpointWantsThem() {
    assertThat(endpoints())
        .filteredOn(endpoint -> endpoint.consumes().equals(MediaType.MULTIPART_FORM_DATA))
        .hasSizeGreaterThan(4)
        .allSatisfy(
            endpoint ->
                assertThat(status(endpoint, endpoint.groups().get(0)))
                    .as("%s", endpoint)
                    .isNotEqualTo(415));
  }

  @Test
  void nobodyGetsAnythingWithoutALogin() {
    assertThat(endpoints())
        .allSatisfy(endpoint -> assertThat(status(endpoint, "")).as("%s", endpoint).isEqualTo(401));
  }

  @Test
  void aWrongPasswordIsNoLogin() {
    assertThat(client().get("/api/customers", "analyst", "wrong").statusCode()).isEqualTo(401);
    assertThat(client().get("/api/customers", "nobody", "nobody").statusCode()).isEqualTo(401);
  }

  /** The whole matrix, written down a second time: whoever changes a right changes it here too. */
  @Test
  void everyEndpointIsForThoseWhoAreWrittenDown() throws IOException {
    var matrix =
        endpoints().stream()
            .map(each -> each.method() + " " + each.pattern() + ": " + inWords(each.groups()))
            .distinct()
            .toList();
    assertThat(String.join("\n", matrix) + "\n").isEqualTo(Files.readString(MATRIX));
  }

  private static String inWords(List<String> groups) {
    return groups.equals(PEOPLE) ? "everybody" : String.join(" ", groups);
  }

  @Test
  void whatNobodyDeclaresIsClosed() {
    assertThat(access.groups(HttpMethod.GET, "/api/about")).isEmpty();
    assertThat(access.groups(HttpMethod.POST, "/api/trial-balance")).isEmpty();
    assertThat(access.groups(HttpMethod.HEAD, "/api/customers")).isEmpty();
    assertThat(access.groups(HttpMethod.GET, "/api/customers/K1001/rumours")).isEmpty();
    for (var path : List.of("/api/customers", "/api/trial-balance")) {
      var login = Map.of("Authorization", WebClient.basic("sales", "sales"));
      for (var method : List.of(HttpMethod.HEAD, HttpMethod.OPTIONS)) {
        assertThat(client().send(method, path, "", login).statusCode()).isEqualTo(403);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/engine-rest/task",
        "/engine-rest/engine",
        "/engine-rest/process-definition",
        "/nothing-of-the-kind"
      })
  void whatIsNotNamedIsClosed(String path) {
    for (var person : PEOPLE) {
      assertThat(client().get(path, person, person).statusCode()).as(person).isEqualTo(403);
    }
    assertThat(client().get(path).statusCode()).isEqualTo(401);
  }

  @Test
  void operationIsForTheAdministrator() {
    for (var person : PEOPLE) {
      assertThat(client().get("/actuator/info", person, person).statusCode())
          .as(person)
          .isEqualTo(person.equals("admin") ? 200 : 403);
    }
    assertThat(client().get("/actuator/info").statusCode()).isEqualTo(401);
    assertThat(client().get("/actuator/health").statusCode()).isIn(200, 503);
    assertThat(client().get("/actuator/env", "admin", "admin").statusCode()).isEqualTo(404);
  }

  @Test
  void tasklistIsClosedToStrangers() {
    assertThat(client().page("/camunda/app/tasklist/default/").statusCode()).isEqualTo(302);
    assertThat(client().get("/camunda/api/engine/engine/default/task").statusCode()).isEqualTo(401);
    assertThat(client().page("/").statusCode()).isEqualTo(302);
    assertThat(client().page("/").headers().firstValue("Location").orElse("")).endsWith("/login");
    assertThat(client().get(OPEN).statusCode()).isEqualTo(200);
  }

  @Test
  void aBrowserMustProveThatItsOwnPageAsks() {
    var browser = client();
    assertThat(browser.logIn("sales", "sales").statusCode()).isEqualTo(302);
    assertThat(browser.get("/api/customers").statusCode()).isEqualTo(200);
    assertThat(browser.post("/api/sales-orders/drafts").statusCode()).isEqualTo(403);
    assertThat(browser.postWithCsrf("/api/sales-orders/drafts").statusCode()).isEqualTo(400);
  }

  @Test
  void theDocumentationNamesEveryEndpointWithASummary() throws IOException {
    var document = client().get("/api/openapi", "sales", "sales");
    assertThat(document.statusCode()).isEqualTo(200);
    var paths = new ObjectMapper().readTree(document.body()).path("paths");
    for (var endpoint : endpoints()) {
      var operation =
          paths.path(endpoint.pattern()).path(endpoint.method().name().toLowerCase(Locale.ROOT));
      assertThat(operation.path("summary").asText()).as("summary of %s", endpoint).isNotBlank();
    }
  }

  private List<Endpoint> endpoints() {
    return Endpoint.all(mapping, access).stream()
        .filter(each -> !each.pattern().equals(OPEN))
        .toList();
  }

  private int status(Endpoint endpoint, String person) {
    return client()
        .status(endpoint.method(), endpoint.path(), endpoint.consumes().toString(), person);
  }

  private WebClient client() {
    return new WebClient(port);
  }

  private Map<String, Long> rows() {
    var rows = new TreeMap<String, Long>();
    TABLES.forEach(
        table ->
            rows.put(table, jdbc.sql("select count(*) from " + table).query(Long.class).single()));
    return rows;
  }
}
