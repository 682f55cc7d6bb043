package nl.verkoop.process;

import static nl.verkoop.scenario.Line.line;
import static nl.verkoop.scenario.Share.share;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;

import java.time.LocalDate;
import nl.verkoop.ledger.FiscalPeriods;
import nl.verkoop.scenario.SalesOrder;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The ways of a bank's file into the books. */
class PaymentPathsTest extends PathTest {

  private static final String MODEL = "payment-reconciliation";
  private static final String ZUIDEMA_IBAN = "NL03VKHB0000150104";

  @Autowired private FiscalPeriods periods;

  /** An order of Zuidema that was shipped and invoiced. */
  private SalesOrder invoiced() {
    return given.customer("K1004").orderedAtOnce(line("A3021", 1)).invoiced();
  }

  private BankFile receipt(String amount, String text) {
    return new BankFile(today()).receipt(amount, "Zuidema", ZUIDEMA_IBAN, text);
  }

  @Test
  @PathTo("payment-reconciliation/EndEvent_Reconciled")
  void aReceiptThatIsCertainNeedsNobody() {
    var order = invoiced();
    var sale = process(order.no(), "sales-order");
    assertThat(sale).isWaitingFor("Msg_OrderPaid");
    var amount = books.payable(order.invoice()).toPlainString();
    var file = given.received(receipt(amount, order.invoice()));
    assertThat(process(file.no(), MODEL)).isNull();
    assertThat(passed(file.no())).doesNotContain("Task_ReviewPayments");
    assertThat(sale).isEnded().hasPassed("EndEvent_OrderPaid");
  }

  @Test
  @PathTo("payment-reconciliation/EndEvent_Reconciled")
  void aReceiptThatNobodyCanPlaceIsReviewedByAHuman() {
    var invoice = invoiced().invoice();
    var unknown =
        new BankFile(today()).receipt("1.23", "Onbekend", "NL20INGB0001234567", "geen idee");
    var file = given.received(unknown);
    var reconciliation = process(file.no(), MODEL);
    assertThat(reconciliation).isWaitingAt("Task_ReviewPayments");
    assertThat(task(reconciliation)).hasCandidateGroup("accounting").isNotAssigned();
    var before = task(reconciliation).getId();

    file.reviewed();
    assertThat(reconciliation).isWaitingAt("Task_ReviewPayments");
    assertThat(task(reconciliation).getId()).as("asked again").isNotEqualTo(before);
    var accounting = as("accounting");
    var entry = accounting.openEntry(invoice);
    assertThat(accounting.give(file.no(), 1, share(entry, "2.00")).status()).isEqualTo(422);
    assertThat(accounting.give(file.no(), 1, share(entry, "1.23")).status()).isEqualTo(204);

    file.reviewed();
    assertThat(reconciliation)
        .isEnded()
        .hasPassedInOrder(
            "StartEvent_StatementImported",
            "Task_MatchPayments",
            "Task_PostPayments",
            "Gateway_AnythingToReview",
            "Task_ReviewPayments",
            "Task_CloseReconciliation",
            "EndEvent_Reconciled");
  }

  @Test
  void moneyThatCameBeforeItsInvoiceIsPlacedByAHuman() {
    var order = invoiced();
    var invoice = order.invoice();
    var sale = process(order.no(), "sales-order");
    var amount = books.remaining(invoice).toPlainString();
    var yesterday = today().minusDays(1);
    var file =
        given.received(new BankFile(yesterday).receipt(amount, "Zuidema", ZUIDEMA_IBAN, invoice));
    var reconciliation = process(file.no(), MODEL);
    assertThat(reconciliation).isWaitingAt("Task_ReviewPayments");
    assertThat(file.line().get("proposals")).isEmpty();

    file.given(invoice, amount);
    assertThat(reconciliation).isEnded().hasPassed("EndEvent_Reconciled");
    assertThat(books.remaining(invoice)).isZero();
    assertThat(books.granted(invoice)).isZero();
    assertThat(sale).isEnded().hasPassed("EndEvent_OrderPaid");
    assertThat(
            jdbc.sql("select posting_date from customer_entry where document_no = ?")
                .param(file.no() + "-1")
                .query(LocalDate.class)
                .single())
        .isEqualTo(yesterday);
    assertThat(as("accounting").post("/api/proof", "").json().at("/ok").asBoolean()).isTrue();
  }

  @Test
  void aFileThatWasOnlyReadInIsProcessedWhenSomebodyGoesOnWithIt() {
    var order = invoiced();
    var sale = process(order.no(), "sales-order");
    var amount = books.payable(order.invoice()).toPlainString();
    var kept = as("accounting").keep(receipt(amount, order.invoice())).json();
    var importNo = kept.get("importNo").asText();
    assertThat(passed(importNo)).isEmpty();
    assertThat(as("accounting").startReconciling(importNo).status()).isEqualTo(204);
    assertThat(passed(importNo)).contains("EndEvent_Reconciled");
    assertThat(sale).isEnded().hasPassed("EndEvent_OrderPaid");
    assertThat(code(as("accounting").startReconciling(importNo))).isEqualTo("import-not-waiting");
  }

  @Test
  void aReceiptInAClosedPeriodWaitsUntilThePeriodIsOpenedAgain() {
    var order = invoiced();
    var invoice = order.invoice();
    var sale = process(order.no(), "sales-order");
    var amount = books.payable(invoice).toPlainString();
    periods.closeThrough(today().plusYears(5));
    String importNo;
    try {
      var file = given.received(receipt(amount, invoice));
      importNo = file.no();
      var line = file.line();
      assertThat(line.get("status").asText()).isEqualTo("OPEN");
      assertThat(line.at("/proposals/0/confidence").asText()).isEqualTo("HIGH");
      assertThat(line.get("problem").asText()).startsWith("Er is geen open boekingsperiode voor ");
      var choice = share(line.at("/proposals/0/entryNo").asLong(), "1.00");
      assertThat(code(as("accounting").give(importNo, 1, choice))).isEqualTo("period-closed");
    } finally {
      periods.closeThrough(LocalDate.EPOCH);
    }
    var reconciliation = process(importNo, MODEL);
    assertThat(reconciliation).isWaitingAt("Task_ReviewPayments");
    given.bankImport(importNo).reviewed();
    assertThat(reconciliation).isEnded().hasPassed("EndEvent_Reconciled");
    assertThat(sale).isEnded().hasPassed("EndEvent_OrderPaid");
  }
}
