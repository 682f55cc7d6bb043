package nl.verkoop.proof;

import static nl.verkoop.scenario.Line.line;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.stream.StreamSupport;
import nl.verkoop.IntegrationTest;
import nl.verkoop.process.BankFile;
import nl.verkoop.sales.WrittenInvoices;
import nl.verkoop.scenario.Quote.Said;
import nl.verkoop.scenario.SalesOrder;
import nl.verkoop.shared.Check;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The proof finds the books right after real work, and finds everything that is not right. */
@ExtendWith(OutputCaptureExtension.class)
class BooksProofTest extends IntegrationTest {

  private static String invoice;

  @Autowired private BooksProof proof;
  @Autowired private ProofTable table;
  @Autowired private NightlyProof nightly;
  @Autowired private WrittenInvoices written;
  @Autowired private PlatformTransactionManager transactions;

  /**
   * An order that was invoiced and paid, one that was sent back, an invoice without an order, a
   * quote that became an order, and one that nobody let go yet.
   */
  @BeforeEach
  void someBusiness() {
    if (invoice == null) {
      given.customer("K1001").ordered(line("A3020", 5).less(25)).returned("Minder");
      written.posted("K1003");
      given
          .customer("K1003")
          .quoted(line("A3004", 1), line("A3005", 2).option())
          .said(Said.accepted())
          .order()
          .invoiced();
      given.customer("K1003").quoted(line("A3004", 1).less(30));
      invoice = enterOrder().invoiced().paidInFull().invoice();
      as("financemanager").addBankAccount("PROOF", "900100300");
      given.received(
          new BankFile(today()).of("900100300").from("10.00").payment("1.00", "", "", "Iets"));
    }
  }

  @Test
  void theBooksAreRightAfterOrdersAndPayments(CapturedOutput output) {
    var answer = as("accounting").post("/api/proof", "");

    assertThat(answer.status()).isEqualTo(200);
    var run = answer.json();
    assertThat(run.get("ok").asBoolean()).as(answer.body()).isTrue();
    assertThat(run.get("requestedBy").asText()).isEqualTo("accounting");
    assertThat(run.get("checks")).hasSameSizeAs(proof.checks());
    run.get("checks")
        .forEach(
            check -> {
              assertThat(check.get("checked").asLong()).as(check.toString()).isPositive();
              assertThat(check.get("title").asText()).isNotEqualTo(check.get("name").asText());
            });
    assertThat(as("analyst").get("/api/proof").json().get("startedAt"))
        .isEqualTo(run.get("startedAt"));
    assertThat(output).containsPattern("user=accounting .*BooksProof : The books are proved");
  }

  @Test
  void aProofInTheMidstOfBusinessFindsNothingWrong() {
    var business = new ArrayList<CompletableFuture<Void>>();
    for (var client = 0; client < 3; client++) {
      business.add(
          CompletableFuture.runAsync(
              () -> {
                for (var order = 0; order < 10; order++) {
                  enterOrder();
                }
              }));
    }
    var all = CompletableFuture.allOf(business.toArray(CompletableFuture[]::new));
    do {
      var run = proof.run("test");
      assertThat(run.checks().stream().filter(check -> !check.ok())).isEmpty();
    } while (!all.isDone());
    all.join();
  }

  @Test
  void onlyThoseWhoReadTheBooksSeeAndAskForTheProof() {
    assertThat(as("warehouse").get("/api/proof").status()).isEqualTo(403);
    assertThat(as("sales").post("/api/proof", "").status()).isEqualTo(403);
  }

  @Test
  void anOpenAmountThatDoesNotFollowFromTheEntriesIsFound() {
    var change =
        """
        update customer_open_item set remaining = remaining %1$s 1.50,
          remaining_lcy = remaining_lcy %1$s 1.50
        where entry_no = %2$d
        """;
    var entry =
        jdbc.sql("select entry_no from customer_entry where document_no = ?")
            .param(invoice)
            .query(Long.class)
            .single();
    jdbc.sql(change.formatted("+", entry)).update();
    try {
      var run = as("accounting").post("/api/proof", "").json();
      assertThat(run.get("ok").asBoolean()).isFalse();
      var finding = check(run, "open-amounts").at("/findings/0");
      assertThat(finding.get("document").asText()).isEqualTo(invoice);
      assertThat(finding.get("expected").decimalValue()).isEqualByComparingTo("0.00");
      assertThat(finding.get("found").decimalValue()).isEqualByComparingTo("1.50");
      assertThat(check(run, "receivables-accounts").get("wrong").asInt()).isEqualTo(1);
      assertThat(check(run, "stock").get("ok").asBoolean()).isTrue();
      assertThat(as("accounting").get("/api/proof").json()).isEqualTo(run);
    } finally {
      jdbc.sql(change.formatted("-", entry)).update();
    }
    assertThat(as("accounting").post("/api/proof", "").json().get("ok").asBoolean()).isTrue();
  }

  @Test
  void stockThatDoesNotFollowFromTheEntriesIsFound() {
    var change = "update item_stock set on_hand = on_hand %s 5 where item_no = 'A3004'";
    jdbc.sql(change.formatted("+")).update();
    try {
      var finding =
          check(as("accounting").post("/api/proof", "").json(), "stock").at("/findings/0");
      assertThat(finding.get("document").asText()).isEqualTo("A3004");
      assertThat(
              finding.get("found").decimalValue().subtract(finding.get("expected").decimalValue()))
          .isEqualByComparingTo(BigDecimal.valueOf(5));
    } finally {
      jdbc.sql(change.formatted("-")).update();
    }
    assertThat(as("accounting").post("/api/proof", "").json().get("ok").asBoolean()).isTrue();
  }

  /** Each in a transaction that is undone, since nothing else removes an entry from a ledger. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("nl.verkoop.proof.BrokenBooks#all")
  void everyCheckFindsWhatIsBroken(String name, String mistake) {
    var check =
        proof.checks().stream().filter(each -> each.name().equals(name)).findAny().orElseThrow();
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status -> {
              status.setRollbackOnly();
              jdbc.sql("set foreign_key_checks = 0").update();
              try {
                assertThat(jdbc.sql(mistake).update()).isPositive();
              } finally {
                jdbc.sql("set foreign_key_checks = 1").update();
              }
              var result = proof.result(check);
              assertThat(result.ok()).as(result.toString()).isFalse();
              assertThat(result.findings()).hasSizeBetween(1, 20);
            });
    assertThat(proof.result(check).ok()).isTrue();
  }

  @Test
  void anOrderThatOneOfTwoGroupsApprovedIsFound() {
    var no = given.customer("K1001").ordered(line("A3020", 5).less(25)).approved().no();
    var check =
        proof.checks().stream()
            .filter(each -> each.name().equals("released-orders"))
            .findAny()
            .orElseThrow();
    assertThat(proof.result(check).ok()).isTrue();
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status -> {
              status.setRollbackOnly();
              jdbc.sql(BrokenBooks.ONE_MORE_TO_ASK.formatted("document_no = '" + no + "'"))
                  .update();
              assertThat(proof.result(check).findings())
                  .singleElement()
                  .satisfies(finding -> assertThat(finding.document()).isEqualTo(no));
            });
  }

  @Test
  void everyCheckIsBrokenOnceByTheseTests() {
    assertThat(BrokenBooks.all().map(mistake -> mistake.get()[0]))
        .containsExactlyInAnyOrderElementsOf(proof.checks().stream().map(Check::name).toList());
  }

  @Test
  void oneNodeANightProvesTheBooks() {
    var today = today();
    jdbc.sql("update proof_night set taken = ?").param(today.minusDays(1)).update();
    var before = runs();

    nightly.atNight();
    nightly.atNight();

    assertThat(runs()).isEqualTo(before + 1);
    assertThat(table.latest().orElseThrow().requestedBy()).isEqualTo("system");
    assertThat(table.takeNight(today)).isFalse();
  }

  private int runs() {
    return jdbc.sql("select count(*) from proof_run").query(Integer.class).single();
  }

  private static JsonNode check(JsonNode run, String name) {
    return StreamSupport.stream(run.get("checks").spliterator(), false)
        .filter(check -> check.get("name").asText().equals(name))
        .findAny()
        .orElseThrow();
  }

  private SalesOrder enterOrder() {
    return given.customer("K1003").ordered(line("A3004", 2), line("A3005", 1));
  }
}
