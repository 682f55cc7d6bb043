package nl.verkoop.platform.database;

import static nl.verkoop.scenario.Line.line;
import static nl.verkoop.scenario.Order.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import nl.verkoop.Api;
import nl.verkoop.FreePort;
import nl.verkoop.scenario.Order;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * While the database is gone everybody is told so in seconds, and everything goes on by itself when
 * it is back.
 */
@Tag("integration")
@RunsPrograms
class OutageTest {

  private static final Duration PROMPT = Duration.ofSeconds(3);

  private static final Order ORDER = order("K1003", line("A3004", 2)).atOnce();

  private static final String TASKS = "/camunda/api/engine/engine/default/task?maxResults=10";

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final GreenMail MAIL =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  private static StartDatabase database;
  private static Line line;
  private static RunningProgram program;

  @BeforeAll
  static void start() throws IOException, SQLException {
    MAIL.start();
    database = StartDatabase.ofTheDemo();
    line = new Line(database.port());
    var port = FreePort.any();
    var settings =
        new ArrayList<>(database.settings(line.urlOf(database.url()), database.password(), port));
    settings.add("--spring.mail.port=" + MAIL.getSmtp().getPort());
    program = new RunningProgram(port, settings.toArray(String[]::new));
    program.awaitReady();
    // The engine's interface is only built when somebody asks for it, and that takes its time.
    var tasks = send(asked("GET", TASKS, "nl"));
    assertThat(tasks.statusCode()).as(tasks.body()).isEqualTo(200);
  }

  @AfterAll
  static void stop() throws IOException {
    program.close();
    line.close();
    database.close();
    MAIL.stop();
  }

  @AfterEach
  void mend() {
    line.mend();
    await("healed")
        .atMost(Duration.ofSeconds(20))
        .until(() -> program.get("/actuator/health/readiness").statusCode() == 200);
  }

  @Test
  void programsAreToldInTheirLanguage() {
    line.cut();
    assertTold(api("GET", "/api/customers", "nl"), "De database is nu niet bereikbaar.");
    assertTold(api("POST", "/api/sales-orders", "en"), "The database cannot be reached");
    assertTold(api("GET", TASKS, "en"), "The database cannot");
  }

  /** Nobody gets an answer from it, not even a no. */
  @Test
  void aSilentDatabaseIsNotWaitedFor() {
    line.freeze();
    assertTold(api("GET", "/api/customers", "nl"), "De database is nu niet bereikbaar.");
  }

  @Test
  void pagesAndLoginSaySo() {
    var session = login();
    line.cut();
    for (var path : List.of("/orders", "/camunda/app/tasklist/default/")) {
      var answer = timed(page(path).header("Cookie", session).GET());
      assertThat(answer.statusCode()).as(path).isEqualTo(503);
      assertThat(answer.headers().firstValue("Retry-After")).isPresent();
      assertThat(answer.body()).contains("<h1>De database is niet bereikbaar</h1>");
    }
    assertThat(send(loginForm(cookies(send(page("/login").GET())))).statusCode()).isEqualTo(503);
    assertThat(send(page("/login").GET()).statusCode()).isEqualTo(200);
  }

  /** Seven indicators and gauges ask the database; they do not wait one after the other. */
  @Test
  void healthAndMetricsAreAnswered() {
    line.cut();
    assertThat(timed(request("/actuator/health").GET()).statusCode()).isEqualTo(503);
    assertThat(timed(request("/actuator/health/readiness").GET()).statusCode()).isEqualTo(503);
    assertThat(timed(request("/actuator/health/liveness").GET()).statusCode()).isEqualTo(200);
  }

  @Test
  void stepsAndMailsGoOnWhenItIsBack() throws InterruptedException {
    line.cut();
    await("noticed").until(() -> program.get("/actuator/health/readiness").statusCode() == 503);
    line.mend();
    await("orders are taken")
        .atMost(Duration.ofSeconds(10))
        .until(() -> new Api(program.address(), "sales").enter(ORDER).status() == 201);
    await("the confirmation and the invoice are sent")
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> database.number("select count(*) from mail_outbox where status = 'SENT'") == 2);
    line.cut();
  }

  private static void assertTold(HttpResponse<String> answer, String words) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.body()).contains("\"status\":503", words);
  }

  private static HttpResponse<String> api(String method, String path, String language) {
    return timed(asked(method, path, language));
  }

  private static HttpRequest.Builder asked(String method, String path, String language) {
    var body =
        method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString(Api.text(ORDER));
    var sales = Base64.getEncoder().encodeToString("sales:sales".getBytes(StandardCharsets.UTF_8));
    return request(path)
        .header("Authorization", "Basic " + sales)
        .header("Content-Type", "application/json")
        .header("Accept", "application/json")
        .header("Accept-Language", language)
        .method(method, body);
  }

  private static HttpResponse<String> timed(HttpRequest.Builder request) {
    return send(request.timeout(PROMPT));
  }

  /** The cookie of somebody who logged in while the database was there. */
  private static String login() {
    var answer = send(loginForm(cookies(send(page("/login").GET()))));
    assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/");
    return cookies(answer);
  }

  private static String cookies(HttpResponse<String> answer) {
    return answer.headers().allValues("Set-Cookie").stream()
        .map(each -> each.replaceFirst(";.*", ""))
        .collect(Collectors.joining("; "));
  }

  private static HttpRequest.Builder loginForm(String cookies) {
    var token = cookies.replaceFirst(".*VERKOOP-CSRF=([^;]*).*", "$1");
    return page("/login")
        .header("Cookie", cookies)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString("username=sales&password=sales&_csrf=" + token))
        .timeout(PROMPT);
  }

  private static HttpRequest.Builder page(String path) {
    return request(path).header("Accept", "text/html").header("Accept-Language", "nl");
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(program.address() + path));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return CLIENT.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
