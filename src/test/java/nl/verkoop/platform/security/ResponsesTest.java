package nl.verkoop.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import nl.verkoop.IntegrationTest;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;

/** Cookies, headers and redirects are the same safe ones on every page, ours and the engine's. */
class ResponsesTest extends IntegrationTest {

  private static final Pattern NONCE = Pattern.compile("'nonce-([^']+)'");

  private static final Map<String, String> TLS = Map.of("X-Forwarded-Proto", "https");
  private static final String STRICT = "Strict-Transport-Security";

  @ParameterizedTest
  @ValueSource(strings = {"/login", "/orders", "/camunda/app/tasklist/default/"})
  void cookiesStayOnThisSiteAndBehindTlsOnTls(String path) {
    for (var headers : List.of(TLS, Map.<String, String>of())) {
      var browser = new WebClient(port);
      var cookies = cookies(browser.send(HttpMethod.GET, "/login", "", headers));
      var login = browser.logIn("sales", "sales", headers);
      cookies.addAll(cookies(login));
      cookies.addAll(cookies(browser.send(HttpMethod.GET, path, "", withSession(login, headers))));
      assertThat(cookies)
          .anyMatch(each -> each.startsWith("JSESSIONID"))
          .anyMatch(each -> each.startsWith("VERKOOP-CSRF"))
          .allMatch(each -> each.contains("SameSite=Lax"))
          .allMatch(each -> each.contains("Secure") == !headers.isEmpty());
      assertThat(cookies.stream().anyMatch(each -> each.startsWith("XSRF-TOKEN")))
          .isEqualTo(path.startsWith("/camunda"));
    }
  }

  /** A browser would send the secure cookie over TLS only, and there is none in this test. */
  private static Map<String, String> withSession(
      HttpResponse<String> login, Map<String, String> headers) {
    var all = new java.util.HashMap<>(headers);
    cookies(login).stream()
        .filter(each -> each.startsWith("JSESSIONID"))
        .forEach(each -> all.put("Cookie", each.substring(0, each.indexOf(';'))));
    return all;
  }

  private static List<String> cookies(HttpResponse<String> answer) {
    return new java.util.ArrayList<>(answer.headers().allValues("Set-Cookie"));
  }

  @ParameterizedTest
  @CsvSource({
    "/login, 200",
    "/orders, 200",
    "/nothing-of-the-kind, 404",
    "/api/docs, 302",
    "/api/swagger-ui/index.html, 200",
    "/api/customers, 406",
    "/verkoop/verkoop.css, 302",
    "/assets/0/verkoop/verkoop.css, 200"
  })
  void ourPagesRunNoScriptAndShowNothingFromElsewhere(String path, int status) {
    var browser = new WebClient(port);
    browser.logIn("sales", "sales");
    var page = browser.page(path);
    assertThat(page.statusCode()).isEqualTo(status);
    assertThat(header(page, "Content-Security-Policy"))
        .contains("default-src 'self'", "frame-ancestors 'self'")
        .doesNotContain("unsafe", "*", "http");
    assertThat(header(page, "Referrer-Policy")).isEqualTo("same-origin");
    assertThat(header(page, "Permissions-Policy")).contains("camera=()");
    assertThat(header(page, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(page.body()).doesNotContainPattern("<script(?![^>]*src=)[^>]*>");
  }

  @Test
  void whoIsTurnedAwayReadsWhy() {
    var browser = new WebClient(port);
    browser.logIn("warehouse", "warehouse");
    var outdated = browser.post("/api/sales-orders");
    assertThat(outdated.statusCode()).isEqualTo(403);
    assertThat(outdated.body()).contains("page-outdated", "Load the page again");
    var forbidden = browser.postWithCsrf("/api/sales-orders");
    assertThat(forbidden.statusCode()).isEqualTo(403);
    assertThat(forbidden.body()).contains("\"forbidden\"", "You may not do this");
    for (var address : List.of("/api/customers;x", "/api//customers")) {
      var odd = browser.get(address);
      assertThat(odd.statusCode()).as(address).isEqualTo(400);
      assertThat(odd.body()).as(address).contains("address-unfit", "not written correctly");
    }
    var foreign = browser.post("/camunda/api/engine/engine/default/task/count");
    assertThat(foreign.statusCode()).isEqualTo(403);
    assertThat(foreign.body()).contains("Load the page again");
  }

  /** It stood open while another login in this browser replaced its token. */
  @ParameterizedTest
  @CsvSource({"nl, niet meer geldig", "en, no longer valid"})
  void anOutdatedLoginPageIsShownAnewAndKeepsTheName(String language, String words) {
    var browser = new WebClient(port);
    var headers =
        Map.of("Content-Type", "application/x-www-form-urlencoded", "Accept-Language", language);
    for (var token : List.of("", "&_csrf=of-another-page")) {
      browser.get("/login");
      var form = "username=sales&password=sales" + token;
      var answer = browser.send(HttpMethod.POST, "/login", form, headers);
      assertThat(answer.statusCode()).isEqualTo(302);
      assertThat(header(answer, "Location")).isEqualTo("/login?error");
      var page = browser.send(HttpMethod.GET, "/login?error", "", headers).body();
      assertThat(page).contains(words, "value=\"sales\"");
      assertThat(browser.get("/api/customers").statusCode()).isEqualTo(401);
    }
    browser.logIn("sales", "sales");
    assertThat(browser.get("/api/customers").statusCode()).isEqualTo(200);
  }

  @Test
  void tasklistKeepsItsOwnContentPolicy() {
    var browser = new WebClient(port);
    browser.logIn("sales", "sales");
    assertThat(header(browser.page("/camunda/app/tasklist/default/"), "Content-Security-Policy"))
        .contains("nonce-", "strict-dynamic");
  }

  @Test
  void behindTlsTheBrowserComesBackWithTls() {
    assertThat(header(new WebClient(port).send(HttpMethod.GET, "/login", "", TLS), STRICT))
        .contains("max-age=31536000");
    assertThat(header(new WebClient(port).get("/login"), STRICT)).isEmpty();
  }

  @Test
  void onlyAProxyThatIsSetIsBelieved() throws IOException {
    var own = ownAddress();
    Assumptions.assumeTrue(own.isPresent(), "this machine has no address but its loopback");
    assertThat(
            header(new WebClient(own.get(), port).send(HttpMethod.GET, "/login", "", TLS), STRICT))
        .isEmpty();
  }

  private static Optional<String> ownAddress() throws IOException {
    return NetworkInterface.networkInterfaces()
        .flatMap(NetworkInterface::inetAddresses)
        .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
        .map(java.net.InetAddress::getHostAddress)
        .findFirst();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/orders", "/login", "/logout", "/camunda", "/camunda/", "/api/docs"})
  void noRedirectLeadsToAForgedHost(String path) throws IOException {
    var cookie = session();
    assertThat(answer("GET", path, "", "")).doesNotContain("evil.example");
    assertThat(answer("GET", path, cookie, "")).doesNotContain("evil.example");
  }

  @Test
  void afterTheLoginOneIsWhereOneWantedToBeAndNotAtAForgedHost() throws IOException {
    var asked = answer("GET", "/orders?q=x", "", "");
    var session = cookie(asked, "JSESSIONID");
    var csrf = cookie(answer("GET", "/login", "", ""), "VERKOOP-CSRF");
    var login =
        answer(
            "POST",
            "/login",
            session + "; " + csrf,
            "username=sales&password=sales&_csrf=" + csrf.split("=")[1]);
    assertThat(asked).contains("Location: /login\r\n");
    assertThat(login).containsPattern("Location: /orders\\?q=x(&continue)?\r\n");
    assertThat(login).doesNotContain("evil.example");
  }

  private String session() {
    var browser = new WebClient(port);
    browser.logIn("sales", "sales");
    return "JSESSIONID=" + browser.cookie("JSESSIONID");
  }

  private static String cookie(String answer, String name) {
    var found = java.util.regex.Pattern.compile("Set-Cookie: (" + name + "=[^;]+)").matcher(answer);
    assertThat(found.find()).as("%s in %s", name, answer).isTrue();
    return found.group(1);
  }

  /**
   * By hand: no usual client lets one forge this header. Only what stands above the page counts.
   */
  private String answer(String method, String path, String cookie, String form) throws IOException {
    try (var socket = new Socket("127.0.0.1", port)) {
      var request =
          "%s %s HTTP/1.1\r\nHost: evil.example\r\nAccept: text/html\r\nConnection: close\r\n%s"
                  .formatted(method, path, cookie.isEmpty() ? "" : "Cookie: " + cookie + "\r\n")
              + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: %d\r\n\r\n%s"
                  .formatted(form.length(), form);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return answer.substring(0, answer.indexOf("\r\n\r\n") + 2);
    }
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  /** The engine keeps the word that allows its scripts in one place for everybody. */
  @Test
  void aPageOfTheEngineRunsItsScriptsWhateverElseIsAskedAtThatMoment() throws Exception {
    var browser = new WebClient(port);
    browser.logIn("sales", "sales");
    var askers = Executors.newFixedThreadPool(4);
    try {
      Callable<HttpResponse<String>> ask = () -> browser.page("/camunda/app/tasklist/default/");
      var pages = askers.invokeAll(Collections.nCopies(60, ask));
      for (var each : pages) {
        var page = each.get();
        var allowed = NONCE.matcher(header(page, "Content-Security-Policy"));
        assertThat(allowed.find()).isTrue();
        var given = page.body().split("nonce=\"");
        assertThat(given).hasSizeGreaterThan(2);
        for (var script = 1; script < given.length; script++) {
          assertThat(given[script]).startsWith(allowed.group(1) + "\"");
        }
      }
    } finally {
      askers.shutdownNow();
    }
  }
}
