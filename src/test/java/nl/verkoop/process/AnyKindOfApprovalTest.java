package nl.verkoop.process;

import static nl.verkoop.scenario.Line.line;
import static nl.verkoop.scenario.Order.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.verkoop.Statements;
import nl.verkoop.approval.ApprovalEntries;
import nl.verkoop.approval.ApprovalEntry;
import nl.verkoop.approval.ApprovalOutcome;
import nl.verkoop.approval.Approvals;
import nl.verkoop.approval.Approvals.Decider;
import nl.verkoop.approval.Approvals.Decision;
import nl.verkoop.approval.Approvals.Result;
import nl.verkoop.approval.Approvals.Result.Recorded;
import nl.verkoop.approval.Approvals.Result.Refused;
import nl.verkoop.scenario.OrderActs;
import nl.verkoop.shared.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is approved need not be an order, and need not be approved by one group alone. */
class AnyKindOfApprovalTest extends ProcessTest {

  private static final OrderActs.Decision APPROVED = new OrderActs.Decision("APPROVED", null);

  private static final String SALES = "salesmanager";
  private static final String FINANCE = "financemanager";

  private static final AtomicInteger CUSTOMERS = new AtomicInteger();

  @Autowired private Approvals approvals;
  @Autowired private ApprovalEntries entries;
  @Autowired private WantedLimits limits;
  @Autowired private PlatformTransactionManager transactions;

  private String no;

  @BeforeEach
  void aLimitThatAnnaWants() {
    no = wanted("8000");
  }

  @AfterEach
  void nobodyWantsItAnyMore() {
    jdbc.sql(
            """
            update approval_entry set status = 'CANCELLED'
            where status = 'OPEN' and document_no like 'WL-%'
            """)
        .update();
  }

  private String wanted(String limit) {
    var customer = "WL-" + CUSTOMERS.incrementAndGet();
    var file = "customer_no,name,address,city,country\n%s,Wens,Laan 1,Ede,NL\n".formatted(customer);
    as("admin").upload("/api/import/customers", "c.csv", file.getBytes(StandardCharsets.UTF_8));
    limits.want(customer, "anna", limit);
    return customer;
  }

  private <T> T together(Supplier<T> work) {
    return new TransactionTemplate(transactions).execute(status -> work.get());
  }

  private void ask(String... groups) {
    var refusals =
        together(
            () -> {
              var question = approvals.question(no);
              var asked =
                  Stream.of(groups)
                      .map(group -> new Approvals.Asked(group, question.reasons()))
                      .toList();
              return approvals.ask(new Approvals.Request(question.subject(), "bert", asked));
            });
    assertThat(refusals).isEmpty();
  }

  private Result decide(String user, ApprovalOutcome outcome, String... groups) {
    var decision = new Decision(new Decider(user, Set.of(groups)), outcome, "Daarom");
    return together(() -> approvals.decide(no, decision));
  }

  private static void isOutcome(Result result, ApprovalOutcome outcome) {
    assertThat(((Recorded) result).outcome()).contains(outcome);
  }

  private static void waitsForOthers(Result result) {
    assertThat(((Recorded) result).outcome()).isEmpty();
  }

  private static void isRefused(Result result, String... codes) {
    assertThat(((Refused) result).reasons()).extracting(Refusal::code).containsExactly(codes);
  }

  private void happened(String... acts) {
    assertThat(limits.done.get(no)).containsExactly(acts);
  }

  private String statuses() {
    return String.join(" ", entries.of(no).stream().map(each -> each.status().name()).toList());
  }

  private List<JsonNode> waiting(String user, String question) {
    var answer = as(user).get("/api/approvals?limit=500" + question).json();
    return StreamSupport.stream(answer.spliterator(), false)
        .filter(each -> each.get("documentNo").asText().equals(no))
        .toList();
  }

  @ParameterizedTest(name = "first {0}")
  @CsvSource({"salesmanager, financemanager", "financemanager, salesmanager"})
  void itIsApprovedOnceAllHaveApproved(String first, String second) {
    ask(SALES, FINANCE);
    waitsForOthers(decide(first, ApprovalOutcome.APPROVED, first));
    happened("waits");
    assertThat(waiting("sales", "")).hasSize(1);
    isRefused(decide(first, ApprovalOutcome.APPROVED, first, second), "decided-already");
    isOutcome(decide(second, ApprovalOutcome.APPROVED, second), ApprovalOutcome.APPROVED);
    happened("waits", "APPROVED");
    assertThat(statuses()).isEqualTo("APPROVED APPROVED");
    isRefused(decide("carla", ApprovalOutcome.APPROVED, SALES), "nothing-to-approve");
    happened("waits", "APPROVED");
  }

  @ParameterizedTest
  @EnumSource(
      value = ApprovalOutcome.class,
      names = {"REJECTED", "RETURNED"})
  void oneWhoSaysNoIsEnough(ApprovalOutcome saysNo) {
    ask(SALES, FINANCE);
    isOutcome(decide(FINANCE, saysNo, FINANCE), saysNo);
    assertThat(statuses()).isEqualTo("CANCELLED " + saysNo);
    isRefused(decide(SALES, ApprovalOutcome.APPROVED, SALES), "nothing-to-approve");
    happened("waits", saysNo.name());
    assertThat(waiting("sales", "")).isEmpty();
  }

  @Test
  void whatCameBackIsAskedAnewOfEverybody() {
    ask(SALES, FINANCE);
    waitsForOthers(decide(SALES, ApprovalOutcome.APPROVED, SALES));
    isOutcome(decide(FINANCE, ApprovalOutcome.RETURNED, FINANCE), ApprovalOutcome.RETURNED);
    ask(SALES, FINANCE);
    waitsForOthers(decide(FINANCE, ApprovalOutcome.APPROVED, FINANCE));
    isOutcome(decide(SALES, ApprovalOutcome.APPROVED, SALES), ApprovalOutcome.APPROVED);
    assertThat(statuses()).isEqualTo("APPROVED RETURNED APPROVED APPROVED");
    happened("waits", "RETURNED", "waits", "APPROVED");
  }

  @Test
  void anApprovalIsOfWhatItWasGivenFor() {
    ask(SALES, FINANCE);
    waitsForOthers(decide(SALES, ApprovalOutcome.APPROVED, SALES));
    limits.want(no, "anna", "9000");
    assertThat(waiting("sales", "")).isEmpty();
    isRefused(decide(FINANCE, ApprovalOutcome.APPROVED, FINANCE), "nothing-to-approve");
    ask(SALES);
    isOutcome(decide(SALES, ApprovalOutcome.APPROVED, SALES), ApprovalOutcome.APPROVED);
    assertThat(statuses()).isEqualTo("APPROVED CANCELLED APPROVED");
    assertThat(entries.of(no)).extracting(ApprovalEntry::round).containsExactly(1, 1, 2);
  }

  @Test
  void whoMayNotDecideIsToldWhy() {
    limits.want(no, "anna", "25001");
    ask(SALES, FINANCE);
    isRefused(decide("willem", ApprovalOutcome.REJECTED, "warehouse"), "not-in-approver-group");
    isRefused(decide("anna", ApprovalOutcome.REJECTED, SALES, FINANCE), "own-document");
    isRefused(decide("bert", ApprovalOutcome.REJECTED, SALES, FINANCE), "own-document");
    isRefused(
        decide(SALES, ApprovalOutcome.APPROVED, SALES),
        "above-approval-limit",
        "approval-by-nobody");
    assertThat(statuses()).isEqualTo("OPEN OPEN");
    happened("waits");
    isOutcome(decide(SALES, ApprovalOutcome.REJECTED, SALES), ApprovalOutcome.REJECTED);
  }

  /** Whoever could not finish it would keep it from who can; where nobody can, he sends it back. */
  @Test
  void onlyWhoMayApproveTakesItUp() {
    ask(SALES, FINANCE);
    assertThat(againstTaking("anna", SALES)).containsExactly("own-document");
    assertThat(againstTaking("carla", SALES))
        .containsExactly("above-approval-limit", "approval-by-others");
    assertThat(againstTaking(SALES, SALES)).isEmpty();
    waitsForOthers(decide(SALES, ApprovalOutcome.APPROVED, SALES));
    assertThat(againstTaking(SALES, FINANCE)).containsExactly("decided-already");
    limits.want(no, "anna", "25001");
    ask(SALES);
    assertThat(againstTaking("carla", SALES)).isEmpty();
  }

  private List<String> againstTaking(String user, String group) {
    return approvals.againstTaking(no, new Decider(user, Set.of(group))).stream()
        .map(Refusal::code)
        .toList();
  }

  @RepeatedTest(4)
  void ofTwoWhoApproveInTheSameSecondOneIsTheLast() {
    ask(SALES, FINANCE);
    var said =
        inTheSameSecond(
            () -> decide(SALES, ApprovalOutcome.APPROVED, SALES),
            () -> decide(FINANCE, ApprovalOutcome.APPROVED, FINANCE));
    assertThat(said)
        .extracting(each -> ((Recorded) each).outcome().isPresent())
        .containsExactlyInAnyOrder(true, false);
    happened("waits", "APPROVED");
  }

  @RepeatedTest(4)
  void ofTwoAnswersOfOnePersonInTheSameSecondOneCounts() {
    ask(SALES, FINANCE);
    var said =
        inTheSameSecond(
            () -> decide("carla", ApprovalOutcome.REJECTED, SALES, FINANCE),
            () -> decide("carla", ApprovalOutcome.REJECTED, SALES, FINANCE));
    assertThat(said).filteredOn(Recorded.class::isInstance).hasSize(1);
    assertThat(statuses()).isEqualTo("REJECTED CANCELLED");
    happened("waits", "REJECTED");
  }

  /** The table itself refuses whoever would answer for two. */
  @Test
  void nobodyIsWrittenDownTwiceInOneRound() {
    ask(SALES, FINANCE);
    waitsForOthers(decide(SALES, ApprovalOutcome.APPROVED, SALES));
    assertThatThrownBy(
            () ->
                jdbc.sql(
                        """
                        update approval_entry set status = 'APPROVED', decided_by = 'salesmanager'
                        where document_no = ? and place = 2
                        """)
                    .param(no)
                    .update())
        .hasMessageContaining("uq_approval_entry_decider");
  }

  /** Somebody else has the document until both wait for it. */
  private List<Result> inTheSameSecond(Supplier<Result> one, Supplier<Result> other) {
    var said = new ArrayList<CompletableFuture<Result>>();
    together(
        () -> {
          limits.lock(no);
          said.add(CompletableFuture.supplyAsync(one));
          said.add(CompletableFuture.supplyAsync(other));
          awaitWaiting(2);
          return no;
        });
    return said.stream().map(CompletableFuture::join).toList();
  }

  @Test
  void everybodySeesWhatWaitsAndWhoMayDecideSeesItAsHis() {
    limits.want(no, "anna", "25001");
    ask(SALES, FINANCE);
    var all = waiting("warehouse", "");
    assertThat(all)
        .extracting(each -> each.get("approverGroup").asText())
        .containsExactly(SALES, FINANCE);
    var first = all.get(0);
    assertThat(first.get("kind").asText()).isEqualTo("CUSTOMER");
    assertThat(first.get("requestedBy").asText()).isEqualTo("bert");
    assertThat(first.get("amount").decimalValue()).isEqualByComparingTo("25001");
    assertThat(first.get("currency").asText()).isEqualTo("EUR");
    assertThat(first.get("reasonText").asText()).contains("kredietlimiet");
    assertThat(first.get("warning").asText()).contains("Niemand kan dit nu goedkeuren");
    assertThat(all.get(1).get("warning").asText()).isEmpty();
    assertThat(all).noneMatch(each -> each.get("mayDecide").asBoolean());
    assertThat(waiting("warehouse", "&mine=true")).isEmpty();

    var mine = waiting(FINANCE, "&mine=true");
    assertThat(mine)
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.get("approverGroup").asText()).isEqualTo(FINANCE);
              assertThat(each.get("mayDecide").asBoolean()).isTrue();
            });
    limits.want(no, FINANCE, "9000");
    ask(FINANCE);
    assertThat(waiting(FINANCE, "&mine=true")).isEmpty();
    assertThat(waiting(FINANCE, "")).hasSize(1);
    assertThat(as("sales").get("/api/approvals?limit=1").json()).hasSize(1);
  }

  @Test
  void aListOfManyCostsAsManyStatementsAsOneOfFew() {
    limits.want(no, "anna", "30000");
    ask(SALES, FINANCE);
    var few = statementsOfTheList();
    for (var more = 0; more < 4; more++) {
      no = wanted("30000");
      ask(SALES, FINANCE);
    }
    assertThat(statementsOfTheList()).hasSize(few.size());
  }

  private List<String> statementsOfTheList() {
    // Who was not seen for a while is looked up first.
    as("sales").get("/api/customers");
    return Statements.of(() -> as("sales").get("/api/approvals"));
  }

  @Test
  void oneDocumentHasItsHistoryUnderBothAddresses() {
    var order = given.customer("K1001").ordered(line("A3020", 5).less(25)).returned("Minder");
    var path = "/api/approvals/" + order.no();
    assertThat(as("sales").get(path).json()).isEqualTo(order.approvals());
    assertThat(order.approvals()).hasSize(1);
    order.revised();
    order.at("Task_DecideApproval");
    assertThat(as("sales").post(path + "/decision", APPROVED).status()).isEqualTo(403);
    var decided = as(SALES).post(path + "/decision", APPROVED);
    assertThat(decided.status()).as(decided.body()).isEqualTo(204);
    assertThat(as("sales").get(path).json())
        .extracting(each -> each.get("status").asText())
        .containsExactly("RETURNED", "APPROVED");
    assertThat(order.status()).isEqualTo("RELEASED");
  }

  @Test
  void aCustomerIsNoOrderAndNoProcessWaitsForHim() {
    ask(SALES);
    assertThat(as(SALES).get("/api/approvals/" + no).json()).hasSize(1);
    var answer = as(SALES).post("/api/approvals/" + no + "/decision", APPROVED);
    assertThat(code(answer)).isEqualTo("no-task-waiting");
    assertThat(code(as(SALES).get("/api/sales-orders/" + no + "/approvals")))
        .isEqualTo("order-unknown");
    assertThat(code(as(SALES).get("/api/approvals/NIX"))).isEqualTo("document-unknown");
  }

  @Test
  void aNumberThatNobodyOrTwoKnowIsAnError() {
    var draft = as("sales").drafted(order("K1001", line("A3020", 1)));
    limits.want(draft, "anna", "1");
    try {
      assertThatThrownBy(() -> together(() -> approvals.question(draft)))
          .hasMessageContaining(draft)
          .hasMessageContaining("CUSTOMER")
          .hasMessageContaining("SALES_ORDER");
    } finally {
      limits.forget(draft);
    }
    assertThatThrownBy(() -> together(() -> approvals.question("NIX"))).hasMessageContaining("NIX");
    assertThat(entries.of(draft)).isEmpty();
  }
}
