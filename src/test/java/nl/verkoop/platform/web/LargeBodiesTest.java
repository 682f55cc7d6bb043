package nl.verkoop.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import java.io.File;
import java.io.IOException;
import java.util.List;
import nl.verkoop.Api;
import nl.verkoop.IntegrationTest;
import nl.verkoop.platform.web.RawRequest.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What is too large is refused before it is read, and nobody who is not logged in is read at all.
 */
class LargeBodiesTest extends IntegrationTest {

  private static final int MEGABYTE = 1 << 20;
  private static final String JSON = "application/json";
  private static final String FILES = "multipart/form-data; boundary=b";
  private static final String FILES_BEGIN =
      "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\nitem_no";

  @Autowired private ServletContext servlets;

  private RawRequest post(String path) {
    return new RawRequest(port, "POST", path);
  }

  @ParameterizedTest
  @CsvSource({
    "/api/sales-orders, application/json, 130, 4",
    "/api/sales-orders, text/csv, 5, 4",
    "/api/import/items, application/json, 5, 4",
    "/login, application/x-www-form-urlencoded, 5, 4",
    "/camunda/api/engine/engine/default/task, application/json, 5, 4",
    "/nothing-of-the-kind, application/octet-stream, 5, 4",
    "/api/import/items, text/csv, 33, 32",
    "/api/import/items, multipart/form-data; boundary=b, 33, 32",
    "/api/bank-statements, multipart/form-data; boundary=b, 33, 32",
  })
  void whoSaysThatHeSendsTooMuchIsRefusedBeforeHeDoes(
      String path, String type, int megabytes, int most) throws IOException {
    var answer = post(path).header("Content-Type", type).begin("x", (long) megabytes * MEGABYTE);
    assertRefused(answer, most);
  }

  private static void assertRefused(Answer answer, int most) {
    assertThat(answer.status()).as(answer.toString()).isEqualTo(413);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.json().get("status").asInt()).isEqualTo(413);
    assertThat(answer.json().get("detail").asText())
        .isEqualTo("Dit is te groot om te versturen: hoogstens " + most + " MB.");
  }

  @Test
  void refusesInTheLanguageOfTheSender() throws IOException {
    var answer =
        post("/api/sales-orders")
            .header("Content-Type", JSON)
            .header("Accept-Language", "de, en;q=0.5")
            .begin("x", 5L * MEGABYTE);
    assertThat(answer.json().get("detail").asText())
        .isEqualTo("This is too large to send: at most 4 MB.");
  }

  @ParameterizedTest
  @CsvSource({
    "/api/sales-orders, application/json, sales, 5",
    "/api/import/items, text/csv, purchasing, 33",
    "/api/import/items, multipart/form-data; boundary=b, purchasing, 33",
  })
  void whoDoesNotSayHowMuchIsRefusedWhereItBecomesTooMuch(
      String path, String type, String user, int megabytes) throws IOException {
    var answer =
        post(path)
            .as(user)
            .header("Content-Type", type)
            .chunked(type.startsWith("multipart") ? FILES_BEGIN : "{\"x\":\"", megabytes);
    assertRefused(answer, megabytes - 1);
  }

  /** The engine's web applications give a token at the first visit and want it back. */
  @Test
  void theEnginesOwnReadersAreCountedForToo() throws IOException {
    var tasks = "/camunda/api/engine/engine/default/task";
    var first = new RawRequest(port, "GET", tasks + "/count").as("sales").begin("", 0);
    var answer =
        post(tasks)
            .as("sales")
            .cookiesOf(first)
            .header("Content-Type", JSON)
            .chunked("{\"nameLike\":\"", 5);
    assertRefused(answer, 4);
  }

  @ParameterizedTest
  @CsvSource({
    "/api/sales-orders, application/json, 40",
    "/api/import/items, text/csv, 40",
    "/api/import/items, multipart/form-data; boundary=b, 40"
  })
  void whoSendsOnStillGetsToReadWhyItWasRefused(String path, String type, int megabytes)
      throws IOException {
    assertThat(post(path).header("Content-Type", type).whole(megabytes).status()).isEqualTo(413);
  }

  @Test
  void whatIsNotTooLargeIsTaken() throws IOException {
    var chunked = post("/api/sales-orders").as("sales").header("Content-Type", JSON);
    assertThat(chunked.chunked("{\"x\":\"", 3).status()).isEqualTo(400);
    var file = "item_no,description,unit_price\n".getBytes(java.nio.charset.StandardCharsets.UTF_8);
    assertThat(as("purchasing").upload("/api/import/items", "a.csv", file).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/import/items",
        "/api/bank-statements",
        "/camunda/api/engine/engine/default/deployment/create"
      })
  void aStrangersFilesAreNotTakenIn(String path) throws IOException {
    assertThat(begin(post(path))).isEqualTo(401);
    assertThat(begin(post(path).password("purchasing", "wrong"))).isEqualTo(401);
    assertThat(begin(withMadeUpToken(post(path)))).isEqualTo(401);
    assertThat(begin(withMadeUpSession(post(path)))).isIn(401, 403);
    jdbc.sql("update ACT_ID_USER set ATTEMPTS_ = 0, LOCK_EXP_TIME_ = null").update();
  }

  @Test
  void theFilesOfSomebodyWhoMayNotSendThemAreNotTakenIn() throws IOException {
    assertThat(begin(post("/api/import/items").as("sales"))).isEqualTo(403);
    assertThat(begin(post("/api/bank-statements").as("warehouse"))).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/login", "/logout", "/", "/api/about", "/error", "/components/api.js"})
  void whereNoFilesBelongNoneAreTakenIn(String path) throws IOException {
    assertThat(begin(withMadeUpToken(post(path)))).isEqualTo(415);
    assertThat(begin(withMadeUpToken(new RawRequest(port, "GET", path)))).isEqualTo(415);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/import/items", "/api/bank-statements", "/orders", "/camunda/app/"})
  void nothingIsRememberedOfFilesForAfterTheLogin(String path) throws IOException {
    assertThat(begin(new RawRequest(port, "GET", path))).isEqualTo(415);
  }

  @Test
  void aFormWithFilesIsStillAPlaceWhereTheTokenMustBeSentAsAHeader() throws IOException {
    var inBody = "--b\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\nmade-up\r\n";
    var request =
        withMadeUpSession(post("/api/import/items")).header("Cookie", "VERKOOP-CSRF=made-up");
    assertThat(request.header("Content-Type", FILES).begin(inBody, MEGABYTE).status())
        .isEqualTo(403);
  }

  private static RawRequest withMadeUpSession(RawRequest request) {
    return request.header("Cookie", "JSESSIONID=made-up");
  }

  private static RawRequest withMadeUpToken(RawRequest request) {
    return request
        .header("Cookie", "JSESSIONID=made-up; VERKOOP-CSRF=made-up")
        .header("X-Verkoop-Csrf", "made-up");
  }

  /** Sends the beginning of files only: who would take in the rest of them would not answer. */
  private int begin(RawRequest request) throws IOException {
    var status = request.header("Content-Type", FILES).begin(FILES_BEGIN, 20L * MEGABYTE).status();
    assertThat(spooled()).isEmpty();
    return status;
  }

  private List<File> spooled() {
    var folder = (File) servlets.getAttribute(ServletContext.TEMPDIR);
    return List.of(folder.listFiles((in, name) -> name.startsWith("upload_")));
  }

  @Test
  void theFileOfSomebodyWhoMaySendItIsTakenInAndThrownAway() {
    var purchasing = as("purchasing");
    Api.Answer answer = purchasing.upload("/api/import/items", "a.csv", new byte[20 * MEGABYTE]);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(spooled()).isEmpty();
  }
}
