package nl.verkoop.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import nl.verkoop.Api;
import nl.verkoop.IntegrationTest;
import nl.verkoop.shared.Sha256;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

/** After wrong passwords the next must wait, nobody is locked out, and words say so. */
class WrongPasswordTest extends IntegrationTest {

  private static final String WRONG = "dat was het dus niet";
  private static final int FREE = 3;
  private static final int FREE_EVERYWHERE = 20;
  private static int lastAddress;

  @Autowired private IdentityService identities;

  private TemporaryUser user;
  private String address;

  @BeforeEach
  void start() {
    user = new TemporaryUser(identities, "sales");
    address = newAddress();
  }

  @AfterEach
  void end() {
    user.close();
  }

  /** Addresses for examples; the proxy of this test is the machine itself. */
  private static String newAddress() {
    return "203.0.113." + ++lastAddress;
  }

  @Test
  void afterAFewWrongOnesEvenTheRightOneMustWaitAndThenGetsIn() {
    for (var wrong = 0; wrong <= FREE; wrong++) {
      assertThat(ask(WRONG, address, "nl").statusCode()).isEqualTo(401);
    }
    makeWait(100);
    var early = ask(TemporaryUser.PASSWORD, address, "nl");
    assertThat(early.statusCode()).isEqualTo(429);
    assertThat(early.headers().firstValue("Retry-After").orElse("")).matches("100|[1-9]\\d?");
    assertThat(early.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(early.body()).contains("\"status\":429", "login-too-early", "Probeer het over");
    assertThat(ask(WRONG, address, "en").body()).contains("Try again in");

    makeWait(0);
    assertThat(ask(TemporaryUser.PASSWORD, address, "nl").statusCode()).isEqualTo(200);
    assertThat(ask(WRONG, address, "nl").statusCode()).as("forgotten on success").isEqualTo(401);
    assertThat(ask(TemporaryUser.PASSWORD, address, "nl").statusCode()).isEqualTo(200);
  }

  @Test
  void aStrangerKeepsNobodyOut() {
    for (var wrong = 0; wrong <= FREE; wrong++) {
      ask(WRONG, address, "nl");
    }
    makeWait(100);
    assertThat(ask(WRONG, address, "nl").statusCode()).isEqualTo(429);
    assertThat(ask(TemporaryUser.PASSWORD, newAddress(), "nl").statusCode()).isEqualTo(200);
  }

  /** Guesses from ever new addresses go on all the time, and their owner waits once. */
  @Test
  void whoComesFromAnUnknownAddressWaitsForTheGuessesOfOthersOnlyOnce() {
    for (var wrong = 0; wrong <= FREE_EVERYWHERE; wrong++) {
      assertThat(ask(WRONG, newAddress(), "nl").statusCode()).isEqualTo(401);
    }
    moveWait("user\n\n" + user.id, FREE_EVERYWHERE + 1, 100);
    assertThat(ask(TemporaryUser.PASSWORD, address, "nl").statusCode()).isEqualTo(429);
    moveWait("pair\n" + address + "\n" + user.id, 0, 0);
    assertThat(ask(WRONG, newAddress(), "nl").statusCode()).isEqualTo(429);
    assertThat(ask(TemporaryUser.PASSWORD, address, "nl").statusCode()).isEqualTo(200);
  }

  @Test
  void theRightPasswordIsNotToldWhileItMustWait() {
    assertThat(ask(TemporaryUser.PASSWORD, address, "nl").statusCode()).isEqualTo(200);
    for (var wrong = 0; wrong <= FREE; wrong++) {
      assertThat(ask(WRONG, address, "nl").statusCode()).isEqualTo(401);
    }
    makeWait(100);
    assertThat(ask(TemporaryUser.PASSWORD, address, "nl").statusCode())
        .as("although it was right a moment ago")
        .isEqualTo(429);
  }

  @Test
  void theEnginesOwnLockTakesNoPart() {
    for (var wrong = 0; wrong < 12; wrong++) {
      ask(WRONG, newAddress(), "nl");
    }
    assertThat(
            jdbc.sql("select ATTEMPTS_ from ACT_ID_USER where ID_ = ?")
                .param(user.id)
                .query((row, index) -> row.getInt(1))
                .single())
        .isZero();
    assertThat(ask(TemporaryUser.PASSWORD, newAddress(), "nl").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "nl, wachtwoord klopt niet, Probeer het over",
    "en, Wrong user name or password, Try again in"
  })
  void theLoginPageTellsWhyAndKeepsTheNameButNotInItsAddress(
      String language, String wrong, String early) {
    var browser = new WebClient(port);
    var headers = Map.of("X-Forwarded-For", address, "Accept-Language", language);
    var answer = browser.logIn(user.id, WRONG, headers);
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(location(answer)).isEqualTo("/login?error");
    var page = browser.send(HttpMethod.GET, "/login?error", "", headers).body();
    assertThat(page).contains(wrong, "value=\"" + user.id + "\"").doesNotContain(WRONG);

    for (var more = 0; more < FREE; more++) {
      browser.logIn(user.id, WRONG, headers);
      browser.get("/login?error");
    }
    makeWait(100);
    assertThat(location(browser.logIn(user.id, TemporaryUser.PASSWORD, headers)))
        .isEqualTo("/login?error");
    page = browser.send(HttpMethod.GET, "/login?error", "", headers).body();
    assertThat(page).contains(early, "value=\"" + user.id + "\"");
    assertThat(browser.get("/api/customers").statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/camunda/api/admin/auth/user/default/login/tasklist",
        "/camunda/api/admin/auth/user/default/login/tasklist/",
        "/camunda/api/engine/engine/default/identity/verify",
        "/camunda/api/engine/engine/default/identity/verify/",
        "/camunda/api/admin/setup/default/user/create"
      })
  void theEnginesOwnDoorsAreClosed(String path) {
    var body = Api.text(Map.of("username", user.id, "password", TemporaryUser.PASSWORD));
    assertThat(
            new WebClient(port)
                .send(HttpMethod.POST, path, body, Map.of("Content-Type", "application/json"))
                .statusCode())
        .isEqualTo(401);
    var admin = new EnginePages(port, "admin", "admin", Map.of());
    assertThat(admin.send(HttpMethod.POST, path, body).statusCode()).isEqualTo(403);
  }

  @Test
  void aWrongPasswordWhenChangingOnesOwnCountsToo() {
    var person =
        new EnginePages(port, user.id, TemporaryUser.PASSWORD, Map.of("X-Forwarded-For", address));
    var path = "/camunda/api/engine/engine/default/user/" + user.id + "/credentials";
    for (var wrong = 0; wrong <= FREE; wrong++) {
      assertThat(person.send(HttpMethod.PUT, path, change(WRONG)).statusCode()).isEqualTo(400);
    }
    makeWait(100);
    var right = change(TemporaryUser.PASSWORD);
    assertThat(person.send(HttpMethod.PUT, path, right).statusCode()).isEqualTo(400);
    assertThat(ask(TemporaryUser.PASSWORD, address, "nl").statusCode()).isEqualTo(429);
  }

  /** Another password of one's own, for who knows the present one. */
  private static String change(String present) {
    return Api.text(
        Map.of("password", "negen blauwe bevers bouwen", "authenticatedUserPassword", present));
  }

  /** The wait that has begun, as long as a slow machine needs it to be; or over. */
  private void makeWait(int seconds) {
    moveWait("pair\n" + address + "\n" + user.id, FREE + 1, seconds);
  }

  private void moveWait(String subject, int failures, int seconds) {
    assertThat(
            jdbc.sql(
                    """
                    update login_delay set wait_until = date_add(?, interval ? second)
                    where subject = ? and failures >= ?
                    """)
                .params(
                    LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC),
                    seconds,
                    Sha256.of(subject),
                    failures)
                .update())
        .as("as many wrong ones were counted")
        .isEqualTo(1);
  }

  private HttpResponse<String> ask(String password, String from, String language) {
    return new WebClient(port)
        .send(
            HttpMethod.GET,
            "/api/customers",
            "",
            Map.of(
                "Authorization", WebClient.basic(user.id, password),
                "X-Forwarded-For", from,
                "Accept-Language", language));
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }
}
