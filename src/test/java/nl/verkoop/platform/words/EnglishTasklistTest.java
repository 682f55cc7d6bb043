package nl.verkoop.platform.words;

import static nl.verkoop.scenario.Line.line;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import nl.verkoop.Api;
import nl.verkoop.IntegrationTest;
import nl.verkoop.platform.engineapi.WebappClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the engine answers to Tasklist, and keeps of what Tasklist saves, in each language. */
class EnglishTasklistTest extends IntegrationTest {

  private static final String ENGLISH = "en-GB,en;q=0.9,nl;q=0.8";
  private static final String DUTCH = "nl-NL,nl;q=0.9,en;q=0.8";

  private String taskId;

  @BeforeEach
  void anOrderThatWaitsForApproval() {
    var no = given.customer("K1006").ordered(line("A3001", 14).less(25)).no();
    taskId =
        jdbc.sql(
                "select TASK_ID_ from ACT_RU_VARIABLE where NAME_ = 'documentNumber' and TEXT_ = ?")
            .param(no)
            .query(String.class)
            .single();
  }

  private WebappClient reader(String user, String language) {
    return new WebappClient(port, user, language);
  }

  @ParameterizedTest
  @ValueSource(strings = {ENGLISH, "de-DE,de;q=0.9,nl;q=0.8"})
  void whoDoesNotReadDutchReadsTheTaskInEnglish(String language) {
    var task = reader("salesmanager", language).get("task/" + taskId);

    assertThat(task.at("/name").asText()).isEqualTo("Decide on approval");
    assertThat(task.at("/_embedded/processDefinition/0/name").asText()).isEqualTo("Approval");
    assertThat(task.at("/_embedded/group/0/name").asText()).isEqualTo("Sales management");
  }

  @Test
  void listsAndTheCardsInThemAreInEnglish() {
    var reader = reader("salesmanager", ENGLISH);
    var list = named(reader.get("filter?maxResults=50"), "To approve");
    var tasks = reader.post("filter/" + list.get("id").asText() + "/list?maxResults=2000", "{}");
    var task = withId(tasks.at("/_embedded/task"), taskId);

    assertThat(list.at("/properties/variables").findValuesAsText("label"))
        .containsExactly("Document", "Customer", "Facts");
    assertThat(task.get("name").asText()).isEqualTo("Decide on approval");
    assertThat(task.at("/_embedded/variable").findValuesAsText("value"))
        .contains("€ 1,564.50", "Gemeente Waterrijk");
    assertThat(tasks.at("/_embedded/processDefinition").findValuesAsText("name"))
        .contains("Approval");
  }

  @Test
  void theFormAndItsFactsAreInEnglish() {
    var reader = reader("salesmanager", ENGLISH);
    var form = reader.get("task/" + taskId + "/deployed-form");
    var facts = reader.get("task/" + taskId + "/form-variables");

    assertThat(form.findValuesAsText("label"))
        .contains("Amount", "Not yet, send back for changes")
        .noneMatch(label -> label.contains("Klant") || label.contains("goedkeur"));
    assertThat(form.findValuesAsText("description"))
        .containsExactly("Needed when you send back or reject.");
    assertThat(facts.at("/amountWhole/value").asLong()).isEqualTo(1564);
    assertThat(facts.at("/amountText/value").asText()).isEqualTo("€ 1,564.50");
    assertThat(facts.at("/askedText/value").asText()).isEqualTo("€ 1,564.50 excl. VAT");
    assertThat(facts.at("/reasonText/value").asText())
        .isEqualTo(
            "A line has more discount than may go without approval, or a price that far below the one that applies.");
    assertThat(facts.at("/orderText/value").asText()).startsWith("14 × Cordless drill 18 V");
  }

  @Test
  void whatCanBeStartedIsInEnglish() {
    var processes =
        reader("sales", ENGLISH)
            .get("process-definition?latest=true&startableInTasklist=true&maxResults=15");

    assertThat(processes.findValuesAsText("name"))
        .contains("Sales order")
        .doesNotContain("Verkooporder");
  }

  @Test
  void factsThatWereWrittenInDutchOnlyAreShownInDutch() {
    jdbc.sql("delete from ACT_RU_VARIABLE where TASK_ID_ = ? and NAME_ = 'orderTextEn'")
        .param(taskId)
        .update();

    var facts = reader("salesmanager", ENGLISH).get("task/" + taskId + "/form-variables");

    assertThat(facts.at("/orderText/value").asText()).startsWith("14 × Accuboormachine 18 V");
  }

  @Test
  void anAnswerSaysItsLanguageAndItsLength() {
    var english = reader("salesmanager", ENGLISH).answer("task/" + taskId);

    assertThat(english.headers().firstValue("Content-Language")).hasValue("en");
    assertThat(english.headers().allValues("Vary")).contains("Accept-Language");
    assertThat(english.headers().firstValue("ETag")).isEmpty();
    assertThat(english.headers().firstValueAsLong("Content-Length"))
        .hasValue(english.body().getBytes(StandardCharsets.UTF_8).length);
  }

  @ParameterizedTest
  @ValueSource(strings = {DUTCH, "nl", ""})
  void whoReadsDutchGetsWhatTheEngineSaid(String language) {
    var dutch = reader("salesmanager", language).answer("task/" + taskId);

    assertThat(dutch.body()).contains("Beslissen over goedkeuring", "Verkoopleiding");
    assertThat(dutch.headers().firstValue("Content-Language")).isEmpty();
    assertThat(dutch.headers().allValues("Vary")).doesNotContain("Accept-Language");
  }

  @Test
  void onlyWordsAreChanged() {
    var dutch = (ObjectNode) reader("salesmanager", DUTCH).get("task/" + taskId);
    var english = (ObjectNode) reader("salesmanager", ENGLISH).get("task/" + taskId);
    for (var task : List.of(dutch, english)) {
      task.remove("name");
      ((ObjectNode) task.at("/_embedded/processDefinition/0")).remove("name");
      ((ObjectNode) task.at("/_embedded/group/0")).remove("name");
    }

    assertThat(english).isEqualTo(dutch);
  }

  @Test
  void cockpitAndAdminShowNamesAsTheyAreDrawnAndKept() {
    var analyst = reader("analyst", ENGLISH);
    var admin = reader("admin", ENGLISH);

    assertThat(
            analyst
                .get("process-definition?key=approval&latestVersion=true&maxResults=1")
                .toString())
        .contains("Goedkeuring");
    assertThat(admin.get("group/warehouse").get("name").asText()).isEqualTo("Magazijn");
    assertThat(
            admin
                .send(
                    "POST",
                    "task?maxResults=2000",
                    Api.text(Map.of("taskDefinitionKey", "Task_DecideApproval")))
                .body())
        .contains("Beslissen over goedkeuring");
  }

  @Test
  void anErrorIsSaidInTheReadersWordsOnly() {
    assertThat(reader("salesmanager", ENGLISH).answer("task/unknown").statusCode()).isEqualTo(404);
    assertThat(reader("salesmanager", ENGLISH).answer("task/unknown").body())
        .contains("There is no such thing");
  }

  @Test
  void aListThatIsSavedInEnglishKeepsItsDutchNames() {
    var admin = reader("admin", ENGLISH);
    var before = reader("admin", DUTCH).get("filter?maxResults=50");
    var list = named(admin.get("filter?maxResults=50"), "To ship");

    var saved = admin.send("PUT", "filter/" + list.get("id").asText(), list.toString());

    assertThat(saved.statusCode()).as(saved.body()).isEqualTo(204);
    assertThat(reader("admin", DUTCH).get("filter?maxResults=50")).isEqualTo(before);
  }

  @Test
  void onlyAdministratorsSaveLists() {
    var manager = reader("salesmanager", ENGLISH);
    var list = named(manager.get("filter?maxResults=50"), "To approve");

    assertThat(
            manager.send("PUT", "filter/" + list.get("id").asText(), list.toString()).statusCode())
        .isEqualTo(403);
  }

  @Test
  void whatAFormSendsBackOfItsFactsIsNotKept() {
    var manager = reader("salesmanager", ENGLISH);
    var sent =
        """
        {"variables": {"reasonText": {"value": "In English"}, "amountText": {"value": "€ 1,564.50"},
          "decision": {"value": "rejected"}, "comment": {"value": "Fine"}}}
        """;

    var answer = manager.send("POST", "task/" + taskId + "/submit-form", sent);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    assertThat(
            jdbc.sql("select TEXT_ from ACT_HI_VARINST where TASK_ID_ = ? and NAME_ = 'amountText'")
                .param(taskId)
                .query(String.class)
                .single())
        .isEqualTo("€ 1.564,50");
    assertThat(
            jdbc.sql(
                    "select TEXT_ from ACT_HI_VARINST where NAME_ = 'comment' and PROC_INST_ID_ = "
                        + "(select PROC_INST_ID_ from ACT_HI_TASKINST where ID_ = ?)")
                .param(taskId)
                .query(String.class)
                .single())
        .isEqualTo("Fine");
  }

  @Test
  void aFactWithoutEnglishWordsStaysAsItWasWrittenWhateverItLooksLike() {
    jdbc.sql(
            "update ACT_RU_VARIABLE set TEXT_ = '€ 1.564,50' where TASK_ID_ = ? and NAME_ = 'requesterText'")
        .param(taskId)
        .update();

    var facts = reader("salesmanager", ENGLISH).get("task/" + taskId + "/form-variables");

    assertThat(facts.at("/requesterText/value").asText()).isEqualTo("€ 1.564,50");
    assertThat(facts.at("/amountText/value").asText()).isEqualTo("€ 1,564.50");
  }

  @Test
  void whatIsNoJsonIsTheEnginesToRefuse() {
    var answer = reader("admin", ENGLISH).send("POST", "filter/create", "{not json");

    assertThat(answer.statusCode()).isEqualTo(400);
  }

  private static JsonNode named(JsonNode all, String name) {
    return only(all, "name", name);
  }

  private static JsonNode withId(JsonNode all, String id) {
    return only(all, "id", id);
  }

  private static JsonNode only(JsonNode all, String field, String value) {
    return StreamSupport.stream(all.spliterator(), false)
        .filter(each -> each.path(field).asText().equals(value))
        .findFirst()
        .orElseThrow(() -> new AssertionError(value + " is not in " + all));
  }
}
