package nl.verkoop.process;

import static nl.verkoop.scenario.Line.line;
import static nl.verkoop.scenario.Order.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;

import java.util.List;
import java.util.Map;
import nl.verkoop.Api.Answer;
import nl.verkoop.Together;
import nl.verkoop.scenario.OrderActs;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of a customer whom somebody in sales registered (feature A-46). */
class CustomerRegistrationPathsTest extends PathTest {

  private static final Map<String, String> FOUND =
      Map.of(
          "name", "Wachter B.V.", "street", "Laan", "houseNo", "7", "city", "Ede", "country", "NL");

  private String no;
  private ProcessInstance registration;

  @BeforeEach
  void aCustomerWhomSalesRegistered() {
    no = registered("sales");
    registration = process(no, "customer-registration");
    assertThat(registration).isWaitingAt("Task_ApproveCustomer");
    assertThat(task(process(no, "approval"))).hasCandidateGroup("financemanager");
  }

  private String registered(String user) {
    var answer = as(user).post("/api/customers?template=", FOUND);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer.json().get("no").asText();
  }

  private Answer decide(String user, String outcome, String comment) {
    return as(user)
        .post("/api/approvals/" + no + "/decision", new OrderActs.Decision(outcome, comment));
  }

  private void decided(String outcome, String comment) {
    var answer = decide("financemanager", outcome, comment);
    assertThat(answer.status()).as(answer.body()).isEqualTo(204);
  }

  private Answer offer() {
    return as("sales").post("/api/customers/" + no + "/registration", "");
  }

  private boolean isRestricted() {
    return jdbc.sql("select restricted from customer where no = ?")
        .param(no)
        .query(Boolean.class)
        .single();
  }

  private String status() {
    return as("sales").get("/api/customer-accounts/" + no).json().get("registration").asText();
  }

  private Answer ordered() {
    return as("sales").enter(order(no, line("A3020", 1)));
  }

  @Test
  @PathTo("customer-registration/EndEvent_CustomerApproved")
  void onceHeIsApprovedHisOrdersGoAhead() {
    assertThat(code(ordered())).isEqualTo("customer-restricted");
    decided("APPROVED", null);
    assertThat(registration).isEnded().hasPassed("EndEvent_CustomerApproved");
    assertThat(status()).isEqualTo("APPROVED");
    assertThat(ordered().status()).isEqualTo(201);
    assertThat(as("sales").get("/api/customers/" + no + "/changes").json().get(0).toString())
        .contains("\"restricted\"", "Hendrik Postma");
    assertThat(code(offer())).isEqualTo("registration-elsewhere");
  }

  @Test
  @PathTo("customer-registration/EndEvent_CustomerRejected")
  void whoIsRejectedStaysRestrictedUntilHeIsOfferedAnew() {
    decided("REJECTED", "Staat op de zwarte lijst");
    assertThat(registration).isEnded().hasPassed("EndEvent_CustomerRejected");
    assertThat(status()).isEqualTo("REJECTED");
    assertThat(code(ordered())).isEqualTo("customer-restricted");
    assertThat(offer().status()).isEqualTo(204);
    assertThat(code(offer())).isEqualTo("registration-elsewhere");
    decided("APPROVED", null);
    assertThat(isRestricted()).isFalse();
  }

  @Test
  void whoIsSentBackIsRevisedAndOfferedAgain() {
    decided("RETURNED", "Welk btw-nummer?");
    assertThat(registration).isWaitingAt("Task_ReviseCustomer");
    var revision = task(registration);
    assertThat(revision).hasCandidateGroup("sales");
    assertThat(runtime.getVariables(revision.getExecutionId())).isNotNull();
    assertThat(status()).isEqualTo("OPEN");
    var typed = Map.of("vatRegistrationNo", "NL001500119B01", "email", "post@wachter.example");
    assertThat(as("sales").put("/api/customers/" + no + "/card?version=0", typed).status())
        .isEqualTo(200);
    assertThat(offer().status()).isEqualTo(204);
    assertThat(registration).isWaitingAt("Task_ApproveCustomer");
    assertThat(isRestricted()).isTrue();
    decided("APPROVED", null);
    assertThat(isRestricted()).isFalse();
    assertThat(as("sales").get("/api/approvals/" + no).json())
        .extracting(each -> each.get("status").asText())
        .containsExactly("RETURNED", "APPROVED");
  }

  /** He can be quoted and an order drafted, nothing more (C-30). */
  @Test
  void untilThenNothingGoesOut() {
    var order = order(no, line("A3020", 1));
    assertThat(as("sales").draft(order).status()).isEqualTo(201);
    assertThat(as("sales").post("/api/sales-quotes", order).status()).isEqualTo(201);
    assertThat(code(as("sales").enter(order))).isEqualTo("customer-restricted");
    var charged = Map.of("billToNo", no);
    var other = registered("financemanager");
    assertThat(
            as("financemanager")
                .put("/api/customers/" + other + "/card?version=0", charged)
                .status())
        .isEqualTo(200);
    assertThat(code(as("sales").enter(order(other, line("A3020", 1)))))
        .as("whoever is charged counts too")
        .isEqualTo("customer-restricted");
  }

  /** Also by an order that went ahead for somebody else, and was returned. */
  @Test
  void aReturnedOrderThatIsNowHisGoesNoFurther() {
    var order = given.customer("K1001").ordered(line("A3020", 5).less(25)).returned("Minder");
    var changed = as("sales").change(order.no(), order(no, line("A3020", 5).numbered(1)));
    assertThat(changed.status()).as(changed.body()).isEqualTo(200);
    assertThat(code(as("sales").revise(order.no()))).isEqualTo("customer-restricted");
    assertThat(order.status()).isEqualTo("OPEN");
  }

  @Test
  void whatIsApprovedIsTheCardThatIsRead() {
    var typed = Map.of("name", "Iemand anders");
    var card = "/api/customers/" + no + "/card?version=0";
    assertThat(code(as("sales").put(card, typed))).isEqualTo("card-waits-for-approval");
    assertThat(as("financemanager").put(card, typed).status()).isEqualTo(200);
    assertThat(as("warehouse").get("/api/approvals/" + no).status()).isEqualTo(403);
  }

  /** Where he is and his VAT number say how he is booked, once that was approved. */
  @Test
  void salesBooksNobodyOtherwiseWhoIsApproved() {
    decided("APPROVED", null);
    var version = as("sales").get("/api/customers/" + no + "/card").json().get("version").asInt();
    var card = "/api/customers/" + no + "/card?version=" + version;
    assertThat(code(as("sales").put(card, Map.of("country", "US")))).isEqualTo("booked-otherwise");
    assertThat(code(as("sales").put(card, Map.of("email", "a@b.example"))))
        .as("where his invoices go")
        .isEqualTo("not-for-your-role");
    assertThat(as("sales").put(card, Map.of("city", "Arnhem")).status()).isEqualTo(200);
  }

  @Test
  void nobodyApprovesWhomHeRegistered() {
    assertThat(decide("sales", "APPROVED", null).status()).isEqualTo(403);
    assertThat(code(decide("salesmanager", "APPROVED", null))).isEqualTo("no-task-waiting");
    assertThat(code(decide("financemanager", "REJECTED", ""))).isEqualTo("comment-needed");
    jdbc.sql("update customer_registration set registered_by = ? where customer_no = ?")
        .params("financemanager", no)
        .update();
    assertThat(code(decide("financemanager", "APPROVED", null))).isEqualTo("own-document");
    assertThat(isRestricted()).isTrue();
  }

  @Test
  void whoDecidesTermsHimselfNeedsNobody() {
    no = registered("financemanager");
    assertThat(isRestricted()).isFalse();
    assertThat(as("sales").get("/api/approvals/" + no).status()).isEqualTo(404);
    assertThat(code(offer())).isEqualTo("registration-elsewhere");
  }

  /** So high a limit as he may not approve of others waits for somebody else. */
  @Test
  void whoGrantsMoreThanHeMayApproveNeedsSomebody() {
    no = registered("admin");
    assertThat(isRestricted()).as("with the usual limit").isTrue();
    assertThat(status()).isEqualTo("PENDING_APPROVAL");
    decided("APPROVED", null);
    assertThat(isRestricted()).isFalse();
  }

  /** A file, a template and a form change the card and leave him waiting. */
  @Test
  void noOtherWayToChangeHisCardLetsHimGo() {
    var file = "customer_no,name,city,country,address,blocked\n%s,Anders,Ede,NL,Laan 7,NONE\n";
    as("admin").upload("/api/import/customers", "c.csv", file.formatted(no).getBytes());
    as("financemanager")
        .post("/api/customer-templates/OVERHEID/applications", Map.of("customers", List.of(no)));
    as("admin").put("/api/customers/" + no + "/mail-address", Map.of("address", "a@b.example"));
    assertThat(isRestricted()).isTrue();
    decided("APPROVED", null);
    assertThat(isRestricted()).isFalse();
  }

  @Test
  void ofTwoWhoDecideInTheSameSecondOneIsHeard() {
    var answers =
        Together.call(
            List.of(
                () -> decide("financemanager", "APPROVED", null),
                () -> decide("financemanager", "REJECTED", "Nee")));
    assertThat(Together.statuses(answers)).contains(204).hasSize(2);
    assertThat(as("sales").get("/api/approvals/" + no).json()).hasSize(1);
    assertThat(isRestricted()).isEqualTo(status().equals("REJECTED"));
  }
}
