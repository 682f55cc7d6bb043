package nl.verkoop.platform.web;

import static nl.verkoop.scenario.Line.line;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import nl.verkoop.Api.Answer;
import nl.verkoop.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What nobody can see enters nowhere. */
class PlainRequestTest extends IntegrationTest {

  private static void assertNotPlain(Answer answer, String field) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(422);
    assertThat(answer.json().at("/refusals/0/code").asText()).isEqualTo("text-not-plain");
    assertThat(answer.json().at("/refusals/0/field").asText()).isEqualTo(field);
  }

  private Answer draft(String part) {
    return as("sales").post("/api/sales-orders/drafts", "{\"customerNo\":\"K1001\"," + part + "}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\u0000",
        "\\u0007",
        "\\n",
        "\\t",
        "\\u001b[31m",
        "\\u007f",
        "\\u0085",
        "\\ud800",
        "\\udc00",
        "\\u202e",
        "\\u2066",
        "\\u2028"
      })
  void aFieldOfARequestIsPlain(String hidden) {
    assertNotPlain(draft("\"customerReference\":\"abc" + hidden + "\""), "customerReference");
    assertNotPlain(
        draft("\"lines\":[{\"itemNo\":\"A3001\",\"quantity\":1},{\"itemNo\":\"x" + hidden + "\"}]"),
        "lines[1].itemNo");
    assertNotPlain(
        draft("\"shipTo\":{\"name\":\"" + hidden + "\",\"city\":\"B\",\"country\":\"NL\"}"),
        "shipTo.name");
    assertNotPlain(
        as("admin")
            .put("/api/bank-accounts/X" + UUID.randomUUID(), "{\"name\":\"R" + hidden + "\"}"),
        "name");
  }

  @Test
  void writtenLanguagesAreNotHidden() {
    var answer = draft("\"customerReference\":\"Größe Київ שלום\\u2713\"");
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    assertThat(answer.json().at("/header/customerReference").asText())
        .isEqualTo("Größe Київ שלום✓");
    var no = waitingForApproval();
    assertThat(as("salesmanager").decide(no, "REJECTED", "日本 👩").status()).isEqualTo(204);
  }

  @Test
  void whatNoPaperCanShowIsRefusedWhereItIsEntered() {
    var answer =
        draft(
            "\"customerReference\":\"日本 5\",\"shipTo\":{\"name\":\"مرحبا\",\"address\":\"ไทย 1\","
                + "\"city\":\"한국\",\"country\":\"NL\"},\"lines\":[{\"type\":\"COMMENT\","
                + "\"description\":\"Let op 👩\"}]");
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().at("/refusals"))
        .extracting(refusal -> refusal.get("field").asText() + " " + refusal.get("code").asText())
        .containsExactlyInAnyOrder(
            "customerReference text-not-on-paper",
            "shipTo.name text-not-on-paper",
            "shipTo.address text-not-on-paper",
            "shipTo.city text-not-on-paper",
            "lines[0].description text-not-on-paper");
    assertThat(answer.body()).contains("日 (U+65E5)", "Hebreeuwse");
  }

  @Test
  void aCommentMayHaveLines() {
    var plain = "een\r\n\ttwee";
    var no = waitingForApproval();
    assertNotPlain(as("salesmanager").decide(no, "REJECTED", plain + "\u202e"), "comment");
    assertThat(as("salesmanager").decide(no, "REJECTED", plain).status()).isEqualTo(204);
    var approvals = as("sales").get("/api/sales-orders/" + no + "/approvals").json();
    assertThat(approvals.at("/0/comment").asText()).isEqualTo("een\n\ttwee");
  }

  private String waitingForApproval() {
    return given.customer("K1001").ordered(line("A3021", 1).less(30)).no();
  }

  @ParameterizedTest
  @ValueSource(strings = {"%00", "%07", "%E2%80%AE", "a%0Ab", "%C2%85"})
  void aParameterIsPlain(String hidden) {
    assertNotPlain(as("sales").get("/api/customers?q=" + hidden), "q");
    assertNotPlain(as("sales").get("/api/sales-orders?before=" + hidden), "before");
    assertNotPlain(as("accounting").get("/api/open-entries?q=" + hidden), "q");
  }

  @ParameterizedTest
  @ValueSource(strings = {"%E2%80%AE", "a%C2%85b", "%E2%81%A6"})
  void aNumberInAnAddressIsPlain(String hidden) {
    assertNotPlain(as("sales").get("/api/sales-orders/" + hidden), "no");
    assertNotPlain(as("accounting").get("/api/accounts/" + hidden + "/entries"), "no");
    assertNotPlain(as("admin").put("/api/bank-accounts/" + hidden, "{}"), "no");
  }

  @Test
  void theNameOfAFileIsPlain() {
    var file = "no".getBytes(StandardCharsets.UTF_8);
    var upload = "/api/bank-statements/uploads";
    assertNotPlain(as("accounting").upload(upload, "a\u202Elmx.exe", file), "file");
    assertNotPlain(as("accounting").upload(upload, "a\u0007.xml", file), "file");
  }

  @Test
  void aCellOfAFileIsPlain() {
    var file =
        "customer_no,name,address,city,country\nPL-1,Ab\u0000c,Laan\u202E 1,Ede,NL\nPL-2,\"A\nb\",L,E,NL\n";
    var answer =
        as("admin")
            .inEnglish()
            .upload("/api/import/customers", "c.csv", file.getBytes(StandardCharsets.UTF_8));
    assertThat(answer.status()).as(answer.body()).isEqualTo(422);
    assertThat(answer.json().get("refusals").findValuesAsText("column"))
        .containsExactlyInAnyOrder("name", "address");
    assertThat(answer.json().at("/refusals/0/reason").asText()).startsWith("Remove the invisible");
    assertThat(answer.json().at("/refusals/0/row").asInt()).isEqualTo(2);
  }
}
