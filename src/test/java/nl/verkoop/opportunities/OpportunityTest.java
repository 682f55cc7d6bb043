package nl.verkoop.opportunities;

import static nl.verkoop.scenario.Line.line;
import static nl.verkoop.scenario.Order.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.verkoop.Api.Answer;
import nl.verkoop.IntegrationTest;
import nl.verkoop.Statements;
import nl.verkoop.Together;
import nl.verkoop.scenario.Quote;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sales that are pursued, from the first talk until they are won or lost. */
class OpportunityTest extends IntegrationTest {

  private static final String PATH = "/api/opportunities";

  private String contact(String name) {
    var typed = Map.of("type", "COMPANY", "name", name, "street", "Laan", "city", "Ede");
    return as("sales").post("/api/contacts", typed).json().get("no").asText();
  }

  private static Map<String, Object> typed(String contactNo) {
    var typed = new HashMap<String, Object>();
    typed.putAll(Map.of("description", "Nieuwe hal", "contactNo", contactNo, "cycle", "standaard"));
    typed.put("estimatedValue", "2500.00");
    return typed;
  }

  private String pursued(String contactNo) {
    var answer = as("sales").post(PATH, typed(contactNo));
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer.json().get("no").asText();
  }

  private JsonNode seen(String no) {
    return as("sales").get(PATH + "/" + no).json().get("opportunity");
  }

  private String with(String no, String what) {
    return PATH + "/" + no + what + "?version=" + seen(no).get("version").asInt();
  }

  private Answer done(String no, Map<String, Object> done) {
    return as("sales").post(with(no, "/steps"), done);
  }

  private Answer closed(String no, Object... closing) {
    var request = new HashMap<String, Object>();
    for (var index = 0; index < closing.length; index += 2) {
      request.put((String) closing[index], closing[index + 1]);
    }
    return as("sales").post(with(no, "/closing"), request);
  }

  private static String code(Answer answer) {
    return answer.json().at("/refusals/0/code").asText();
  }

  /** An opportunity at the stage that needs a quote, with a quote for the contact's customer. */
  private record Quoted(String no, Quote quote) {}

  private Quoted quoted(String customer) {
    var no = pursuedWith(customer);
    assertThat(done(no, Map.of("action", "START")).status()).isEqualTo(204);
    assertThat(done(no, Map.of("action", "JUMP", "stage", 3)).status()).isEqualTo(204);
    var quote = given.customer(customer).quoted(line("A3004", 3));
    assertThat(assigned(no, quote.no()).status()).isEqualTo(204);
    return new Quoted(no, quote);
  }

  /** An opportunity with a contact who is this customer. */
  private String pursuedWith(String customer) {
    var contact = contact("Kans van " + customer);
    var link = Map.of("customerNo", customer);
    assertThat(as("sales").put("/api/contacts/" + contact + "/customer", link).status())
        .isEqualTo(204);
    return pursued(contact);
  }

  @Test
  void aCustomerWithWhomASaleIsPursuedIsNotClosed() {
    var card = Map.of("name", "Wordt gesloten", "street", "Laan", "city", "Ede", "country", "NL");
    var customer =
        as("salesmanager").post("/api/customers?template=", card).json().get("no").asText();
    var no = pursuedWith(customer);
    var closing = "/api/customers/" + customer + "/closing";
    var refused = as("salesmanager").put(closing, Map.of());
    assertThat(code(refused)).isEqualTo("customer-is-pursued");
    assertThat(refused.body()).contains(no);
  }

  @Test
  void aMergeLeavesNoOpenOpportunityBehind() {
    var cards = new ArrayList<String>();
    for (var name : List.of("Oud", "Nieuw")) {
      var card = Map.of("name", name, "street", "Laan", "city", "Ede", "country", "NL");
      cards.add(as("financemanager").post("/api/customers", card).json().get("no").asText());
    }
    var from = cards.get(0);
    var into = cards.get(1);
    var no = pursuedWith(from);
    var other = pursuedWith(into);
    var path = "/api/customers/" + from + "/merge/" + into;
    for (var each : Map.of("KEPT", no, "OLD", other).entrySet()) {
      var choices = Map.of("choices", Map.of("CONTACT ", each.getKey()));
      var refused = as("financemanager").put(path, choices);
      assertThat(code(refused)).isEqualTo("merge-leaves-pursued");
      assertThat(refused.body()).contains(each.getValue());
    }
    var lost = closed(other, "won", false, "closeCode", "PRICE", "closedOn", today().toString());
    assertThat(lost.status()).as(lost.body()).isEqualTo(204);
    var old = Map.of("choices", Map.of("CONTACT ", "OLD"));
    assertThat(as("financemanager").put(path, old).status()).isEqualTo(204);
    var contact = seen(no).get("contactNo").asText();
    assertThat(
            as("sales").get("/api/contacts/" + contact).json().at("/contact/customerNo").asText())
        .isEqualTo(into);
  }

  private Answer assigned(String no, String quoteNo) {
    return as("sales").put(with(no, "/quote"), Map.of("quoteNo", quoteNo));
  }

  @ParameterizedTest
  @CsvSource({
    "description, '', empty",
    "contactNo, CT0, contact-unknown",
    "cycle, NIX, cycle-unknown",
    "priority, SOON, not-one-of",
    "salesperson, NIEMAND, unknown-salesperson",
    "estimatedValue, -1, negative",
    "estimatedValue, 1.234, too-many-decimals"
  })
  void whatIsNotRightIsSaidAtItsField(String field, String value, String code) {
    var typed = typed(contact("Fout"));
    typed.put(field, value);
    var answer = as("sales").post(PATH, typed);
    assertThat(answer.status()).as(answer.body()).isEqualTo(422);
    assertThat(code(answer)).isEqualTo(code);
    assertThat(answer.json().at("/refusals/0/field").asText()).isEqualTo(field);
  }

  @Test
  void itMovesThroughItsStagesAndWhatIsExpectedGoesWithIt() {
    var no = pursued(contact("Stappen B.V."));
    assertThat(code(done(no, Map.of("action", "NEXT")))).isEqualTo("opportunity-not-started");
    assertThat(done(no, Map.of("action", "START")).status()).isEqualTo(204);
    assertThat(seen(no).get("chancePercent").decimalValue()).isEqualByComparingTo("10");
    var update = Map.<String, Object>of("action", "UPDATE", "estimatedValue", 4000);
    assertThat(done(no, update).status()).isEqualTo(204);
    assertThat(done(no, Map.of("action", "SKIP", "chancePercent", 60)).status()).isEqualTo(204);
    assertThat(seen(no).get("stageName").asText()).isEqualTo("Aanbieden");
    assertThat(seen(no).get("chancePercent").decimalValue()).isEqualByComparingTo("60");
    assertThat(seen(no).get("estimatedValue").decimalValue()).isEqualByComparingTo("4000");
    assertThat(code(done(no, Map.of("action", "NEXT")))).isEqualTo("stage-needs-quote");
    assertThat(as("sales").get(PATH + "/" + no).json().get("steps"))
        .extracting(each -> each.at("/step/action").asText())
        .containsExactly("SKIP", "UPDATE", "START", "CREATED");
    assertThat(as("sales").get(PATH + "/pipeline").json()).isNotEmpty();
    var old = as("sales").post(PATH + "/" + no + "/steps?version=0", Map.of("action", "NEXT"));
    assertThat(code(old)).isEqualTo("card-changed-meanwhile");
  }

  @Test
  void itIsClosedWithAReasonAndADay() {
    var contact = contact("Verloren B.V.");
    var no = pursued(contact);
    assertThat(closed(no, "won", false).body()).contains("close-code-needed", "closing-day-needed");
    var today = today().toString();
    assertThat(code(closed(no, "won", true, "closeCode", "PRICE", "closedOn", today)))
        .isEqualTo("close-code-needed");
    var tomorrow = today().plusDays(1).toString();
    assertThat(code(closed(no, "won", false, "closeCode", "PRICE", "closedOn", tomorrow)))
        .isEqualTo("closing-day-needed");
    var path = "/api/contacts/" + contact + "?version=0";
    assertThat(code(as("sales").delete(path))).isEqualTo("contact-has-opportunity");
    assertThat(code(as("salesmanager").delete(PATH + "/" + no))).isEqualTo("opportunity-open");
    assertThat(closed(no, "won", false, "closeCode", "PRICE", "closedOn", today).status())
        .isEqualTo(204);
    assertThat(code(done(no, Map.of("action", "START")))).isEqualTo("opportunity-closed");
    assertThat(as("sales").delete(path).status()).isEqualTo(204);
    assertThat(seen(no).get("contactNo").asText()).isEqualTo(contact);
    assertThat(as("sales").get(PATH + "?state=LOST&limit=200").body()).contains(no);
    assertThat(as("sales").delete(PATH + "/" + no).status()).isEqualTo(403);
    assertThat(as("salesmanager").delete(PATH + "/" + no).status()).isEqualTo(204);
    assertThat(as("sales").get(PATH + "/" + no).status()).isEqualTo(404);
  }

  @Test
  void whatWasClosedLongAgoIsTakenAwayTogether() {
    var no = pursued(contact("Oud B.V."));
    closed(no, "won", false, "closeCode", "OTHER", "closedOn", "2001-02-03");
    var removed = as("salesmanager").delete(PATH + "?closedBefore=2002-01-01");
    assertThat(removed.json().get("removed").asInt()).isEqualTo(1);
    assertThat(as("sales").get(PATH + "/" + no).status()).isEqualTo(404);
  }

  @Test
  void itIsWonWithTheOrderOfItsQuote() {
    var pursued = quoted("K1013");
    assertThat(seen(pursued.no()).get("estimatedValue").decimalValue())
        .isEqualByComparingTo(pursued.quote().view().at("/header/net").decimalValue());
    pursued.quote().said(Quote.Said.accepted());
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> seen(pursued.no()).get("status").asText().equals("WON"));
    var seen = seen(pursued.no());
    assertThat(seen.get("orderNo").asText()).isEqualTo(pursued.quote().order().no());
    assertThat(seen.get("closeCode").asText()).isEqualTo("QUOTE_ACCEPTED");
    assertThat(seen.get("closedOn").asText()).isEqualTo(today().toString());
  }

  @Test
  void itIsLostWhenTheCustomerDeclinesItsQuote() {
    var pursued = quoted("K1010");
    pursued.quote().said(Quote.Said.declined("COMPETITOR"));
    var seen = seen(pursued.no());
    assertThat(seen.get("status").asText()).isEqualTo("LOST");
    assertThat(seen.get("closeCode").asText()).isEqualTo("COMPETITOR");
    assertThat(seen.get("quoteNo").asText()).isEmpty();
  }

  @Test
  void aQuoteBelongsToOneOpportunityOfItsCustomer() {
    var pursued = quoted("K1011");
    var other = pursued(seen(pursued.no()).get("contactNo").asText());
    var quote = pursued.quote().no();
    assertThat(code(assigned(other, quote))).isEqualTo("quote-has-opportunity");
    var stranger = contact("Vreemd B.V.");
    var strange = pursued(stranger);
    assertThat(code(assigned(strange, quote))).isEqualTo("quote-of-another-contact");
    assertThat(code(assigned(strange, "OF0"))).isEqualTo("quote-unknown");

    var changed = as("sales").put(with(pursued.no(), ""), typed(stranger));
    assertThat(changed.status()).isEqualTo(422);
    assertThat(changed.json().at("/refusals/0/field").asText()).isEqualTo("contactNo");
    assertThat(code(changed)).isEqualTo("contact-not-of-quote");
    assertThat(assigned(pursued.no(), "").status()).isEqualTo(204);
    assertThat(as("sales").put(with(pursued.no(), ""), typed(stranger)).status()).isEqualTo(204);
    assertThat(assigned(other, quote).status()).isEqualTo(204);
  }

  @Test
  void aDraftThatIsThrownAwayIsNoLongerAssigned() {
    var no = pursuedWith("K1016");
    var draft =
        as("sales").post("/api/sales-quotes/drafts", order("K1016", line("A3004", 3))).json();
    var quoteNo = draft.at("/header/no").asText();
    var open = "/api/sales-quotes?q=K1016&limit=500&status=DRAFT,OPEN,PENDING_APPROVAL,RELEASED";
    assertThat(as("sales").get(open).json())
        .extracting(each -> each.get("no").asText())
        .contains(quoteNo);
    assertThat(assigned(no, quoteNo).status()).isEqualTo(204);
    assertThat(as("sales").delete("/api/sales-quotes/" + quoteNo).status()).isEqualTo(204);
    assertThat(seen(no).get("quoteNo").asText()).isEmpty();
    assertThat(code(assigned(no, quoteNo))).isEqualTo("quote-unknown");
  }

  @Test
  void aQuoteThatIsDeclinedInTheSameSecondDoesNotStayWithAnOpenOpportunity() {
    var no = pursuedWith("K1022");
    var quote = given.customer("K1022").quoted(line("A3004", 3));
    var answers =
        Together.call(
            List.of(
                () -> assigned(no, quote.no()),
                () -> quote.say(Quote.Said.declined("COMPETITOR"))));
    assertThat(quote.outcome()).isEqualTo("DECLINED");
    var wasFirst = answers.get(0).status() == 204;
    var seen = seen(no);
    assertThat(seen.get("status").asText()).isEqualTo(wasFirst ? "LOST" : "NOT_STARTED");
    assertThat(seen.get("quoteNo").asText()).isEmpty();
  }

  /** What is sold to somebody else wins nothing here. */
  @Test
  void aQuoteThatIsWrittenForAnotherCustomerWinsNothing() {
    var no = pursuedWith("K1017");
    var draft =
        as("sales").post("/api/sales-quotes/drafts", order("K1017", line("A3004", 1))).json();
    var quote = "/api/sales-quotes/" + draft.at("/header/no").asText();
    assertThat(assigned(no, draft.at("/header/no").asText()).status()).isEqualTo(204);
    var other = order("K1013", line("A3004", 1).numbered(1));
    assertThat(as("sales").put(quote + "?version=0", other).status()).isEqualTo(200);
    assertThat(as("sales").post(quote + "/start", "").status()).isEqualTo(204);
    assertThat(as("sales").post(quote + "/answers", Quote.Said.accepted()).status()).isEqualTo(204);
    await("an order comes of it")
        .until(() -> as("sales").get(quote + "/negotiation").json().get("orderNo").isTextual());
    assertThat(seen(no).get("status").asText()).isEqualTo("NOT_STARTED");
    assertThat(seen(no).get("quoteNo").asText()).isEmpty();
  }

  @RepeatedTest(3)
  void aContactWhoIsTakenAwayInTheSameSecondIsNotPursued() {
    var contact = contact("Gaat weg");
    var answers =
        Together.call(
            List.of(
                () -> as("sales").delete("/api/contacts/" + contact + "?version=0"),
                () -> as("sales").post(PATH, typed(contact))));
    assertThat(answers).extracting(Answer::status).containsAnyOf(201, 204).contains(422);
  }

  @RepeatedTest(3)
  void aCycleThatIsTakenAwayInTheSameSecondIsNotFollowed() {
    var stage = Map.of("description", "Alles", "completedPercent", 10, "chancePercent", 10);
    var cycle = Map.of("description", "Weg", "stages", List.of(stage));
    assertThat(as("salesmanager").put("/api/sales-cycles/WEG", cycle).status()).isIn(204, 409);
    var version =
        jdbc.sql("select version from sales_cycle where code = 'WEG'").query(Long.class).single();
    var asked = new HashMap<>(typed(contact("Volgt")));
    asked.put("cycle", "WEG");
    var answers =
        Together.call(
            List.of(
                () -> as("salesmanager").delete("/api/sales-cycles/WEG?version=" + version),
                () -> as("sales").post(PATH, asked)));
    assertThat(answers).extracting(Answer::status).containsAnyOf(201, 204).contains(422);
    jdbc.sql(
            "delete from opportunity_step where opportunity_no in (select no from opportunity where cycle_code = 'WEG')")
        .update();
    jdbc.sql("delete from opportunity where cycle_code = 'WEG'").update();
  }

  @ParameterizedTest
  @CsvSource({"+999999-01-01", "-4000-01-01", "0999-12-31"})
  void aDayHasAYearOfFourDigits(String day) {
    var asked = new HashMap<>(typed(contact("Ooit")));
    asked.put("estimatedClosing", day);
    assertThat(as("sales").post(PATH, asked).status()).isEqualTo(400);
  }

  @Test
  void twoInTheSameSecondMoveItOnce() {
    var no = pursued(contact("Samen verder"));
    var path = PATH + "/" + no + "/steps?version=0";
    var answers = Together.call(3, () -> as("sales").post(path, Map.of("action", "START")));
    assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(204, 409, 409);
  }

  @Test
  void cyclesAreKeptByWhoLeads() {
    var stage =
        Map.of(
            "description",
            "Eerst",
            "completedPercent",
            10,
            "chancePercent",
            20.5,
            "allowSkip",
            true);
    var cycle = Map.of("description", "Kort", "stages", List.of(stage, stage));
    var path = "/api/sales-cycles/kort";
    assertThat(as("sales").put(path, cycle).status()).isEqualTo(403);
    assertThat(as("salesmanager").put(path, cycle).status()).isEqualTo(204);
    assertThat(code(as("salesmanager").put(path, cycle))).isEqualTo("cycle-exists");
    var wrong = Map.of("description", "", "stages", List.of(Map.of("chancePercent", 101)));
    assertThat(as("salesmanager").put(path + "?version=0", wrong).body())
        .contains("\"description\"", "stages[0].description", "percent-of-stage");
    assertThat(Statements.of(() -> as("sales").get("/api/sales-cycles")))
        .filteredOn(each -> each.contains("sales_cycle"))
        .hasSize(1);
    assertThat(as("sales").get("/api/sales-cycles").json())
        .filteredOn(each -> each.get("code").asText().equals("KORT"))
        .extracting(each -> each.at("/stages/1/stage").asInt())
        .containsExactly(2);
    var none = Map.of("description", "Kort", "stages", List.of());
    assertThat(code(as("salesmanager").put(path + "?version=0", none)))
        .isEqualTo("stages-how-many");

    var typed = typed(contact("Kort B.V."));
    typed.put("cycle", "KORT");
    var no = as("sales").post(PATH, typed).json().get("no").asText();
    done(no, Map.of("action", "START"));
    done(no, Map.of("action", "NEXT"));
    var shorter = Map.of("description", "Korter", "stages", List.of(stage));
    assertThat(code(as("salesmanager").put(path + "?version=0", shorter)))
        .isEqualTo("stage-in-use");
    assertThat(code(as("salesmanager").delete(path + "?version=0"))).isEqualTo("cycle-in-use");
    closed(no, "won", false, "closeCode", "OTHER", "closedOn", today().toString());
    assertThat(as("salesmanager").put(path + "?version=0", shorter).status()).isEqualTo(204);
    as("salesmanager").delete(PATH + "/" + no);
    assertThat(code(as("salesmanager").delete(path + "?version=0")))
        .isEqualTo("card-changed-meanwhile");
    assertThat(as("salesmanager").delete(path + "?version=1").status()).isEqualTo(204);
    assertThat(code(as("salesmanager").delete(path + "?version=1"))).isEqualTo("cycle-unknown");
  }

  @Test
  void whoChangedWhatOfACycleIsRemembered() {
    var stage = new HashMap<String, Object>();
    stage.putAll(Map.of("description", "Eerst", "completedPercent", 10, "chancePercent", 20.5));
    var cycle = Map.of("description", "Lang", "stages", List.of(stage));
    var path = "/api/sales-cycles/lang";
    assertThat(as("salesmanager").put(path, cycle).status()).isEqualTo(204);
    stage.putAll(Map.of("chancePercent", 30, "quoteRequired", true));
    assertThat(as("salesmanager").put(path + "?version=0", cycle).status()).isEqualTo(204);
    assertThat(as("salesmanager").put(path + "?version=1", cycle).status()).isEqualTo(204);
    var version = versionOf("LANG");
    stage.putAll(Map.of("allowSkip", true, "quoteRequired", false));
    assertThat(as("salesmanager").put(path + "?version=" + version, cycle).status()).isEqualTo(204);
    assertThat(as("salesmanager").delete(path + "?version=" + versionOf("LANG")).status())
        .isEqualTo(204);
    assertThat(as("financemanager").get("/api/setup-changes?limit=500").json())
        .filteredOn(each -> each.get("subject").asText().contains(" LANG"))
        .extracting(
            each -> each.get("subject").asText(),
            each -> each.get("oldValue").asText(),
            each -> each.get("newValue").asText())
        .containsExactlyInAnyOrder(
            tuple("sales-cycle LANG", "", "Lang"),
            tuple("sales-cycle-stage LANG 1", "", "Eerst, 10 %, 20.5 %"),
            tuple("sales-cycle-stage LANG 1", "Eerst, 10 %, 20.5 %", "Eerst, 10 %, 30 %"),
            tuple("sales-cycle-quote LANG 1", "", "yes"),
            tuple("sales-cycle-quote LANG 1", "yes", ""),
            tuple("sales-cycle-skip LANG 1", "", "yes"),
            tuple("sales-cycle-skip LANG 1", "yes", ""),
            tuple("sales-cycle-stage LANG 1", "Eerst, 10 %, 30 %", ""),
            tuple("sales-cycle LANG", "Lang", ""));
  }

  private int versionOf(String cycle) {
    return as("sales").get("/api/sales-cycles").json().findParents("code").stream()
        .filter(each -> each.get("code").asText().equals(cycle))
        .findAny()
        .orElseThrow()
        .get("version")
        .asInt();
  }
}
