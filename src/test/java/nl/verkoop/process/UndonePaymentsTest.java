package nl.verkoop.process;

import static nl.verkoop.scenario.BankActs.LineDecision.of;
import static nl.verkoop.scenario.Line.line;
import static nl.verkoop.scenario.Share.share;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.verkoop.ledger.FiscalPeriods;
import nl.verkoop.scenario.BankImport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What was posted of a bank line is undone in one step, and can be posted anew. */
class UndonePaymentsTest extends PathTest {

  private static final String MODEL = "payment-reconciliation";
  private static final String ZUIDEMA_IBAN = "NL03VKHB0000150104";
  private static final String NOBODY = "NL20INGB0001234567";

  @Autowired private FiscalPeriods periods;

  private BankImport paid(String invoice) {
    var amount = books.payable(invoice).toPlainString();
    return given
        .received(new BankFile(today()).receipt(amount, "Zuidema", ZUIDEMA_IBAN, invoice))
        .reconciled();
  }

  private String invoice() {
    return given.customer("K1004").orderedAtOnce(line("A3021", 1)).invoiced().invoice();
  }

  private void undone(String importNo, int lineNo) {
    var answer = as("financemanager").undo(importNo, lineNo, "Van een ander");
    assertThat(answer.status()).as(answer.body()).isEqualTo(204);
  }

  private void theBooksAreRight() {
    var proof = as("accounting").post("/api/proof", "");
    assertThat(proof.json().at("/ok").asBoolean()).as(proof.body()).isTrue();
  }

  /**
   * What is left of a document's entries in the general ledger, by account, where it is not zero.
   */
  private List<String> booked(String documentNo) {
    return jdbc.sql(
            """
            select concat(account_no, ' ', sum(amount)) from gl_entry where document_no = ?
            group by account_no having sum(amount) <> 0 order by account_no
            """)
        .param(documentNo)
        .query(String.class)
        .list();
  }

  private BigDecimal onBank(String documentNo) {
    return jdbc.sql("select sum(amount) from bank_entry where document_no = ?")
        .param(documentNo)
        .query(BigDecimal.class)
        .single();
  }

  @Test
  void theInvoiceIsOpenAgainTheDiscountIsTakenBackAndTheLineWaits() {
    var order = given.customer("K1004").orderedAtOnce(line("A3021", 1)).invoiced();
    var invoice = order.invoice();
    var open = books.remaining(invoice);
    var sale = process(order.no(), "sales-order");
    var file = paid(invoice);
    var document = file.no() + "-1";
    assertThat(books.granted(invoice)).isPositive();
    assertThat(sale).isEnded();

    undone(file.no(), 1);
    assertThat(books.remaining(invoice)).isEqualByComparingTo(open);
    assertThat(books.granted(invoice)).isZero();
    assertThat(booked(document)).isEmpty();
    assertThat(onBank(document)).isZero();
    assertThat(process(file.no(), MODEL)).isWaitingAt("Task_ReviewPayments");
    var line = file.line();
    assertThat(line.get("status").asText()).isEqualTo("OPEN");
    assertThat(line.at("/proposals/0/confidence").asText()).as("not unseen").isEqualTo("MEDIUM");
    assertThat(line.at("/undone/0/reason").asText()).isEqualTo("Van een ander");
    assertThat(line.at("/undone/0/byName").asText()).isNotEmpty();
    theBooksAreRight();

    var progress = as("accounting").get("/api/sales-orders/" + order.no() + "/progress").json();
    assertThat(progress.at("/state/open").decimalValue()).isEqualByComparingTo(open);
    assertThat(progress.at("/payments").findValuesAsText("documentNo"))
        .containsExactly(document, document);
  }

  @Test
  void aLineThatWasUndoneIsPostedAnewAndUndoneAgain() {
    var invoice = invoice();
    var file = paid(invoice);
    undone(file.no(), 1);
    as("accounting").decide(file.no(), 1, of("4600=" + file.line().get("amount").asText()));
    file.reviewed().reconciled();
    var document = file.no() + "-1";
    assertThat(booked(document)).hasSize(2).anyMatch(each -> each.startsWith("4600 -"));
    assertThat(onBank(document)).isPositive();
    undone(file.no(), 1);
    assertThat(booked(document)).isEmpty();
    as("accounting")
        .give(
            file.no(),
            1,
            share(as("accounting").openEntry(invoice), file.line().get("amount").asText()));
    file.reviewed().reconciled();
    assertThat(books.remaining(invoice)).isZero();
    assertThat(file.line().get("undone")).hasSize(2);
    theBooksAreRight();
  }

  @Test
  void moneyThatWasPaidBackSinceIsNotUndone() {
    var received =
        given
            .received(new BankFile(today()).receipt("60.00", "Iemand", NOBODY, "voorschot"))
            .toReview();
    as("accounting").decide(received.no(), 1, of().restTo("K1004"));
    received.reviewed().reconciled();
    var back =
        given
            .received(new BankFile(today()).payment("60.00", "Iemand", NOBODY, "terug"))
            .toReview();
    var entry = as("accounting").openEntry(received.no() + "-1");
    as("accounting").give(back.no(), 1, share(entry, "60.00"));
    back.reviewed().reconciled();
    assertThat(code(as("financemanager").undo(received.no(), 1, "Verkeerd")))
        .isEqualTo("payment-applied-since");
    undone(back.no(), 1);
    undone(received.no(), 1);
    theBooksAreRight();
  }

  @Test
  void onlyWhoAnswersForTheBooksUndoesAndOnlyWithAReason() {
    var no = paid(invoice()).no();
    assertThat(as("accounting").undo(no, 1, "Zomaar").status()).isEqualTo(403);
    for (var reason : List.of("", " ", "x".repeat(201))) {
      assertThat(code(as("financemanager").undo(no, 1, reason))).isEqualTo("undo-reason-needed");
    }
    assertThat(code(as("financemanager").undo(no, 9, "Fout"))).isEqualTo("statement-line-unknown");
    periods.closeThrough(today().plusYears(5));
    try {
      assertThat(code(as("financemanager").undo(no, 1, "Fout"))).isEqualTo("period-closed");
    } finally {
      periods.closeThrough(LocalDate.EPOCH);
    }
    assertThat(onBank(no + "-1")).isPositive();
    undone(no, 1);
    assertThat(code(as("financemanager").undo(no, 1, "Nog eens")))
        .isEqualTo("statement-line-not-posted");
  }
}
