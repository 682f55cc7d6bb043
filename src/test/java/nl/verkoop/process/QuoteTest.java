package nl.verkoop.process;

import static nl.verkoop.scenario.Line.line;
import static nl.verkoop.scenario.Order.order;
import static nl.verkoop.scenario.Part.part;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.verkoop.Together;
import nl.verkoop.scenario.Quote;
import nl.verkoop.scenario.Quote.Said;
import nl.verkoop.scenario.SalesOrder;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricDecisionInputInstance;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What a quote may say, who may know what of it, and what it spares the order that comes of it. */
class QuoteTest extends ProcessTest {

  @Autowired private HistoryService history;

  private static final String QUOTES = "/api/sales-quotes";

  private Quote offered() {
    return given.customer("K1013").quoted(line("A3004", 3), line("A3005", 10));
  }

  private static Map<String, Object> request(Object validUntil, Object... lines) {
    return Map.of("customerNo", "K1013", "validUntil", validUntil, "lines", List.of(lines));
  }

  @Test
  void anOfferStandsForAMonthUnlessSomebodySaysOtherwise() {
    var quote = offered();
    assertThat(quote.view().at("/header/validUntil").asText())
        .isEqualTo(today().plusDays(30).toString());
    var until = today().plusDays(7).toString();
    var made = as("sales").post(QUOTES, request(until, line("A3004", 1)));
    var view = as("sales").get(QUOTES + "/" + made.json().get("no").asText()).json();
    assertThat(view.at("/header/validUntil").asText()).isEqualTo(until);
  }

  @Test
  void whatCannotBeOfferedIsRefusedAndNothingIsKept() {
    var before = count();
    var yesterday = today().minusDays(1).toString();
    assertThat(code(as("sales").post(QUOTES, request(yesterday, line("A3004", 1)))))
        .isEqualTo("date-invalid");
    assertThat(code(as("sales").post(QUOTES, request(today().toString()))))
        .isEqualTo("nothing-offered");
    var order = as("sales").post("/api/sales-orders", request("2030-01-01", line("A3004", 1)));
    assertThat(code(order)).isEqualTo("valid-until-of-quotes");
    assertThat(code(as("sales").post(QUOTES, order("NOBODY", line("A3004", 1)))))
        .isEqualTo("customer-unknown");
    assertThat(code(as("sales").post(QUOTES, order("K1012", line("A3004", 1)))))
        .isEqualTo("customer-blocked");
    assertThat(count()).isEqualTo(before);
  }

  private long count() {
    return jdbc.sql("select count(*) from sales_document").query(Long.class).single();
  }

  @ParameterizedTest
  @CsvSource({
    "DECLINED, , answer-reason-needed",
    "COUNTERED, , counter-says-nothing",
    "WITHDRAWN, , answer-reason-needed",
    "LATE, , answer-unknown",
    "ACCEPTED, LINK, answer-unknown"
  })
  void anAnswerThatIsNotWholeIsRefused(String kind, String reason, String code) {
    var quote = offered();
    assertThat(code(quote.say(said(kind, reason)))).isEqualTo(code);
    assertThat(quote.answers()).isEmpty();
    assertThat(quote.status()).isEqualTo("RELEASED");
  }

  @Test
  void aCounterOfferOfNothingThatCanBeSeenSaysNothing() {
    var quote = offered();
    var blankBraille = "\u2800";
    assertThat(code(quote.say(Said.countered(blankBraille)))).isEqualTo("counter-says-nothing");
    assertThat(quote.answers()).isEmpty();
  }

  private static Said said(String kind, String reasonOrChannel) {
    return "LINK".equals(reasonOrChannel)
        ? new Said(kind, null, "LINK", "Jan", null, null, null)
        : new Said(kind, null, null, null, reasonOrChannel, null, null);
  }

  @Test
  void aQuoteThatIsWithTheCustomerCannotBeChanged() {
    var quote = offered();
    var changed = quote.change("sales", order("K1013", line("A3004", 1)));
    assertThat(changed.status()).isEqualTo(409);
    assertThat(code(changed)).isEqualTo("quote-not-open");
    assertThat(as("sales").delete(quote.path()).status()).isEqualTo(409);
    assertThat(quote.nextOffer().status()).isEqualTo(409);
  }

  /**
   * nobody is asked twice about what was agreed, neither of the next offer nor of the order.
   */
  @Test
  void whatWasApprovedIsNotAskedAboutAgain() {
    var quote = given.customer("K1013").quoted(line("A3004", 10).less(30), line("A3005", 1));
    quote.approved();
    quote.said(Said.countered("Een minder"));
    quote.offeredAnew(
        order("K1013", line("A3004", 9).less(30).numbered(1), line("A3005", 1).numbered(2)));
    assertThat(quote.rounds()).isEqualTo(2);
    var accepted =
        new Said("ACCEPTED", null, "PHONE", "Mevrouw Jansen", null, "Voor 10 uur leveren", null);
    var order = quote.said(accepted).order();
    order.shipped(part(1, 9), part(2, 1)).invoiced();
    assertThat(order.approvals()).isEmpty();
    var lines = as("warehouse").get("/api/sales-orders/" + order.no()).json().get("lines");
    assertThat(lines.get(lines.size() - 1).get("description").asText())
        .isEqualTo("Mevrouw Jansen: Voor 10 uur leveren");
  }

  /** A discount on one line is none on all others. */
  @Test
  void oneApprovedDiscountIsNotSpreadOverTheQuote() {
    var quote = given.customer("K1013").quoted(line("A3004", 1).less(50), line("A3005", 60));
    quote.approved();
    quote.said(Said.countered("Goedkoper"));
    quote.offeredAnew(
        order(
            "K1013",
            line("A3004", 1).less(50).numbered(1),
            line("A3005", 60).less(40).numbered(2)));
    assertThat(quote.rounds()).isEqualTo(1);
    assertThat(quote.status()).isEqualTo("PENDING_APPROVAL");
    assertThat(asksWhy(quote.no()))
        .contains(
            "verder dan wat eerder van " + quote.no() + " is goedgekeurd: een hogere korting");
  }

  private String asksWhy(String no) {
    var task =
        tasks
            .createTaskQuery()
            .processInstanceBusinessKey(no)
            .taskDefinitionKey("Task_DecideApproval")
            .singleResult();
    return (String) tasks.getVariable(task.getId(), "reasonText");
  }

  /** Once it is over, a quote says what was offered last, and not what was being written. */
  @Test
  void aClosedQuoteShowsWhatWasOffered() {
    var quote = offered();
    var net = quote.view().at("/header/net");
    quote.said(Said.countered("Anders"));
    quote.change("sales", order("K1013", line("A3004", 1).less(15).numbered(1)));
    quote.said(Said.accepted().of(1));
    assertThat(quote.view().at("/header/net")).isEqualTo(net);
    assertThat(quote.view().get("lines")).hasSize(2);
    assertThat(as("sales").get(QUOTES + "?q=" + quote.no()).json().at("/0/net")).isEqualTo(net);
  }

  /** More of a discount than was approved is asked about again. */
  @Test
  void whatGoesBeyondItIsAskedAbout() {
    var quote = given.customer("K1013").quoted(line("A3004", 10).less(30));
    quote.approved();
    quote.said(Said.countered("Meer korting"));
    quote.offeredAnew(order("K1013", line("A3004", 10).less(31).numbered(1)));
    assertThat(quote.rounds()).isEqualTo(1);
    assertThat(quote.status()).isEqualTo("PENDING_APPROVAL");
  }

  /** Credit is looked at when the order comes, whatever was agreed of prices. */
  @Test
  void creditIsLookedAtAnew() {
    var order = given.customer("K1007").quoted(line("A3004", 1)).said(Said.accepted()).order();
    order.at("Task_DecideApproval");
    assertThat(order.approvals().at("/0/reasons/0").asText()).isEqualTo("prepayment");
    order.rejectedBy("financemanager", "Niet betaald");
  }

  /** An order that is made larger than its offer names what is different. */
  @Test
  void anOrderThatGoesBeyondItsOfferSaysInWhat() {
    SalesOrder order =
        given.customer("K1007").quoted(line("A3004", 1)).said(Said.accepted()).order();
    order.returnedBy("financemanager", "Kan het kleiner?");
    order.revised(order("K1007", line("A3004", 2).numbered(1)));
    order.at("Task_DecideApproval");
    assertThat(asksWhy(order.no())).contains("gaat verder dan offerte", "een hoger totaal");
    order.rejectedBy("financemanager", "Te veel");
  }

  /** What goods cost us is read by managers, and stands nowhere else. */
  @Test
  void theMarginIsForManagersOnly() {
    jdbc.sql("update item set unit_cost = 23.7531 where no = 'A3004'").update();
    try {
      var quote = given.customer("K1013").quoted(line("A3004", 3).less(25)).approved();
      var margin = as("salesmanager").get(quote.path("margin")).json();
      assertThat(margin.get("lowestPercent").asInt()).isEqualTo(8);
      assertThat(as("sales").get(quote.path("margin")).status()).isEqualTo(403);
      var read =
          Stream.of(
                  quote.path(),
                  quote.path("negotiation"),
                  quote.path("better-prices"),
                  quote.path("differences") + "?from=1",
                  QUOTES,
                  "/api/approvals/" + quote.no(),
                  "/api/items?q=A3004")
              .map(path -> as("sales").get(path).body());
      assertThat(read).allSatisfy(body -> assertThat(body).doesNotContain("23.75", "ercent\":8"));
      assertThat(asked("highestDiscount")).contains(25);
      assertThat(asked("lowestMargin")).isEmpty();
      var kept =
          "select count(*) from ACT_HI_VARINST where TEXT_ like '%23,75%' or TEXT_ like '%23.75%'";
      assertThat(jdbc.sql(kept).query(Long.class).single()).isZero();
    } finally {
      jdbc.sql("update item set unit_cost = 17.80 where no = 'A3004'").update();
    }
  }

  /** What the table discount-policy was told of this lately, as analysts may read it. */
  private List<Object> asked(String fact) {
    return history
        .createHistoricDecisionInstanceQuery()
        .decisionDefinitionKey("discount-policy")
        .includeInputs()
        .orderByEvaluationTime()
        .desc()
        .list()
        .stream()
        .flatMap(instance -> instance.getInputs().stream())
        .filter(input -> input.getClauseId().equals("Input_" + fact))
        .map(HistoricDecisionInputInstance::getValue)
        .toList();
  }

  /** What an approver did not let go does not become what was agreed by being asked about. */
  @Test
  void whatWasAskedAboutAndNotApprovedIsNotAgreed() {
    var quote = given.customer("K1013").quoted(line("A3004", 10).less(30)).approved();
    setCost("25.00");
    try {
      answerRenewed(quote);
      assertThat(quote.nextOffer().status()).isEqualTo(204);
      assertThat(quote.status()).isEqualTo("PENDING_APPROVAL");
      quote.decided("RETURNED", "Nu niet meer");
      assertThat(quote.nextOffer().status()).isEqualTo(204);
      assertThat(quote.status()).isEqualTo("PENDING_APPROVAL");
      assertThat(quote.rounds()).isEqualTo(1);
      var proof = as("accounting").post("/api/proof", "");
      assertThat(proof.status()).as(proof.body()).isEqualTo(200);
      assertThat(proof.body()).doesNotContain(quote.paper(1));
    } finally {
      setCost("17.80");
    }
  }

  private void setCost(String cost) {
    jdbc.sql("update item set unit_cost = ? where no = 'A3004'").param(cost).update();
  }

  private void answerRenewed(Quote quote) {
    var task = tasks.createTaskQuery().processInstanceBusinessKey(quote.no()).singleResult();
    tasks.complete(task.getId(), Map.of("quoteAnswer", "renewed", "answerRemark", "Eigen idee"));
    assertThat(runtimeVariables(quote)).doesNotContain("quoteAnswer", "answerRemark");
  }

  private List<String> runtimeVariables(Quote quote) {
    return jdbc.sql(
            """
            select v.NAME_ from ACT_RU_VARIABLE v join ACT_RU_EXECUTION e
              on e.ID_ = v.PROC_INST_ID_ where e.BUSINESS_KEY_ = ?
            """)
        .param(quote.no())
        .query(String.class)
        .list();
  }

  /** While an offer is with the customer, an approver's no is about the next one only. */
  @Test
  void aRejectedNextOfferLeavesTheOneInForce() {
    var quote = offered();
    quote.said(Said.countered("Minder"));
    quote.offeredAnew(order("K1013", line("A3004", 3).less(40).numbered(1)));
    quote.decided("REJECTED", "Nee");
    assertThat(quote.status()).isEqualTo("OPEN");
    quote.said(Said.accepted().of(1)).order();
  }

  /** Nobody has to decide on what the customer decided meanwhile. */
  @Test
  void whatIsAskedEndsWithTheNegotiation() {
    var quote = offered();
    quote.said(Said.countered("Minder"));
    quote.offeredAnew(order("K1013", line("A3004", 3).less(40).numbered(1)));
    assertThat(as("salesmanager").get("/api/approvals?limit=500").body()).contains(quote.no());
    quote.said(Said.accepted().of(1));
    assertThat(as("salesmanager").get("/api/approvals?limit=500").body())
        .doesNotContain(quote.no());
  }

  /** Whoever wrote the quote approves as little of the order as of the quote. */
  @Test
  void whoWroteTheQuoteWroteTheOrder() {
    var quote = given.customer("K1007").quoted(line("A3004", 1));
    quote.said(Said.countered("Twee"));
    quote.change("salesmanager", order("K1007", line("A3004", 2).numbered(1)));
    assertThat(quote.nextOffer().status()).isEqualTo(204);
    var order = quote.said(Said.accepted()).order();
    var header = as("sales").get("/api/sales-orders/" + order.no()).json().get("header");
    assertThat(header.get("createdBy").asText()).isEqualTo("sales");
    assertThat(header.get("changedBy").asText()).isEqualTo("salesmanager");
  }

  @Test
  void whatIsDifferentBesideTheLinesIsShownToo() {
    var quote = given.customer("K1013").quoted(line("A3004", 3));
    quote.said(Said.countered("Later graag"));
    var later = today().plusDays(30);
    quote.offeredAnew(
        order("K1013", line("A3004", 3).numbered(1)).reference("Inkoop 9").dated(today(), later));
    var different = as("sales").get(quote.path("differences") + "?from=1&to=2").json();
    assertThat(different.get("lines")).isEmpty();
    assertThat(different.get("conditions"))
        .extracting(each -> each.get("condition").asText() + " " + each.get("after").asText())
        .containsExactly("DELIVERY_DATE " + later, "REFERENCE Inkoop 9");
  }

  @Test
  void offersAreReadByWhoMayReadQuotes() {
    var pdf = "/api/documents/offer/" + offered().paper(1) + ".pdf";
    assertThat(as("sales").get(pdf).status()).isEqualTo(200);
    assertThat(as("warehouse").get(pdf).status()).isEqualTo(403);
  }

  @Test
  void whoMayNotReadQuotesReadsNothingOfTheirApprovalsAndMails() {
    var quote = given.customer("K1013").quoted(line("A3004", 1).less(30));
    assertThat(waiting("sales")).contains(quote.no());
    assertThat(waiting("warehouse")).doesNotContain(quote.no());
    assertThat(as("sales").get("/api/approvals/" + quote.no()).status()).isEqualTo(200);
    assertThat(as("warehouse").get("/api/approvals/" + quote.no()).status()).isEqualTo(403);

    var paper = quote.approved().paper(1);
    var mails = "/api/outbox?document=" + paper;
    assertThat(as("sales").get(mails).json()).hasSize(1);
    assertThat(as("accounting").get(mails).json()).isEmpty();
    assertThat(as("sales").get("/api/outbox/counts?document=" + paper).body()).contains("1");
    assertThat(as("accounting").get("/api/outbox/counts?document=" + paper).body())
        .doesNotContain("1");
    assertThat(as("sales").get("/api/documents/offer/" + paper).status()).isEqualTo(200);
    assertThat(as("accounting").get("/api/documents/offer/" + paper).status()).isEqualTo(403);

    var id = as("sales").get(mails).json().at("/0/id").asLong();
    var again = as("accounting").post("/api/outbox/send", Map.of("ids", List.of(id)));
    assertThat(again.status()).isEqualTo(404);
  }

  private List<String> waiting(String user) {
    var waiting = as(user).get("/api/approvals?limit=500").json();
    return waiting.findValuesAsText("documentNo");
  }

  @Test
  void whatCameOfQuotesIsCounted() {
    var before = results("DECLINED", "COMPETITOR");
    offered().said(Said.declined("COMPETITOR"));
    var after = results("DECLINED", "COMPETITOR");
    assertThat(after.path("quotes").asInt()).isEqualTo(before.path("quotes").asInt() + 1);
    assertThat(as("sales").get("/api/quote-results").status()).isEqualTo(403);
    var longAgo = "/api/quote-results?first=2001-01-01&last=2001-12-31";
    assertThat(as("salesmanager").get(longAgo).json()).isEmpty();
  }

  /** A line that is dearer than the price list makes up for no discount on another. */
  @Test
  void whatWasGivenAwayIsCountedAsItWasChecked() {
    var before = results("DECLINED", "NO_NEED").path("discount").decimalValue();
    given
        .customer("K1013")
        .quoted(line("A3004", 1).less(30), line("A3005", 1).at("30"))
        .approved()
        .said(Said.declined("NO_NEED"));
    var after = results("DECLINED", "NO_NEED").path("discount").decimalValue();
    assertThat(after.subtract(before)).isEqualByComparingTo("10.35");
  }

  private JsonNode results(String outcome, String reason) {
    var all = as("salesmanager").get("/api/quote-results").json();
    for (var row : all) {
      if (row.get("outcome").asText().equals(outcome)
          && row.get("reason").asText().equals(reason)) {
        return row;
      }
    }
    return MissingNode.getInstance();
  }

  /**
   * The customer takes the offer in the second in which the next one is handed in: one is first.
   */
  @RepeatedTest(3)
  void anAnswerAndTheNextOfferInTheSameSecond() {
    var quote = offered();
    quote.said(Said.countered("Minder"));
    quote.change("sales", order("K1013", line("A3004", 2).numbered(1)));
    var answers = Together.call(List.of(() -> quote.say(Said.accepted().of(1)), quote::nextOffer));
    var accepted = answers.get(0).status() == 204;
    assertThat(Together.statuses(answers)).isSubsetOf(204, 409);
    assertThat(quote.rounds()).isEqualTo(accepted ? 1 : 2);
    assertThat(quote.answers())
        .isEqualTo(accepted ? List.of("COUNTERED", "ACCEPTED") : List.of("COUNTERED"));
    if (accepted) {
      assertThat(as("sales").get("/api/sales-orders/" + quote.order().no()).json().at("/lines"))
          .hasSize(2);
    } else {
      quote.said(Said.declined("PRICE"));
    }
  }

  /** An offer that had expired is taken up once, whoever presses the button. */
  @Test
  void anExpiredOfferIsTakenUpOnce() {
    var quote = offered().expired();
    var answers = Together.call(3, () -> as("sales").post(quote.path("order"), ""));
    assertThat(Together.statuses(answers)).containsExactlyInAnyOrder(200, 409, 409);
    var orders = "select count(*) from sales_document where kind = 'ORDER' and quote_no = ?";
    assertThat(jdbc.sql(orders).param(quote.no()).query(Integer.class).single()).isEqualTo(1);
  }

  /** a copy is a draft of today, at today's prices. */
  @Test
  void aCopyIsPricedAnew() {
    var quote = given.customer("K1013").quoted(line("A3004", 3).at("20"), line("A3005", 2).less(5));
    quote.said(withdrawn());
    var copy = as("salesmanager").post(quote.path("copies"), "");
    assertThat(copy.status()).isEqualTo(201);
    var view = copy.json();
    assertThat(view.at("/header/status").asText()).isEqualTo("DRAFT");
    assertThat(view.at("/header/createdBy").asText()).isEqualTo("salesmanager");
    assertThat(view.at("/lines/0/unitPrice").asDouble()).isEqualTo(34.5);
    assertThat(view.at("/lines/1/discountPercent").asInt()).isZero();
    assertThat(as("sales").post(QUOTES + "/OF0/copies", "").status()).isEqualTo(404);
  }

  /**
   * it becomes the next offer, with its lines under their numbers, and is approved already.
   */
  @Test
  void anEarlierRoundIsPutBackAsItWas() {
    var quote = given.customer("K1013").quoted(line("A3004", 10).less(30), line("A3005", 2));
    quote.approved();
    var restore = quote.path() + "/rounds/1/restore?version=";
    assertThat(code(as("sales").post(restore + version(quote), ""))).isEqualTo("quote-not-open");
    quote.said(Said.countered("Zonder het eerste"));
    quote.offeredAnew(order("K1013", line("A3005", 3).numbered(2)));
    quote.said(Said.countered("Toch maar zoals eerst"));

    var other = quote.path() + "/rounds/3/restore?version=" + version(quote);
    assertThat(code(as("sales").post(other, ""))).isEqualTo("round-unknown");
    assertThat(code(as("sales").post(restore + 0, ""))).isEqualTo("order-changed-meanwhile");
    var restored = as("sales").post(restore + version(quote), "");
    assertThat(restored.status()).as(restored.body()).isEqualTo(200);
    var since = as("sales").get(quote.path() + "/differences?from=1").json();
    assertThat(since.get("lines")).isEmpty();
    assertThat(since.get("netAfter")).isEqualTo(since.get("netBefore"));
    assertThat(quote.nextOffer().status()).isEqualTo(204);
    assertThat(quote.rounds()).isEqualTo(3);
  }

  private int version(Quote quote) {
    return quote.view().at("/header/version").asInt();
  }

  private static Said withdrawn() {
    return Said.withdrawn("OTHER");
  }

  @Test
  void aQuoteIsFoundByWhatOneRemembers() {
    var reference = "AANVRAAG-" + System.nanoTime();
    var quote = given.quoted(order("K1013", line("A3004", 1)).reference(reference));
    var found = as("sales").get(QUOTES + "?q=" + reference).json();
    assertThat(found).hasSize(1);
    assertThat(found.at("/0/no").asText()).isEqualTo(quote.no());
    assertThat(as("sales").get(QUOTES + "?q=" + reference + "&status=DRAFT").json()).isEmpty();
    assertThat(as("warehouse").get(QUOTES).status()).isEqualTo(403);
    assertThat(as("sales").get("/api/sales-orders?q=" + reference).json()).isEmpty();
  }
}
