package nl.verkoop.party;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import nl.verkoop.Api.Answer;
import nl.verkoop.IntegrationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files and notes are kept with a customer's card (feature C-01). */
class CustomerFileTest extends IntegrationTest {

  private static final byte[] LETTER = "Geachte heer".getBytes(StandardCharsets.UTF_8);

  private String path;

  @BeforeEach
  void thereIsACustomer() {
    var fields = Map.of("name", "Bewaard", "street", "Laan", "city", "Ede", "country", "NL");
    path =
        "/api/customers/"
            + as("financemanager").post("/api/customers", fields).json().get("no").asText();
  }

  private Answer keep(String name, byte[] content) {
    return as("sales").upload(path + "/files", name, content);
  }

  private static String code(Answer answer) {
    return answer.status() + " " + answer.json().at("/refusals/0/code").asText();
  }

  @Test
  void aFileIsKeptAndSavedAgainButNeverOpened() throws Exception {
    var kept = keep("Overeenkomst é.txt", LETTER);
    assertThat(kept.status()).as(kept.body()).isEqualTo(201);
    var listed = as("accounting").get(path + "/files").json().get(0);
    assertThat(listed.get("name").asText()).isEqualTo("Overeenkomst é.txt");
    assertThat(listed.get("size").asInt()).isEqualTo(LETTER.length);
    assertThat(listed.get("keptByName").asText()).isNotEmpty();
    assertThat(listed.get("removable").asBoolean()).isFalse();
    var login = Base64.getEncoder().encodeToString("sales:sales".getBytes(StandardCharsets.UTF_8));
    var request =
        HttpRequest.newBuilder(
                URI.create(
                    "http://127.0.0.1:" + port + path + "/files/" + kept.json().get("id").asText()))
            .header("Authorization", "Basic " + login)
            .build();
    var sent = HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
    assertThat(sent.body()).isEqualTo(LETTER);
    assertThat(sent.headers().firstValue("Content-Disposition").orElseThrow())
        .startsWith("attachment;");
    assertThat(sent.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(sent.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/plain");
  }

  @Test
  void whatIsNotWhatItsNameSaysIsRefusedInWords() {
    assertThat(code(keep("a.pdf", LETTER))).isEqualTo("422 file-is-another");
    assertThat(keep("a.exe", LETTER).body()).contains("file-type-unknown", "pdf, png");
    assertThat(code(keep("a.txt", new byte[0]))).isEqualTo("422 file-empty");
    assertThat(code(keep("x".repeat(150) + ".txt", LETTER))).isEqualTo("422 file-name");
    assertThat(as("sales").get(path + "/files").json()).isEmpty();
    assertThat(as("warehouse").get(path + "/files").status()).isEqualTo(403);
  }

  @Test
  void tenMegabytesAreTakenAndNotOneByteMore() {
    var content = new byte[10 << 20];
    Arrays.fill(content, (byte) '\\');
    var kept = keep("groot.txt", content);
    assertThat(kept.status()).as(kept.body()).isEqualTo(201);
    var id = kept.json().get("id").asText();
    assertThat(as("sales").get(path + "/files/" + id).bytes()).isEqualTo(content);
    var more = Arrays.copyOf(content, content.length + 1);
    more[content.length] = 'x';
    assertThat(code(keep("groter.txt", more))).isEqualTo("422 file-too-large");
  }

  @Test
  void whoeverKeptAFileTakesItAwayAndManagers() {
    var mine = keep("a.txt", LETTER).json().get("id").asText();
    var other = keep("b.txt", LETTER).json().get("id").asText();
    assertThat(code(as("accounting").delete(path + "/files/" + mine)))
        .isEqualTo("403 only-author-removes");
    assertThat(as("sales").delete(path + "/files/" + mine).status()).isEqualTo(204);
    assertThat(as("salesmanager").delete(path + "/files/" + other).status()).isEqualTo(204);
    assertThat(code(as("sales").delete(path + "/files/" + mine))).isEqualTo("404 file-unknown");
    assertThat(code(as("sales").get("/api/customers/K1001/files/" + mine)))
        .isEqualTo("404 file-unknown");
    var changes = as("sales").get(path + "/changes").json();
    assertThat(changes.get(0).get("oldValue").asText()).isEqualTo("b.txt");
  }

  @Test
  void aNoteIsALineOfSomebody() {
    var written = as("accounting").post(path + "/notes", Map.of("note", "Belt graag vooraf"));
    assertThat(written.status()).as(written.body()).isEqualTo(201);
    var note = as("sales").get(path + "/notes").json().get(0);
    assertThat(note.get("note").asText()).isEqualTo("Belt graag vooraf");
    assertThat(note.get("writtenBy").asText()).isEqualTo("accounting");
    assertThat(code(as("sales").post(path + "/notes", Map.of("note", " "))))
        .isEqualTo("422 note-needed");
    assertThat(code(as("sales").post(path + "/notes", Map.of("note", "x".repeat(501)))))
        .isEqualTo("422 too-long");
    var id = written.json().get("id").asText();
    assertThat(code(as("sales").delete(path + "/notes/" + id)))
        .isEqualTo("403 only-author-removes");
    assertThat(as("accounting").delete(path + "/notes/" + id).status()).isEqualTo(204);
    assertThat(as("sales").get(path + "/notes").json()).isEmpty();
    var changes = as("sales").get(path + "/changes");
    assertThat(changes.json().get(0).get("field").asText()).isEqualTo("noteRemoved");
    assertThat(changes.body()).doesNotContain("Belt graag vooraf");
  }

  @Test
  void anOldNoteIsTakenAwayTooAndThereAreNotTooMany() {
    var no = path.substring(path.lastIndexOf('/') + 1);
    var first =
        as("sales").post(path + "/notes", Map.of("note", "De oudste")).json().get("id").asText();
    jdbc.sql(
            """
            insert into customer_note (customer_no, note, written_by, written_at)
            select ?, 'Nog een', 'sales', utc_timestamp(3) from seq_1_to_999
            """)
        .param(no)
        .update();
    assertThat(code(as("sales").post(path + "/notes", Map.of("note", "Te veel"))))
        .isEqualTo("422 notes-too-many");
    assertThat(as("sales").delete(path + "/notes/" + first).status()).isEqualTo(204);
    assertThat(as("sales").post(path + "/notes", Map.of("note", "Past")).status()).isEqualTo(201);
  }
}
