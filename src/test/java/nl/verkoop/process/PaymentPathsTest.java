package nl.verkoop.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.verkoop.ledger.FiscalPeriods;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The ways a receipt can go that nobody can place by itself. */
class PaymentPathsTest extends ProcessTest {

  private static final String ZUIDEMA_IBAN = "NL03VKHB0000150104";

  @Autowired private FiscalPeriods periods;

  @Test
  void aReceiptThatNobodyCanPlaceIsReviewedByAHuman() {
    var no = invoiced();
    var file = new BankFile(today()).receipt("1.23", "Onbekend", "NL20INGB0001234567", "geen idee");
    var importNo =
        as("accounting")
            .upload("/api/bank-statements", "x.xml", file.bytes())
            .json()
            .get("importNo")
            .asText();
    awaitTask(importNo, "Task_ReviewPayments");
    assertThat(as("accounting").post("/api/bank-statements/" + importNo + "/review", "").status())
        .isEqualTo(204);
    awaitTask(importNo, "Task_ReviewPayments");
    var entry =
        as("accounting")
            .get("/api/open-entries?q=" + invoices(no).get(0))
            .json()
            .at("/0/entryNo")
            .asLong();
    var line = "/api/bank-statements/" + importNo + "/lines/1";
    assertThat(
            as("accounting")
                .put(line, "{\"applications\":[{\"entryNo\":%d,\"amount\":2.00}]}".formatted(entry))
                .status())
        .isEqualTo(422);
    assertThat(
            as("accounting")
                .put(line, "{\"applications\":[{\"entryNo\":%d,\"amount\":1.23}]}".formatted(entry))
                .status())
        .isEqualTo(204);
    assertThat(as("accounting").post("/api/bank-statements/" + importNo + "/review", "").status())
        .isEqualTo(204);
    awaitEnd(importNo, "EndEvent_Reconciled");
  }

  @Test
  void aReceiptCannotPayAnInvoiceThatWasPostedAfterIt() {
    var no = invoiced();
    var invoice = invoices(no).get(0);
    var file =
        new BankFile(today().minusDays(1))
            .receipt(payable(invoice), "Zuidema", ZUIDEMA_IBAN, invoice);
    var uploaded = as("accounting").upload("/api/bank-statements", "early.xml", file.bytes());
    var importNo = uploaded.json().get("importNo").asText();
    awaitTask(importNo, "Task_ReviewPayments");
    var entry = as("accounting").get("/api/open-entries?q=" + invoice).json().at("/0/entryNo");
    var answer =
        as("accounting")
            .put(
                "/api/bank-statements/" + importNo + "/lines/1",
                "{\"applications\":[{\"entryNo\":%s,\"amount\":1.00}]}".formatted(entry.asText()));
    assertThat(answer.json().at("/refusals/0/code").asText()).isEqualTo("paid-before-posted");
    assertThat(answer.json().at("/refusals/0/message").asText()).startsWith(invoice);
  }

  @ParameterizedTest
  @CsvSource({
    "'[]', entry-not-open",
    "'[{\"entryNo\":0,\"amount\":1}]', entry-not-open",
    "'[{\"entryNo\":ENTRY,\"amount\":1},{\"entryNo\":ENTRY,\"amount\":1}]', entry-twice",
    "'[{\"entryNo\":ENTRY,\"amount\":0}]', application-not-positive",
    "'[{\"entryNo\":ENTRY,\"amount\":1.005}]', application-not-positive",
    "'[{\"entryNo\":ENTRY}]', application-not-positive",
    "'[{\"entryNo\":ENTRY,\"amount\":1.24}]', application-too-large"
  })
  void anImpossibleDecisionOnAReceiptIsRefused(String applications, String refusal) {
    var no = invoiced();
    var file = new BankFile(today()).receipt("1.23", "Onbekend", "NL20INGB0001234567", "niets");
    var importNo =
        as("accounting")
            .upload("/api/bank-statements", "x.xml", file.bytes())
            .json()
            .get("importNo")
            .asText();
    var open = as("accounting").get("/api/open-entries?q=" + invoices(no).get(0)).json();
    var choices = applications.replace("ENTRY", open.at("/0/entryNo").asText());
    var answer =
        as("accounting")
            .put(
                "/api/bank-statements/" + importNo + "/lines/1",
                "{\"applications\":" + choices + "}");
    assertThat(answer.json().at("/refusals/0/code").asText()).isEqualTo(refusal);
  }

  @Test
  void aLineThatDoesNotExistIsNotCalledDone() {
    var file = new BankFile(today()).receipt("1.24", "Onbekend", "NL20INGB0001234567", "niets");
    var uploaded = as("accounting").upload("/api/bank-statements", "x.xml", file.bytes());
    var lines = "/api/bank-statements/" + uploaded.json().get("importNo").asText() + "/lines/";
    for (var decision : List.of("{\"applications\":[]}", "{\"setAside\":true}")) {
      var answer = as("accounting").put(lines + "9", decision);
      assertThat(answer.status()).isEqualTo(404);
      assertThat(answer.json().at("/refusals/0/code").asText()).isEqualTo("statement-line-unknown");
    }
  }

  @Test
  void aReceiptInAClosedPeriodWaitsUntilThePeriodIsOpenedAgain() {
    var no = invoiced();
    var invoice = invoices(no).get(0);
    var file = new BankFile(today()).receipt(payable(invoice), "Zuidema", ZUIDEMA_IBAN, invoice);
    String importNo;
    periods.closeThrough(today().plusYears(5));
    try {
      var uploaded = as("accounting").upload("/api/bank-statements", "c.xml", file.bytes());
      importNo = uploaded.json().get("importNo").asText();
      var line = as("accounting").get("/api/bank-statements/" + importNo).json().at("/lines/0");
      assertThat(line.get("status").asText()).isEqualTo("OPEN");
      assertThat(line.at("/proposals/0/confidence").asText()).isEqualTo("HIGH");
      assertThat(line.get("problem").asText()).startsWith("Er is geen open boekingsperiode voor ");
      var choice =
          "{\"applications\":[{\"entryNo\":%s,\"amount\":1.00}]}"
              .formatted(line.at("/proposals/0/entryNo").asText());
      assertThat(
              as("accounting")
                  .put("/api/bank-statements/" + importNo + "/lines/1", choice)
                  .json()
                  .at("/refusals/0/code")
                  .asText())
          .isEqualTo("period-closed");
    } finally {
      periods.closeThrough(LocalDate.EPOCH);
    }
    assertThat(as("accounting").post("/api/bank-statements/" + importNo + "/review", "").status())
        .isEqualTo(204);
    awaitEnd(importNo, "EndEvent_Reconciled");
    awaitEnd(no, "EndEvent_OrderPaid");
  }

  /** An order of Zuidema that was shipped and invoiced. */
  private String invoiced() {
    var no =
        order(
            "sales",
            """
            {"customerNo":"K1004","fulfilmentPolicy":"AT_ONCE","lines":[{"itemNo":"A3021","quantity":1}]}
            """);
    awaitInvoices(no, 1);
    return no;
  }

  /** What the customer pays at once: the rest less the discount of his terms. */
  private String payable(String invoiceNo) {
    return jdbc.sql(
            """
            select o.remaining - o.discount_possible from customer_open_item o
            join customer_entry e on e.entry_no = o.entry_no where e.document_no = ?
            """)
        .param(invoiceNo)
        .query(java.math.BigDecimal.class)
        .single()
        .toPlainString();
  }
}
