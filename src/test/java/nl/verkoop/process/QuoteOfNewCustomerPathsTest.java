package nl.verkoop.process;

import static nl.verkoop.scenario.Line.line;
import static nl.verkoop.scenario.Quote.Said.accepted;
import static nl.verkoop.scenario.Quote.Said.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;

import java.util.List;
import java.util.Map;
import nl.verkoop.Together;
import nl.verkoop.scenario.OrderActs;
import nl.verkoop.scenario.Quote;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What comes of a quote that a new customer accepted before he was approved (feature A-46). */
class QuoteOfNewCustomerPathsTest extends PathTest {

  private static final Map<String, String> FOUND =
      Map.of(
          "name",
          "Vlot B.V.",
          "street",
          "Laan",
          "houseNo",
          "8",
          "city",
          "Ede",
          "country",
          "NL",
          "email",
          "vlot@klant.example");

  private String customer;
  private Quote quote;
  private ProcessInstance negotiation;

  @BeforeEach
  void aNewCustomerAcceptedAQuote() {
    customer = as("sales").post("/api/customers?template=", FOUND).json().get("no").asText();
    quote = given.customer(customer).quoted(line("A3004", 1));
    negotiation = process(quote.no(), "quote-negotiation");
    quote.said(accepted());
  }

  private void waits() {
    doJob(negotiation, "Task_CheckCustomer");
    assertThat(negotiation).isWaitingAt("CatchEvent_CustomerDecided");
  }

  private void decided(String outcome) {
    var answer =
        as("financemanager")
            .post(
                "/api/approvals/" + customer + "/decision",
                new OrderActs.Decision(outcome, "Onbekend adres"));
    assertThat(answer.status()).as(answer.body()).isEqualTo(204);
  }

  private void becomesAnOrder() {
    doJob(negotiation, "Task_CheckCustomer");
    assertThat(negotiation).isEnded().hasPassed("Task_MakeOrder", "EndEvent_QuoteOrdered");
    assertThat(quote.order().status()).isNotEqualTo("DRAFT");
  }

  @Test
  void itWaitsForHisApprovalAndGoesOnByItself() {
    waits();
    var waiting = quote.negotiation().get("waiting");
    assertThat(waiting).hasSize(1);
    assertThat(waiting.at("/0/name").asText()).isEqualTo("Besluit over de klant");
    assertThat(quote.negotiation().get("failures")).isEmpty();
    decided("APPROVED");
    becomesAnOrder();
  }

  /** Who is approved before his quote looks for it does not let it wait. */
  @Test
  void anApprovalThatCameEarlyIsSeen() {
    decided("APPROVED");
    becomesAnOrder();
  }

  @Test
  void itWaitsOnWhileHisCardIsMended() {
    waits();
    decided("RETURNED");
    doJob(negotiation, "Task_CheckCustomer");
    assertThat(negotiation).isWaitingAt("CatchEvent_CustomerDecided");
    as("sales").post("/api/customers/" + customer + "/registration", "");
    decided("APPROVED");
    becomesAnOrder();
  }

  private void isRejected() {
    waits();
    decided("REJECTED");
    doJob(negotiation, "Task_CheckCustomer");
    assertThat(negotiation).isWaitingAt("Task_ResolveRejection");
    assertThat(task(negotiation)).hasCandidateGroup("sales").isNotAssigned();
    assertThat((String) tasks.getVariableLocal(task(negotiation).getId(), "rejectedText"))
        .contains("Afgewezen door", "Onbekend adres");
  }

  @Test
  void ofARejectedCustomerTheSellerTakesTheQuoteBack() {
    isRejected();
    tasks.complete(
        task(negotiation).getId(),
        Map.of("rejectionAnswer", "withdrawn", "rejectionRemark", "Gebeld"));
    doJob(negotiation, "Task_CheckCustomer");
    assertThat(negotiation).isEnded().hasPassed("EndEvent_QuoteClosed");
    assertThat(quote.outcome()).isEqualTo("WITHDRAWN");
    assertThat(quote.answers()).containsExactly("ACCEPTED", "WITHDRAWN");
    assertThat(quote.negotiation().at("/answers/1/remark").asText()).isEqualTo("Gebeld");
  }

  @Test
  void theSellerHasItLookedAtAgain() {
    isRejected();
    as("sales").post("/api/customers/" + customer + "/registration", "");
    tasks.complete(task(negotiation).getId(), Map.of("rejectionAnswer", "again"));
    waits();
    decided("APPROVED");
    becomesAnOrder();
  }

  @Test
  @PathTo("quote-negotiation/BoundaryEvent_CustomerDecidedAnew")
  void whoIsApprovedAfterAllNeedsNobodyToSaySo() {
    isRejected();
    as("sales").post("/api/customers/" + customer + "/registration", "");
    decided("APPROVED");
    becomesAnOrder();
  }

  @Test
  void itIsTakenBackWhileItWaits() {
    waits();
    quote.said(withdrawn("OTHER"));
    doJob(negotiation, "Task_CheckCustomer");
    assertThat(negotiation).isEnded().hasPassed("EndEvent_QuoteClosed");
    assertThat(quote.outcome()).isEqualTo("WITHDRAWN");
    decided("APPROVED");
    assertThat(quote.negotiation().get("orderNo").isNull()).isTrue();
  }

  @Test
  void whatIsAnOrderIsNotTakenBack() {
    decided("APPROVED");
    assertThat(code(quote.say(withdrawn("OTHER")))).isEqualTo("quote-closed");
    becomesAnOrder();
    assertThat(code(quote.say(withdrawn("OTHER")))).isEqualTo("quote-closed");
  }

  /** Whoever pays for the customer is looked at too. */
  @Test
  void whoPaysForHimIsApprovedToo() {
    goesOnAfter(() -> decided("APPROVED"));
  }

  /** Nobody decides any more on who was to pay: the quote looks again at who does. */
  @Test
  void itGoesOnWhenSomebodyElsePays() {
    goesOnAfter(
        () -> {
          var card = as("financemanager").get("/api/customers/K1013/card").json();
          var path = "/api/customers/K1013/card?version=" + card.get("version").asInt();
          var changed = as("financemanager").put(path, Map.of("billToNo", ""));
          assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        });
  }

  /** A quote for somebody for whom the new customer pays waits for this, and becomes an order. */
  private void goesOnAfter(Runnable what) {
    var paidByHim = given.customer("K1013").quoted(line("A3004", 1));
    jdbc.sql("update customer set bill_to_no = ? where no = 'K1013'").param(customer).update();
    try {
      var process = process(paidByHim.no(), "quote-negotiation");
      paidByHim.said(accepted());
      doJob(process, "Task_CheckCustomer");
      assertThat(process).isWaitingAt("CatchEvent_CustomerDecided");
      what.run();
      doJob(process, "Task_CheckCustomer");
      assertThat(process).isEnded().hasPassed("EndEvent_QuoteOrdered");
    } finally {
      jdbc.sql("update customer set bill_to_no = '' where no = 'K1013'").update();
    }
  }

  /** Whether the quote waits first or he is approved first, it becomes an order. */
  @Test
  void anApprovalAndTheQuoteInTheSameSecond() {
    var job =
        management.createJobQuery().processInstanceId(negotiation.getId()).singleResult().getId();
    Together.all(
        List.of(
            () -> {
              management.executeJob(job);
              return "looked";
            },
            () -> {
              decided("APPROVED");
              return "approved";
            }));
    doJobs(quote.no());
    assertThat(negotiation).isEnded().hasPassed("EndEvent_QuoteOrdered");
  }
}
