package nl.verkoop.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import nl.verkoop.Api.Answer;
import nl.verkoop.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be read is refused by its field and in words; nothing tells how we read it. */
class UnreadableRequestTest extends IntegrationTest {

  private static void assertRefused(Answer answer, int status, String code, String field) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.json().at("/refusals/0/code").asText()).as(answer.body()).isEqualTo(code);
    assertThat(answer.json().at("/refusals/0/field").asText()).as(answer.body()).isEqualTo(field);
    assertThat(answer.json().get("detail").asText()).isNotBlank().hasSizeLessThan(250);
    assertThat(answer.body())
        .doesNotContainIgnoringCase("exception", "java", "jackson", "nl.verkoop", "deserializ")
        .doesNotContain("Failed to read", "Failed to convert", "token")
        .hasSizeLessThan(1500);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"kleur\":1} | field-unknown | kleur",
        "{\"lines\":[{\"itemNo\":\"A3001\",\"aantal\":1}]} | field-unknown | lines[0].aantal",
        "{\"lines\":[{\"itemNo\":\"A3001\",\"quantity\":\"x\"}]} | number-expected | lines[0].quantity",
        "{\"lines\":[{\"itemNo\":\"A3001\",\"quantity\":{}}]} | number-expected | lines[0].quantity",
        "{\"lines\":[{},{\"itemNo\":\"A3001\",\"quantity\":true}]} | number-expected | lines[1].quantity",
        "{\"lines\":[{\"itemNo\":[\"A3001\"]}]} | text-expected | lines[0].itemNo",
        "{\"lines\":{}} | list-expected | lines",
        "{\"lines\":[3]} | object-expected | lines[0]",
        "{\"orderDate\":\"morgen\"} | date-expected | orderDate",
        "{\"orderDate\":\"2026-02-30\"} | date-expected | orderDate",
        "{\"orderDate\":20260101} | date-expected | orderDate",
        "{\"orderDate\":[2026,1,1]} | date-expected | orderDate",
        "{\"fulfilmentPolicy\":\"NOOIT\"} | choice-expected | fulfilmentPolicy",
        "{\"fulfilmentPolicy\":0} | choice-expected | fulfilmentPolicy",
        "{\"shipTo\":\"hier\"} | object-expected | shipTo",
        "[] | object-expected | ``",
        "\"x\" | object-expected | ``",
        "{} {} | object-expected | ``",
        "{\"customerNo\":\"K1001\",\"customerNo\":\"K1002\"} | json-broken | ``",
        "{\"lines\":[{\"itemNo\": | json-broken | ``",
        "{customerNo} | json-broken | ``",
        "`` | body-missing | ``"
      })
  void aBodyIsRefusedByItsField(String body, String code, String field) {
    for (var program : Stream.of(as("sales"), as("sales").inEnglish()).toList()) {
      var answer = program.post("/api/sales-orders", body);
      if (code.equals("json-broken")) {
        assertThat(answer.json().at("/refusals/0/code").asText()).isEqualTo(code);
        assertThat(answer.status()).isEqualTo(400);
      } else {
        assertRefused(answer, 400, code, field);
      }
    }
  }

  @Test
  void theWordsNameWhatIsPossibleInTheReadersLanguage() {
    var body = "{\"fulfilmentPolicy\":\"NOOIT\"}";
    assertThat(as("sales").post("/api/sales-orders", body).json().get("detail").asText())
        .isEqualTo("Geef een van deze: STANDARD, AT_ONCE.");
    assertThat(
            as("sales").inEnglish().post("/api/sales-orders", body).json().get("detail").asText())
        .isEqualTo("Give one of these: STANDARD, AT_ONCE.");
  }

  @Test
  void otherBodiesAlike() {
    var decision = "/api/sales-orders/VO1/decision";
    assertRefused(
        as("salesmanager").post(decision, "{\"outcome\":0}"), 400, "choice-expected", "outcome");
    var limits = "/api/approval-limits/sales";
    assertRefused(
        as("admin").put(limits, "{\"unlimited\":\"misschien\"}"),
        400,
        "true-or-false-expected",
        "unlimited");
    var shipped = "/api/sales-orders/VO1/quantities-to-ship";
    assertRefused(as("warehouse").put(shipped, "{}"), 400, "list-expected", "");
    assertRefused(
        as("warehouse").put(shipped, "[{\"lineNo\":1.5}]"),
        400,
        "whole-number-expected",
        "[0].lineNo");
    assertRefused(
        as("warehouse").put(shipped, "[{\"lineNo\":99999999999}]"),
        400,
        "whole-number-expected",
        "[0].lineNo");
    assertRefused(
        as("warehouse").put(shipped, "[{\"lineNo\":1},null]"), 422, "value-missing", "[1]");
  }

  @ParameterizedTest
  @CsvSource({
    "sales, /api/sales-orders?limit=abc, whole-number-expected, limit",
    "sales, /api/sales-orders?status=KAPOT, choice-expected, status",
    "sales, /api/sales-orders?mine=misschien, true-or-false-expected, mine",
    "sales, /api/items?limit=1.5, whole-number-expected, limit",
    "sales, /api/outbox?status=KAPOT, choice-expected, status",
    "accounting, /api/trial-balance?asOf=gisteren, date-expected, asOf",
    "accounting, /api/postings?before=x, whole-number-expected, before",
    "accounting, /api/postings/x, whole-number-expected, no",
    "accounting, /api/accounts/8000/entries?from=x, date-expected, from",
    "accounting, /api/postings?limit=99999999999, whole-number-expected, limit"
  })
  void anAddressIsRefusedByItsParameter(String user, String path, String code, String field) {
    assertRefused(as(user).get(path), 400, code, field);
    assertRefused(as(user).inEnglish().get(path), 400, code, field);
  }

  @Test
  void aParameterThatIsLeftOutIsNamed() {
    assertRefused(as("sales").put("/api/sales-orders/VO1", "{}"), 400, "value-missing", "version");
    assertRefused(
        as("accounting").uploadAll("/api/bank-statements", java.util.Map.of()),
        400,
        "value-missing",
        "file");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1E+100000",
        "1e-100000",
        "\"1E+100000\"",
        "1e1000000000",
        "-1e999999999",
        "0.00000000000000000000000000000000000000001"
      })
  void aNumberThatNobodyCanWriteDownIsRefusedAtOnce(String number) {
    assertTooLong(number);
  }

  @Test
  void tenThousandDigitsAreRefusedAtOnceAndNotRepeated() {
    assertTooLong("9".repeat(10_000));
    assertTooLong("\"" + "9".repeat(10_000) + "\"");
    assertTooLong("0." + "9".repeat(10_000));
  }

  private void assertTooLong(String number) {
    var before = Instant.now();
    var answer =
        as("sales")
            .post(
                "/api/sales-orders",
                "{\"customerNo\":\"K1001\",\"lines\":[{\"itemNo\":\"A3001\",\"quantity\":"
                    + number
                    + "}]}");
    assertRefused(answer, 422, "number-too-long", "lines[0].quantity");
    assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(2));
  }

  @Test
  void evenLongerNumbersAndDeeperNestsAreRefused() {
    var wholeBody = "{\"lines\":[{\"quantity\":" + "9".repeat(100_000) + "}]}";
    var long_ = as("sales").post("/api/sales-orders", wholeBody);
    assertThat(long_.status()).isEqualTo(400);
    assertThat(long_.json().at("/refusals/0/code").asText()).isEqualTo("json-too-much");
    var deep = "{\"lines\":" + "[".repeat(500) + "]".repeat(500) + "}";
    assertThat(as("sales").post("/api/sales-orders", deep).status()).isEqualTo(400);
  }

  @Test
  void whatTheFrameworkRefusesIsSaidInOurWordsToo() {
    var method = as("accounting").delete("/api/bank-statements");
    assertThat(method.status()).isEqualTo(405);
    assertThat(method.json().get("detail").asText()).isEqualTo("Dit adres kent deze methode niet.");
    var type = as("sales").inEnglish().postFile("/api/sales-orders", "text/plain", new byte[] {1});
    assertThat(type.status()).isEqualTo(415);
    assertThat(type.json().get("detail").asText())
        .startsWith("This kind of content is not accepted");
    assertThat(type.json().get("title").asText()).isEqualTo("Not possible like this");
    var nothing = as("sales").get("/api/nothing/" + "x".repeat(500));
    assertThat(nothing.status()).isEqualTo(404);
    assertThat(nothing.json().get("detail").asText()).isEqualTo("Op dit adres is niets.");
  }

  @Test
  void whatIsRepeatedIsShort() {
    var much = "X".repeat(3000);
    assertRefused(
        as("sales").post("/api/sales-orders", "{\"customerNo\":\"" + much + "\"}"),
        422,
        "customer-unknown",
        "customerNo");
    assertRefused(
        as("sales").post("/api/sales-orders", "{\"" + much + "\":1}"),
        400,
        "field-unknown",
        "X".repeat(39) + "…");
    var unknown = as("sales").get("/api/sales-orders/" + much);
    assertThat(unknown.status()).isEqualTo(404);
    assertThat(unknown.json().get("detail").asText()).hasSizeLessThan(100);
  }
}
