package nl.verkoop.process;

import static nl.verkoop.scenario.Line.line;
import static nl.verkoop.scenario.Order.order;
import static nl.verkoop.scenario.Quote.Said.accepted;
import static nl.verkoop.scenario.Quote.Said.countered;
import static nl.verkoop.scenario.Quote.Said.declined;
import static nl.verkoop.scenario.Quote.Said.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;

import java.math.BigDecimal;
import java.util.Map;
import nl.verkoop.scenario.OrderActs;
import nl.verkoop.scenario.Quote;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;

/** What can come of a quote. */
class QuotePathsTest extends PathTest {

  private static final String NEGOTIATION = "quote-negotiation";
  private static final String OFFER = "offer";

  private Quote offered() {
    var quote = given.customer("K1013").quoted(line("A3004", 3), line("A3005", 10));
    var offer = process(quote.no(), OFFER);
    assertThat(offer)
        .hasPassedInOrder("Task_CheckQuote", "Task_DecideDiscount", "Task_SendOffer")
        .hasNotPassed("Task_ApproveOffer")
        .isWaitingAt("Task_AwaitAnswer");
    assertThat(task(offer)).hasCandidateGroup("sales").isNotAssigned();
    assertThat(quote.status()).isEqualTo("RELEASED");
    assertThat(quote.rounds()).isEqualTo(1);
    return quote;
  }

  private ProcessInstance negotiation(Quote quote) {
    return process(quote.no(), NEGOTIATION);
  }

  /** Says in Tasklist what the customer said. */
  private void answerInTasklist(Quote quote, Map<String, Object> variables) {
    tasks.complete(task(process(quote.no(), OFFER)).getId(), variables);
  }

  private void becomesAnOrder(Quote quote, ProcessInstance negotiation) {
    doJob(negotiation, "Task_CheckCustomer");
    assertThat(negotiation).isEnded().hasPassed("EndEvent_QuoteOrdered");
    assertThat(quote.outcome()).isEqualTo("ACCEPTED");
    assertThat(quote.status()).isEqualTo("COMPLETED");
    var made = as("sales").get("/api/sales-orders/" + quote.order().no()).json();
    assertThat(made.at("/header/quoteNo").asText()).isEqualTo(quote.no());
    assertThat(made.at("/header/net")).isEqualTo(quote.view().at("/header/net"));
  }

  @Test
  @PathTo({
    "quote-negotiation/BoundaryEvent_QuoteAnswered",
    "quote-negotiation/EndEvent_QuoteOrdered"
  })
  void theCustomerAcceptsAndGetsHisOrder() {
    var quote = offered();
    var negotiation = negotiation(quote);
    quote.said(accepted());
    assertThat(process(quote.no(), OFFER)).isNull();
    becomesAnOrder(quote, negotiation);
    assertThat(quote.answers()).containsExactly("ACCEPTED");
  }

  /** A contact is quoted before he is a customer; with his order he becomes one. */
  @Test
  void aProspectBecomesACustomerAndHisOrderWaitsForIt() {
    var typed = Map.of("type", "COMPANY", "name", "Proef B.V.", "street", "Laan", "city", "Ede");
    var contact = as("sales").post("/api/contacts", typed).json().get("no").asText();
    var path = "/api/contacts/" + contact + "/prospect?template=";
    var customer = as("sales").post(path, "").json().get("no").asText();
    assertThat(process(customer, "customer-registration")).isNull();
    var quote = given.customer(customer).quoted(line("A3004", 3));
    var negotiation = negotiation(quote);
    quote.said(accepted());
    doJob(negotiation, "Task_CheckCustomer");
    assertThat(negotiation).isWaitingAt("CatchEvent_CustomerDecided");
    assertThat(process(customer, "customer-registration")).isWaitingAt("Task_ApproveCustomer");
    var decision = new OrderActs.Decision("APPROVED", null);
    assertThat(
            as("financemanager")
                .post("/api/approvals/" + customer + "/decision", decision)
                .status())
        .isEqualTo(204);
    becomesAnOrder(quote, negotiation);
  }

  @Test
  @PathTo("offer/EndEvent_OfferAnswered")
  void theSellerRecordsTheAnswerInTasklist() {
    var quote = offered();
    var negotiation = negotiation(quote);
    var offer = process(quote.no(), OFFER);
    answerInTasklist(
        quote, Map.of("quoteAnswer", "accepted", "answeredBy", "Jan", "answerChannel", "mail"));
    assertThat(offer).isEnded().hasPassedInOrder("Task_RecordAnswer", "EndEvent_OfferAnswered");
    becomesAnOrder(quote, negotiation);
    var said = quote.negotiation().at("/answers/0");
    assertThat(said.get("givenBy").asText()).isEqualTo("Jan");
    assertThat(said.get("channel").asText()).isEqualTo("MAIL");
  }

  @Test
  @PathTo("quote-negotiation/EndEvent_QuoteClosed")
  void theCustomerDeclines() {
    var quote = offered();
    var negotiation = negotiation(quote);
    quote.said(declined("PRICE"));
    assertThat(negotiation).isEnded().hasPassed("EndEvent_QuoteClosed");
    assertThat(quote.outcome()).isEqualTo("DECLINED");
    assertThat(quote.status()).isEqualTo("CANCELLED");
    assertThat(quote.negotiation().at("/answers/0/reason").asText()).isEqualTo("PRICE");
  }

  @Test
  void weTakeItBackBeforeAnythingWasOffered() {
    var quote = given.customer("K1013").quoted(line("A3004", 3).less(30));
    var negotiation = negotiation(quote);
    assertThat(process(quote.no(), "approval")).isWaitingAt("Task_DecideApproval");
    quote.said(withdrawn("NO_NEED"));
    assertThat(negotiation).isEnded().hasPassed("EndEvent_QuoteClosed");
    assertThat(process(quote.no(), "approval")).isNull();
    assertThat(quote.outcome()).isEqualTo("WITHDRAWN");
  }

  @Test
  @PathTo("offer/BoundaryEvent_OfferCountered")
  void aCounterOfferLeadsToTheNextRound() {
    var quote = offered();
    quote.said(countered("Graag twaalf bitsets"));
    var offer = process(quote.no(), OFFER);
    assertThat(offer).isWaitingAt("Task_PrepareOffer").hasPassed("BoundaryEvent_OfferCountered");
    assertThat(quote.status()).isEqualTo("OPEN");
    quote.offeredAnew(order("K1013", line("A3004", 3).numbered(1), line("A3005", 12).numbered(2)));
    assertThat(offer).isWaitingAt("Task_AwaitAnswer");
    assertThat(quote.rounds()).isEqualTo(2);
    var different = as("sales").get(quote.path("differences") + "?from=1&to=2").json();
    assertThat(different.at("/lines")).hasSize(1);
    assertThat(different.at("/lines/0/after/quantity").decimalValue())
        .isEqualByComparingTo(BigDecimal.valueOf(12));
  }

  @Test
  void aCounterOfferIsRecordedInTasklist() {
    var quote = offered();
    answerInTasklist(quote, Map.of("quoteAnswer", "countered", "answerRemark", "Iets goedkoper"));
    assertThat(process(quote.no(), OFFER)).isWaitingAt("Task_PrepareOffer");
    assertThat(quote.answers()).containsExactly("COUNTERED");
  }

  @Test
  void weOfferAnewWithoutBeingAsked() {
    var quote = offered();
    answerInTasklist(quote, Map.of("quoteAnswer", "renewed"));
    assertThat(process(quote.no(), OFFER)).isWaitingAt("Task_PrepareOffer");
    assertThat(quote.answers()).isEmpty();
  }

  /** The offer that was sent last stands while the next one is prepared. */
  @Test
  void whoAcceptsWhileTheNextOfferIsPreparedHasTheOneThatHeWasSent() {
    var quote = offered();
    var negotiation = negotiation(quote);
    var net = quote.view().at("/header/net").decimalValue();
    quote.said(countered("Goedkoper"));
    quote.change("sales", order("K1013", line("A3004", 1).numbered(1)));
    quote.said(accepted().of(1));
    doJob(negotiation, "Task_CheckCustomer");
    var made = as("sales").get("/api/sales-orders/" + quote.order().no()).json();
    assertThat(made.at("/header/net").decimalValue()).isEqualByComparingTo(net);
    assertThat(made.at("/lines")).hasSize(2);
  }

  @Test
  @PathTo("offer/EndEvent_OfferRejected")
  void anApproverDoesNotLetItGo() {
    var quote = given.customer("K1013").quoted(line("A3004", 3).less(30));
    var negotiation = negotiation(quote);
    process(quote.no(), OFFER);
    quote.decided("REJECTED", "Veel te veel");
    assertThat(negotiation).isEnded().hasPassed("EndEvent_QuoteClosed");
    assertThat(quote.outcome()).isEqualTo("REJECTED");
    assertThat(quote.rounds()).isZero();
  }

  @Test
  void anApproverSendsItBackAndApprovesItThen() {
    var quote = given.customer("K1013").quoted(line("A3004", 3).less(30));
    var offer = process(quote.no(), OFFER);
    quote.decided("RETURNED", "Hoogstens 25 %");
    assertThat(offer).isWaitingAt("Task_PrepareOffer");
    quote.offeredAnew(order("K1013", line("A3004", 3).less(25).numbered(1)));
    quote.approved();
    assertThat(offer).isWaitingAt("Task_AwaitAnswer");
    assertThat(quote.rounds()).isEqualTo(1);
  }

  @Test
  @PathTo({"offer/BoundaryEvent_OfferExpired", "offer/EndEvent_OfferExpired"})
  void theCustomerDoesNotAnswerInTime() {
    var quote = offered();
    var negotiation = negotiation(quote);
    quote.expired();
    assertThat(negotiation).isEnded().hasPassed("EndEvent_QuoteClosed");
    assertThat(quote.outcome()).isEqualTo("EXPIRED");
    var taken = as("sales").post(quote.path("order"), "");
    assertThat(taken.status()).as(taken.body()).isEqualTo(200);
    assertThat(quote.order().no()).isEqualTo(taken.json().get("no").asText());
    assertThat(as("sales").post(quote.path("order"), "").status()).isEqualTo(409);
  }

  @Test
  @PathTo({"offer/BoundaryEvent_OfferReminder", "offer/EndEvent_CustomerReminded"})
  void theCustomerIsRemindedBeforeItEnds() {
    var quote = offered();
    var offer = process(quote.no(), OFFER);
    var timers = management.createJobQuery().timers().processInstanceId(offer.getId());
    assertThat(timers.list()).hasSize(2);
    var first = timers.orderByJobDuedate().asc().list().get(0);
    assertThat(first.getDuedate().toInstant().atZone(clock.getZone()).toLocalDate())
        .isEqualTo(today().plusDays(25));
    management.executeJob(first.getId());
    assertThat(offer).isWaitingAt("Task_AwaitAnswer").hasPassed("EndEvent_CustomerReminded");
    var mail = as("sales").get("/api/outbox?document=" + quote.paper(1)).json();
    assertThat(mail.findValuesAsText("kind")).containsExactlyInAnyOrder("offer", "offer-reminder");
    quote.said(declined("PRICE"));
  }

  /** Nobody can accept what is over, also where the clock has not said so yet. */
  @Test
  void whatIsOverCannotBeAccepted() {
    var quote = offered();
    jdbc.sql("update sales_document set valid_until = ? where no = ?")
        .params(today().minusDays(1), quote.paper(1))
        .update();
    assertThat(code(quote.say(accepted()))).isEqualTo("offer-over");
    assertThat(quote.answers()).isEmpty();
  }

  /** What the customer accepted stays accepted, also where no order can be made of it yet. */
  @Test
  void anOrderThatCannotBeMadeYetIsMadeLater() {
    var quote = offered();
    var negotiation = negotiation(quote);
    quote.said(accepted());
    jdbc.sql("update item set blocked = true where no = 'A3005'").update();
    try {
      var job = management.createJobQuery().processInstanceId(negotiation.getId()).singleResult();
      assertThatThrownBy(() -> management.executeJob(job.getId())).hasMessageContaining("A3005");
      assertThat(quote.outcome()).isEqualTo("ACCEPTED");
      assertThat(quote.negotiation().get("orderNo").isNull()).isTrue();
    } finally {
      jdbc.sql("update item set blocked = false where no = 'A3005'").update();
    }
    doJobs(quote.no());
    assertThat(negotiation).isEnded().hasPassed("EndEvent_QuoteOrdered");
  }

  @Test
  void whoMayNotReadQuotesIsNotToldWhatFailedInThem() {
    var quote = offered();
    var process = negotiation(quote).getId();
    quote.said(accepted());
    jdbc.sql("update customer set blocked = 'ALL' where no = 'K1013'").update();
    try {
      var job = management.createJobQuery().processInstanceId(process).singleResult().getId();
      assertThatThrownBy(() -> management.executeJob(job)).isNotNull();
      assertThat(as("sales").get("/api/failures").body()).contains(quote.no());
      assertThat(as("accounting").get("/api/failures").body()).doesNotContain(quote.no());
      assertThat(as("accounting").post("/api/failures/" + job + "/retry", "").status())
          .isEqualTo(404);
    } finally {
      jdbc.sql("update customer set blocked = 'NONE' where no = 'K1013'").update();
    }
    doJobs(quote.no());
    quote.order();
  }
}
