package nl.verkoop.platform.engineapi;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.verkoop.scenario.Line.line;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.verkoop.IntegrationTest;
import nl.verkoop.Together;
import nl.verkoop.scenario.Order;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What nobody gets past the door of the engine's interface, and what is said to who tries. */
class EngineApiGateTest extends IntegrationTest {

  private static final String MIDDLE =
      "[{\"type\":\"startBeforeActivity\",\"activityId\":\"Task_ReleaseOrder\"}]";

  @Autowired private IdentityService identities;

  private WebappClient as(String user, String language) {
    return new WebappClient(port, user, language);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"assigneeExpression\":\"${nosuch}\"}",
        "{\"orQueries\":[{\"assigneeExpression\":\"${nosuch}\"}]}",
        "{\"orQueries\":[{\"name\":\"x\"},{\"candidateGroupsExpression\":\"${nosuch}\"}]}",
        "{\"orQueries\":[{\"dueBeforeExpression\":\"${nosuch}\"}]}",
        "{\"\\u0061ssignee\\u0045xpression\":\"${nosuch}\"}",
        "{\"x\":[[{\"y\":{\"ownerExpression\":null}}]]}",
        "{\"name\":\"x\",\"name\":\"y\",\"ownerEXPRESSION\":\"\"}"
      })
  void noExpressionIsTakenFromOutside(String query) {
    for (var path : List.of("task?maxResults=5", "task/count", "history/task/count")) {
      for (var encoding : List.of(UTF_8, UTF_16BE, UTF_16LE, Charset.forName("UTF-32BE"))) {
        var answer =
            as("warehouse", "en").send("POST", path, "application/json", query.getBytes(encoding));
        assertThat(answer.statusCode()).as("%s %s %s", path, encoding, query).isEqualTo(400);
        assertThat(answer.body()).contains("expressions are not taken from outside");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "task?maxResults=5&assigneeExpression=$%7Bnosuch%7D",
        "task?maxResults=5&assignee%45xpression=$%7Bnosuch%7D",
        "task/count?x=1&candidateGroupExpression="
      })
  void norInTheAddress(String path) {
    assertThat(as("warehouse", "nl").answer(path).statusCode()).isEqualTo(400);
  }

  @Test
  void norInALittleKnownWayOfSayingJson() {
    var body = "{\"assigneeExpression\":\"${nosuch}\"}".getBytes(UTF_8);
    for (var type :
        List.of("text/plain", "application/hal+json", "application/x-www-form-urlencoded")) {
      assertThat(as("admin", "nl").send("POST", "task/count", type, body).statusCode())
          .as(type)
          .isEqualTo(400);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"businessKey\":\"VO1\\n2026-11-28T00:00 ERROR forged\"}",
        "{\"variables\":{\"comment\":{\"value\":\"\\u202Egood\"}}}",
        "{\"variables\":{\"comment\":{\"value\":\"\\uD800\"}}}",
        "{\"variables\":{\"comment\":{\"value\":\"end\\u0000\"}}}"
      })
  void textsAreWhatTheyShow(String body) {
    var answer = as("sales", "en").send("POST", "process-definition/key/sales-order/start", body);
    assertThat(answer.statusCode()).as(body).isEqualTo(400);
    assertThat(answer.body()).contains("invisible");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "multipart/json",
        "multipart/form-data; boundary=x",
        "Multipart/Mixed; boundary=x"
      })
  void norAsAFormWithFiles(String type) {
    var body = "{\"assigneeExpression\":\"${nosuch}\"}".getBytes(UTF_8);
    assertThat(as("admin", "nl").send("POST", "task/count", type, body).statusCode())
        .isEqualTo(415);
  }

  @Test
  void theAdministratorSavesNoListWithOne() {
    var list =
        "{\"resourceType\":\"Task\",\"name\":\"x\",\"owner\":\"admin\",\"properties\":{},"
            + "\"query\":{\"assigneeExpression\":\"${currentUser()}\"}}";
    assertThat(as("admin", "nl").send("POST", "filter/create", list).statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource({
    "sales, process-definition/key/sales-order/start",
    "admin, process-definition/key/sales-order/start",
    "admin, process-definition/key/sales-order/submit-form",
    "accounting, process-definition/key/payment-reconciliation/start"
  })
  void noProcessIsStartedInItsMiddle(String user, String path) {
    var draft = draft();
    var body = "{\"businessKey\":\"%s\",\"startInstructions\":%s}".formatted(draft, MIDDLE);
    var answer = as(user, "en").send("POST", path, body);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("from the beginning");
    assertThat(status(draft)).isEqualTo("DRAFT");
  }

  /** Whoever starts it sees nothing of what runs already, and is refused all the same. */
  @Test
  void noProcessBeginsTwiceForTheSame() {
    var card = Map.of("name", "Twee", "street", "Laan", "city", "Ede", "country", "NL");
    var no = as("sales").post("/api/customers?template=", card).json().get("no").asText();
    var sentBack = Map.of("outcome", "RETURNED", "comment", "Welk btw-nummer?");
    as("financemanager").post("/api/approvals/" + no + "/decision", sentBack);
    var answer =
        as("sales", "en")
            .send(
                "POST",
                "process-definition/key/customer-registration/start",
                "{\"businessKey\":\"%s\"}".formatted(no));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
    assertThat(answer.body()).contains("already running");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "process-instance/x/modification",
        "process-instance/x/modification-async",
        "process-definition/x/restart",
        "process-definition/x/restart-async",
        "modification/execute",
        "modification/executeAsync",
        "migration/execute",
        "migration/executeAsync"
      })
  void noneIsMovedByTheAdministratorEither(String path) {
    var answer = as("admin", "en").send("POST", path, "{}");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("from the beginning");
  }

  @ParameterizedTest
  @CsvSource({
    "DELETE, process-instance/x",
    "POST, process-instance/delete",
    "POST, process-instance/delete-historic-query-based",
    "PUT, process-instance/x/suspended",
    "PUT, process-instance/suspended",
    "POST, process-instance/suspended-async",
    "PUT, process-definition/key/sales-order/suspended",
    "PUT, process-definition/suspended",
    "DELETE, process-definition/x",
    "DELETE, job/x",
    "PUT, job/x/duedate",
    "POST, job/x/duedate/recalculate",
    "PUT, job/x/suspended",
    "PUT, job-definition/x/suspended",
    "PUT, job-definition/suspended",
    "DELETE, batch/x",
    "PUT, batch/x/suspended",
    "PUT, process-definition/x/history-time-to-live",
    "DELETE, process-definition/key/sales-order/delete",
    "DELETE, history/process-instance/x",
    "POST, history/process-instance/delete",
    "POST, history/process-instance/set-removal-time",
    "DELETE, history/variable-instance/x"
  })
  void noneIsEndedOrForgottenByTheAdministratorEither(String method, String path) {
    var answer = as("admin", "en").send(method, path, "{}");
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("by its own steps");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "null", "\"0\"", "0.0"})
  void noneIsStoppedByTakingAwayItsAttempts(String retries) {
    for (var user : List.of("accounting", "admin")) {
      var body = "{\"retries\": " + retries + "}";
      var answer = as(user, "en").send("PUT", "job/x/retries", body);
      assertThat(answer.statusCode()).as(user).isEqualTo(403);
      assertThat(answer.body()).contains("at least 1 attempt");
    }
  }

  @Test
  void countingIsReading() {
    var answer = as("admin", "en").send("POST", "process-instance/count", "{}");
    assertThat(answer.statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"job/x/stacktrace", "history/job-log/x/stacktrace"})
  void whatTheProgramWasDoingIsForAdministrators(String path) {
    for (var user : List.of("sales", "financemanager", "analyst")) {
      assertThat(as(user, "en").answer(path).statusCode()).as(user).isEqualTo(403);
    }
    assertThat(as("admin", "en").answer(path).statusCode()).isNotEqualTo(403);
  }

  @Test
  void nobodyDeploysOverTheNetwork() {
    var file =
        """
        --x\r
        Content-Disposition: form-data; name="deployment-name"\r
        \r
        x\r
        --x\r
        Content-Disposition: form-data; name="data"; filename="note.txt"\r
        \r
        x\r
        --x--\r
        """;
    for (var user : List.of("sales", "analyst", "admin")) {
      var answer =
          as(user, "nl")
              .send(
                  "POST",
                  "deployment/create",
                  "multipart/form-data; boundary=x",
                  file.getBytes(UTF_8));
      assertThat(answer.statusCode()).as(user).isEqualTo(403);
    }
    assertThat(as("admin", "nl").send("DELETE", "deployment/x", "").statusCode()).isEqualTo(403);
    assertThat(as("analyst", "nl").answer("deployment?maxResults=5").statusCode()).isEqualTo(200);
  }

  @Test
  void remarksAreForWhoSeesTheTask() {
    var task = approval(order());
    var remark = "{\"message\":\"Let op\"}";
    for (var stranger : List.of("warehouse", "purchasing", "accounting", "analyst")) {
      var answer = as(stranger, "nl").send("POST", "task/" + task + "/comment/create", remark);
      assertThat(answer.statusCode()).as(stranger).isEqualTo(404);
    }
    assertThat(
            as("salesmanager", "nl")
                .send("POST", "task/" + task + "/comment/create", remark)
                .statusCode())
        .isEqualTo(200);
    assertThat(as("salesmanager", "nl").answer("task/" + task + "/comment").body())
        .contains("Let op");
  }

  @Test
  void ofTwoDecisionsInTheSameSecondOneIsToldThatItIsTooLate() {
    var task = approval(order());
    var decision =
        "{\"variables\":{\"decision\":{\"value\":\"rejected\"},\"comment\":{\"value\":\"Nee\"}}}";
    var one = as("salesmanager", "en");
    var other = as("salesmanager", "en");
    List.of(one, other).forEach(each -> each.answer("task/count"));
    var answers =
        Together.call(List.of(() -> send(one, task, decision), () -> send(other, task, decision)));
    assertThat(Together.statuses(answers))
        .as(answers.toString())
        .containsExactlyInAnyOrder(204, 409);
    var late = one.send("POST", "task/" + task + "/complete", decision);
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body())
        .contains("somebody has finished it")
        .doesNotContain(task)
        .doesNotContain("null");
  }

  private static nl.verkoop.Api.Answer send(WebappClient client, String task, String body) {
    HttpResponse<String> answer = client.send("POST", "task/" + task + "/submit-form", body);
    return new nl.verkoop.Api.Answer(
        answer.statusCode(), answer.body(), answer.body().getBytes(UTF_8));
  }

  @Test
  void cockpitIsAnsweredAllVersionsOfAModel() {
    var answer =
        as("admin", "en")
            .answer("process-definition?key=sales-order&sortBy=version&sortOrder=desc");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body()).contains("\"key\":\"sales-order\"");
    assertThat(as("admin", "en").answer("task").statusCode())
        .as("others say how many")
        .isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "claim | {\"userId\":\"sales\",\"x\":{\"userId\":\"salesmanager\"}} | 403",
        "claim | {\"userId\":\"financemanager\"} | 403",
        "claim | {\"userId\":\"salesmanager\",\"userId\":\"sales\"} | 403",
        "claim | {} | 403",
        "claim | '' | 403",
        "resolve | {} | 403",
        "bpmnError | {\"errorCode\":\"x\"} | 403",
        "variables | {\"modifications\":{\"comment\":{\"value\":\"x\"}}} | 403",
        "localVariables/comment | {\"value\":\"x\"} | 403",
        "bpmnEscalation | {\"escalationCode\":\"x\"} | 403",
        "complete | {\"variables\":{\"decision\":{\"value\":\"<a/>\",\"type\":\"Xml\"}}} | 400",
        "submit-form | {\"variables\":{\"decision\":{\"value\":\"x\",\"type\":\"\"}}} | 400",
        "submit-form | {\"variables\":{\"decision\":{\"value\":\"x\",\"type\":\"File\"}}} | 400",
        "complete | {\"variables\":{\"e\":{\"value\":\"1\",\"type\":\"Object\",\"valueInfo\":{\"objectTypeName\":\"java.io.File\"}}}} | 400",
      })
  void nothingIsDoneWithATaskBesideWhatItsFormDoes(String call, String body, int status) {
    var task = approval(order());
    var answer = as("salesmanager", "en").send("POST", "task/" + task + "/" + call, body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee()).isNull();
  }

  @Test
  void aTaskThatWasGivenToSomebodyElseIsHisToFinish() {
    var order = given.ordered(Order.order("K1002", line("A3021", 1)).byHand());
    var task = approval(order.at("Task_PickShipment").no());
    var before = as("warehouse", "nl");
    assertThat(
            before
                .send("POST", "task/" + task + "/claim", "{\"userId\":\"warehouse\"}")
                .statusCode())
        .isEqualTo(204);
    assertThat(
            as("admin", "nl")
                .send("POST", "task/" + task + "/assignee", "{\"userId\":\"admin\"}")
                .statusCode())
        .isEqualTo(204);
    var picked = "{\"variables\":{\"pickOutcome\":{\"value\":\"cancelRest\"}}}";
    var answer = before.send("POST", "task/" + task + "/submit-form", picked);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("Pieter Kuipers");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}",
        "{\"decision\":{\"value\":\"nonsense\"}}",
        "{\"decision\":{\"value\":5,\"type\":\"Integer\"}}",
        "{\"decision\":{\"value\":\"approved\"},\"comment\":{\"value\":5}}"
      })
  void anAnswerThatTheFormDoesNotKnowIsRefused(String variables) {
    var task = approval(order());
    var answer =
        as("salesmanager", "en")
            .send("POST", "task/" + task + "/submit-form", "{\"variables\":" + variables + "}");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("Choose one of the answers");
  }

  @ParameterizedTest
  @ValueSource(strings = {"complete", "submit-form"})
  void whatOnlyAStepMaySayIsNotSentAlongWithAnAnswer(String call) {
    var task = approval(order());
    var body = "{\"variables\":{\"decision\":{\"value\":\"rejected\"},\"%s\":{\"value\":\"x\"}}}";
    for (var name : List.of("approvalOutcome", "approverGroups", "shipAtOnce", "orderPaid")) {
      var answer =
          as("salesmanager", "en").send("POST", "task/" + task + "/" + call, body.formatted(name));
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
      assertThat(answer.body()).contains("not part of this task", name);
    }
    var own =
        "{\"withVariablesInReturn\":true,\"variables\":{\"decision\":{\"value\":\"rejected\"},"
            + "\"comment\":{\"value\":\"Nee\"},\"ofTheAnalyst\":{\"value\":\"x\"}}}";
    var answer = as("salesmanager", "en").send("POST", "task/" + task + "/" + call, own);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "attachment-name | good\u202Egpj.exe | invisible",
        "attachment-type | a\u202Eb | invisible",
        "attachment-description | ru\u0007ng | invisible",
        "url | javascript:alert(1) | begins with https",
        "url | https://a.example/ b | begins with https"
      })
  void whatIsAttachedToATaskIsPlainToo(String part, String value, String words) {
    var task = approval(order());
    var answer =
        attach(task, Map.of("attachment-name", "x", "url", "https://a.example/"), part, value);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
    assertThat(answer.body()).contains(words);
    answer = attach(task, Map.of("attachment-name", "x"), "url", "https://a.example/");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "task?maxResults=5 | {\"candidateGroups\":[]} | 400 | not possible",
        "task | {} | 400 | maxResults",
        "task?maxResults=2001 | {} | 400 | at most 2000",
        "task/x/submit-form | {\"variables\":{\"a\":{\"value\":1e999}}} | 400 | too large",
        "process-definition/key/sales-order/start | {\"variables\":{\"\":{\"value\":1}}} | 400 | a name",
        "task?maxResults=5 | {\"taskVariables\":[{}]} | 400 | Something is missing",
        "task?maxResults=5 | null | 400 | Something is missing",
        "authorization/create | {} | 400 | Something is missing",
        "authorization/create | {\"type\":7} | 400 | not possible",
        "user/create | {\"profile\":{\"id\":\"a/b\"},\"credentials\":{}} | 422 | 1 to 64 letters",
        "group/create | {\"id\":\"ü\"} | 422 | 1 to 64 letters",
        "external-task/fetchAndLock | {\"workerId\":\"x\",\"maxTasks\":1} | 403 | nothing else",
        "execution/x/signal | {} | 400 | from the beginning",
        "execution/x/messageSubscriptions/y/trigger | {} | 400 | from the beginning"
      })
  void whatTheEngineDoesNotDoIsNoFailureOfTheProgram(
      String path, String body, int status, String words) {
    var answer = as("admin", "en").send("POST", path, body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.body()).contains(words);
  }

  @ParameterizedTest
  @ValueSource(strings = {"de-DE,de;q=0.9,en;q=0.8", "fr", "*", "en-US"})
  void whoReadsNeitherDutchNorEnglishIsRefusedInEnglish(String language) {
    var answer = as("admin", language).send("POST", "execution/x/signal", "{}");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(answer.body()).contains("from the beginning");
    answer = as("sales", language).send("POST", "process-definition/key/sales-order/start", "{}");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
    assertThat(answer.body()).contains("for which document");
  }

  @Test
  void aNameIsNotLongerThanIsKept() {
    var body = "{\"profile\":{\"id\":\"%s\"},\"credentials\":{\"password\":\"x\"}}";
    var answer = as("admin", "nl").send("POST", "user/create", body.formatted("x".repeat(65)));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("1 tot 64 letters");
  }

  private HttpResponse<String> attach(
      String task, Map<String, String> parts, String name, String value) {
    var all = new TreeMap<>(parts);
    all.put(name, value);
    var body = new StringBuilder();
    all.forEach(
        (part, text) ->
            body.append("--b\r\nContent-Disposition: form-data; name=\"%s\"\r\n".formatted(part))
                .append("Content-Type: text/plain; charset=utf-8\r\n\r\n")
                .append(text)
                .append("\r\n"));
    return as("salesmanager", "en")
        .send(
            "POST",
            "task/" + task + "/attachment/create",
            "multipart/form-data; boundary=b",
            body.append("--b--\r\n").toString().getBytes(UTF_8));
  }

  @Test
  void refusalsAreSaidInTheReadersLanguageWithoutIdsAndClasses() {
    var task = approval(order());
    var asked =
        Map.of(
            "task/" + task + "/claim",
            403,
            "process-definition/key/shipment/start",
            403,
            "process-definition/key/nix/start",
            404,
            "process-definition/key/sales-order/start",
            403);
    asked.forEach(
        (path, status) -> {
          var answer = as("warehouse", "nl").send("POST", path, "{\"userId\":\"warehouse\"}");
          assertThat(answer.statusCode()).as(path).isEqualTo(status);
          assertThat(answer.body())
              .as(path)
              .doesNotContain(task)
              .doesNotContain("permission")
              .doesNotContain("No matching");
        });
    var unknown =
        as("sales", "nl")
            .send("POST", "process-definition/key/sales-order/start", "{\"businessKey\":\"NIX\"}");
    assertThat(unknown.statusCode()).isEqualTo(422);
    assertThat(unknown.body()).contains("NIX").contains("bestaat niet");
    assertThat(
            as("sales", "nl")
                .send("POST", "process-definition/key/sales-order/start", "{}")
                .statusCode())
        .isEqualTo(422);
    assertThat(as("sales", "en").send("POST", "task?maxResults=5", "{\"a").body())
        .contains("it is not JSON");
  }

  private String draft() {
    return as("sales").drafted(BIG_ORDER);
  }

  private String order() {
    return given.ordered(BIG_ORDER).no();
  }

  private static final Order BIG_ORDER = Order.order("K1001", line("A3020", 5).less(25));

  private String status(String no) {
    return as("sales").get("/api/sales-orders/" + no).json().at("/header/status").asText();
  }

  private String approval(String orderNo) {
    identities.clearAuthentication();
    return tasks.createTaskQuery().processInstanceBusinessKey(orderNo).singleResult().getId();
  }
}
