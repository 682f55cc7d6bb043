package nl.verkoop.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.verkoop.IntegrationTest;
import nl.verkoop.Statements;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

/** Rights are those of this moment: in a session, with a password, in the engine's pages. */
class PresentRightsTest extends IntegrationTest {

  private static final String ENGINE = "/camunda/api/engine/engine/default/";
  private static final String START_ORDERS =
      ENGINE
          + "authorization/check?permissionName=CREATE_INSTANCE&resourceName="
          + "PROCESS_DEFINITION&resourceType=6&resourceId=sales-order";

  @Autowired private IdentityService identities;

  private TemporaryUser user;
  private WebClient browser;

  @BeforeEach
  void logIn() {
    user = new TemporaryUser(identities, "sales");
    browser = new WebClient(port);
    assertThat(location(browser.logIn(user.id, TemporaryUser.PASSWORD))).endsWith("/");
  }

  @AfterEach
  void delete() {
    user.close();
  }

  @Test
  void whoLeftAGroupHasNoneOfItsRightsFromTheNextRequestOn() {
    assertThat(browser.get("/api/recent-choices").statusCode()).isEqualTo(200);
    assertThat(browser.page("/orders").statusCode()).isEqualTo(200);
    assertThat(basic("/api/recent-choices")).isEqualTo(200);
    assertThat(browser.get(START_ORDERS).body()).contains("\"authorized\":true");

    user.leave("sales");

    assertThat(browser.get("/api/recent-choices").statusCode()).isEqualTo(403);
    assertThat(browser.page("/orders").statusCode()).isEqualTo(403);
    assertThat(basic("/api/recent-choices")).isEqualTo(403);
    assertThat(browser.get(START_ORDERS).body()).contains("\"authorized\":false");
  }

  @Test
  void whoJoinedAGroupHasItsRightsFromTheNextRequestOn() {
    assertThat(browser.page("/books").statusCode()).isEqualTo(403);
    identities.createMembership(user.id, "accounting");
    assertThat(browser.page("/books").statusCode()).isEqualTo(200);
    assertThat(basic("/api/trial-balance")).isEqualTo(200);
  }

  @Test
  void whoWasDeletedIsLoggedOut() {
    assertThat(browser.get(ENGINE + "task/count").statusCode()).isEqualTo(200);
    assertThat(basic("/api/customers")).isEqualTo(200);
    user.delete();
    assertLoggedOut();
    assertThat(basic("/api/customers")).isEqualTo(401);
  }

  @Test
  void whosePasswordWasChangedIsLoggedOut() {
    assertThat(browser.get(ENGINE + "task/count").statusCode()).isEqualTo(200);
    assertThat(basic("/api/customers")).isEqualTo(200);
    user.changePassword("zeven groene giraffen zwemmen");
    assertLoggedOut();
    assertThat(basic("/api/customers")).isEqualTo(401);
    assertThat(
            new WebClient(port)
                .get("/api/customers", user.id, "zeven groene giraffen zwemmen")
                .statusCode())
        .isEqualTo(200);
  }

  private void assertLoggedOut() {
    var session = "JSESSIONID=" + browser.cookie("JSESSIONID");
    for (var path : List.of("/api/customers", ENGINE + "task/count")) {
      assertThat(withSession(session, path).statusCode()).as(path).isEqualTo(401);
    }
    assertThat(location(browser.page("/orders"))).endsWith("/login");
    assertThat(location(browser.page("/camunda/app/tasklist/default/"))).endsWith("/login");
  }

  private java.net.http.HttpResponse<String> withSession(String session, String path) {
    return new WebClient(port).send(HttpMethod.GET, path, "", Map.of("Cookie", session));
  }

  @Test
  void oneStatementPerRequestTellsWhoItIs() {
    assertThat(basic("/api/about")).isEqualTo(200);
    assertThat(Statements.of(() -> basic("/api/about"))).hasSize(1);
    assertThat(Statements.of(() -> browser.get("/api/openapi"))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/assets/0/verkoop/verkoop.css",
        "/assets/0/components/api.js",
        "/favicon.ico",
        "/camunda/lib/deps.js",
        "/camunda/app/tasklist/camunda-tasklist-bootstrap.js",
        "/camunda/app/tasklist/scripts/config.js"
      })
  void aFileThatIsTheSameForEverybodyNeedsNoStatement(String path) {
    assertThat(browser.get(path).statusCode()).isEqualTo(200);
    assertThat(Statements.of(() -> browser.get(path))).isEmpty();
  }

  @Test
  void aNameWithABlankBehindItIsAnotherName() {
    assertThat(new WebClient(port).get("/api/customers", "sales ", "sales").statusCode())
        .isEqualTo(401);
  }

  private int basic(String path) {
    return new WebClient(port).get(path, user.id, TemporaryUser.PASSWORD).statusCode();
  }

  private static String location(java.net.http.HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }
}
