package nl.verkoop.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import nl.verkoop.Api;
import nl.verkoop.ledger.FiscalPeriods;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The ways a receipt can go that nobody can place by itself. */
class PaymentPathsTest extends ProcessTest {

  private static final BigDecimal CENT = new BigDecimal("0.01");

  private static final String ZUIDEMA_IBAN = "NL03VKHB0000150104";

  @Autowired private FiscalPeriods periods;

  @Test
  void aReceiptThatNobodyCanPlaceIsReviewedByAHuman() {
    var no = invoiced();
    var file = new BankFile(today()).receipt("1.23", "Onbekend", "NL20INGB0001234567", "geen idee");
    var importNo = imported(file);
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
  void moneyThatCameBeforeItsInvoiceIsPlacedByAHuman() {
    var no = invoiced();
    var invoice = invoices(no).get(0);
    var amount = remaining(invoice).toPlainString();
    var yesterday = today().minusDays(1);
    var importNo =
        imported(new BankFile(yesterday).receipt(amount, "Zuidema", ZUIDEMA_IBAN, invoice));
    awaitTask(importNo, "Task_ReviewPayments");
    assertThat(line(importNo).get("proposals")).isEmpty();
    decide(importNo, invoice, amount);
    assertThat(remaining(invoice)).isZero();
    assertThat(granted(invoice)).isZero();
    awaitEnd(no, "EndEvent_OrderPaid");
    assertThat(
            jdbc.sql("select posting_date from customer_entry where document_no = ?")
                .param(importNo + "-1")
                .query(LocalDate.class)
                .single())
        .isEqualTo(yesterday);
    assertThat(as("accounting").post("/api/proof", "").json().at("/ok").asBoolean()).isTrue();
  }

  @Test
  void aFileThatWasOnlyReadInIsProcessedWhenSomebodyGoesOnWithIt() {
    var no = invoiced();
    var invoice = invoices(no).get(0);
    var file = receipt(payable(invoice), invoice).bytes();
    var uploaded = as("accounting").upload("/api/bank-statements/uploads", "x.xml", file).json();
    var start = "/api/bank-statements/" + uploaded.get("importNo").asText() + "/start";
    assertThat(as("accounting").post(start, "").status()).isEqualTo(204);
    awaitEnd(no, "EndEvent_OrderPaid");
    assertThat(as("accounting").post(start, "").json().at("/refusals/0/code").asText())
        .isEqualTo("import-not-waiting");
  }

  @Test
  void aFileThatIsTooLargeIsRefusedInWords() {
    var answer = as("accounting").upload("/api/bank-statements", "x.xml", new byte[33 << 20]);
    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.json().get("detail").asText())
        .isEqualTo("Dit is te groot om te versturen: hoogstens 32 MB.");
  }

  @Test
  void aStatementInAnotherCurrencyIsRefused() {
    var file = new BankFile(today()).receipt("121.00", "Zuidema", ZUIDEMA_IBAN, "VF000001");
    var dollars = changed(file, "<Ccy>EUR</Ccy>", "<Ccy>USD</Ccy>");
    var answer = as("accounting").upload("/api/bank-statements", "usd.xml", dollars);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().at("/refusals/0/code").asText()).isEqualTo("bank-file-currency");
  }

  @Test
  void nothingOfAStatementThatDoesNotAddUpIsPostedUnseen() {
    var invoice = invoices(invoiced()).get(0);
    var amount = payable(invoice);
    var file = new BankFile(today()).receipt(amount, "Zuidema", ZUIDEMA_IBAN, invoice);
    var closing = "<Amt Ccy=\"EUR\">%s</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt>";
    var short100 = changed(file, closing.formatted(amount), closing.formatted("100000.00"));
    var uploaded = as("accounting").upload("/api/bank-statements", "short.xml", short100).json();
    assertThat(uploaded.at("/warnings/0").asText()).contains("leiden niet tot het eindsaldo");
    var line = line(uploaded.get("importNo").asText());
    assertThat(line.get("status").asText()).isEqualTo("OPEN");
    assertThat(line.at("/proposals/0/documentNo").asText()).isEqualTo(invoice);
    assertThat(line.at("/proposals/0/confidence").asText()).isEqualTo("MEDIUM");
    assertThat(line.get("problem").asText()).startsWith("Het afschrift sluit niet");
  }

  @Test
  void whatOneLineWasGivenIsMissingInTheNext() {
    var invoice = invoices(invoiced()).get(0);
    var entry = as("accounting").get("/api/open-entries?q=" + invoice).json().at("/0/entryNo");
    var file = new BankFile(today());
    for (var line = 1; line <= 3; line++) {
      file.receipt("30.0" + line, "Onbekende " + line, "", "zonder nummer");
    }
    var importNo = imported(file);
    awaitTask(importNo, "Task_ReviewPayments");
    var rest = remaining(invoice).subtract(BigDecimal.TEN);
    assertThat(give(importNo, 1, entry, BigDecimal.TEN).status()).isEqualTo(204);
    var refused = give(importNo, 2, entry, rest.add(CENT));
    assertThat(refused.json().at("/refusals/0/code").asText()).isEqualTo("entry-given-before");
    assertThat(refused.json().at("/detail").asText()).contains(invoice);
    assertThat(give(importNo, 2, entry, rest).status()).isEqualTo(204);

    // Paid in time less the discount, nothing of it is left either.
    assertThat(give(importNo, 2, entry, CENT).status()).isEqualTo(204);
    assertThat(code(give(importNo, 1, entry, new BigDecimal(payable(invoice)))))
        .isEqualTo("entry-given-before");
    assertThat(setAside(importNo, 2).status()).isEqualTo(204);
    assertThat(give(importNo, 1, entry, new BigDecimal(payable(invoice))).status()).isEqualTo(204);
    assertThat(code(give(importNo, 3, entry, CENT))).isEqualTo("entry-given-before");
  }

  private Api.Answer setAside(String importNo, int lineNo) {
    return as("accounting")
        .put("/api/bank-statements/" + importNo + "/lines/" + lineNo, "{\"setAside\":true}");
  }

  private Api.Answer give(String importNo, int lineNo, JsonNode entryNo, BigDecimal amount) {
    return as("accounting")
        .put(
            "/api/bank-statements/" + importNo + "/lines/" + lineNo,
            "{\"applications\":[{\"entryNo\":%s,\"amount\":%s}]}".formatted(entryNo, amount));
  }

  @Test
  void aSecondPaymentOfAPaidInvoiceDoesNotPayAnotherOfTheSameAmount() {
    var paid = invoices(invoiced()).get(0);
    var other = invoices(invoiced()).get(0);
    var amount = payable(paid);
    assertThat(payable(other)).isEqualTo(amount);
    var first =
        imported(new BankFile(today()).receipt(amount, "Zuidema", ZUIDEMA_IBAN, "Factuur " + paid));
    awaitEnd(first, "EndEvent_Reconciled");
    var again =
        imported(new BankFile(today()).receipt(amount, "Zuidema", ZUIDEMA_IBAN, "Factuur " + paid));
    awaitTask(again, "Task_ReviewPayments");
    var line = line(again);
    assertThat(line.get("problem").asText()).contains("al eerder ingelezen");
    assertThat(line.get("proposals"))
        .isNotEmpty()
        .allSatisfy(
            proposal -> {
              assertThat(proposal.get("confidence").asText()).isEqualTo("LOW");
              assertThat(proposal.get("evidence").asText()).contains("andere factuur genoemd");
            });
    assertThat(remaining(other)).isPositive();
  }

  @Test
  void aNameThatIsPartOfAnothersNameIsNotCertain() {
    var customers =
        """
        customer_no,name,address,city,country,credit_limit
        PN-1,Veenhof,Laan 1,Ede,NL,0
        PN-2,Veenhof Bouw,Laan 2,Ede,NL,0
        """;
    as("admin")
        .upload("/api/import/customers", "c.csv", customers.getBytes(StandardCharsets.UTF_8));
    var no =
        enter(
            "sales",
            "{\"customerNo\":\"PN-1\",\"fulfilmentPolicy\":\"AT_ONCE\",\"lines\":"
                + "[{\"itemNo\":\"A3021\",\"quantity\":1,\"unitPrice\":77.31}]}");
    awaitInvoices(no, 1);
    var amount = remaining(invoices(no).get(0)).toPlainString();
    var importNo =
        imported(new BankFile(today()).receipt(amount, "Veenhof", "NL20INGB0001234567", "dank"));
    awaitTask(importNo, "Task_ReviewPayments");
    var proposal = line(importNo).at("/proposals/0");
    assertThat(proposal.get("documentNo").asText()).isEqualTo(invoices(no).get(0));
    assertThat(proposal.get("confidence").asText()).isEqualTo("MEDIUM");
  }

  @Test
  void afterAPartialPaymentOnlyTheRestsShareOfTheDiscountIsGranted() {
    var invoice = invoices(invoiced()).get(0);
    var amount = remaining(invoice);
    var half = amount.divide(new BigDecimal(2), 2, RoundingMode.DOWN);
    decide(
        imported(receipt(half.toPlainString(), "de helft van " + invoice)),
        invoice,
        half.toPlainString());
    assertThat(remaining(invoice)).isEqualByComparingTo(amount.subtract(half));
    var discount =
        jdbc.sql(
                """
                select o.discount_possible from customer_open_item o
                join customer_entry e on e.entry_no = o.entry_no where e.document_no = ?
                """)
            .param(invoice)
            .query(BigDecimal.class)
            .single();
    var share = discount.multiply(amount.subtract(half)).divide(amount, 2, RoundingMode.HALF_UP);
    var rest = amount.subtract(half).subtract(share);
    var importNo = imported(receipt(rest.toPlainString(), invoice));
    awaitEnd(importNo, "EndEvent_Reconciled");
    assertThat(remaining(invoice)).isZero();
    assertThat(granted(invoice)).isEqualByComparingTo(share);
  }

  @Test
  void whoPaysInFullInTimeHasPaidTheWholeInvoice() {
    var invoice = invoices(invoiced()).get(0);
    var amount = remaining(invoice);
    assertThat(new BigDecimal(payable(invoice))).isLessThan(amount);
    awaitEnd(imported(receipt(amount.toPlainString(), invoice)), "EndEvent_Reconciled");
    assertThat(remaining(invoice)).isZero();
    assertThat(granted(invoice)).isZero();
  }

  @Test
  void whoPaysALittleTooMuchForTheDiscountHasTheRestOnAccount() {
    var invoice = invoices(invoiced()).get(0);
    var amount = remaining(invoice);
    var due = new BigDecimal(payable(invoice));
    var paid = due.add(new BigDecimal("0.01"));
    var importNo = imported(receipt(paid.toPlainString(), invoice));
    decide(importNo, invoice, paid.toPlainString());
    assertThat(remaining(invoice)).isZero();
    assertThat(granted(invoice)).isEqualByComparingTo(amount.subtract(due));
    assertThat(remaining(importNo + "-1")).isEqualByComparingTo("-0.01");
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
    var importNo = imported(file);
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
        enter(
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
        .query(BigDecimal.class)
        .single()
        .toPlainString();
  }

  private BankFile receipt(String amount, String text) {
    return new BankFile(today()).receipt(amount, "Zuidema", ZUIDEMA_IBAN, text);
  }

  private String imported(BankFile file) {
    var answer = as("accounting").upload("/api/bank-statements", "x.xml", file.bytes());
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer.json().get("importNo").asText();
  }

  private JsonNode line(String importNo) {
    return as("accounting").get("/api/bank-statements/" + importNo).json().at("/lines/0");
  }

  /** Accounting decides that the only line pays this much of the invoice, and finishes. */
  private void decide(String importNo, String invoiceNo, String amount) {
    awaitTask(importNo, "Task_ReviewPayments");
    var entry = as("accounting").get("/api/open-entries?q=" + invoiceNo).json().at("/0/entryNo");
    var answer =
        as("accounting")
            .put(
                "/api/bank-statements/" + importNo + "/lines/1",
                "{\"applications\":[{\"entryNo\":%s,\"amount\":%s}]}"
                    .formatted(entry.asText(), amount));
    assertThat(answer.status()).as(answer.body()).isEqualTo(204);
    as("accounting").post("/api/bank-statements/" + importNo + "/review", "");
    awaitEnd(importNo, "EndEvent_Reconciled");
  }

  private BigDecimal remaining(String documentNo) {
    return jdbc.sql(
            """
            select o.remaining from customer_open_item o
            join customer_entry e on e.entry_no = o.entry_no where e.document_no = ?
            """)
        .param(documentNo)
        .query(BigDecimal.class)
        .single();
  }

  /** The payment discount that was posted for an invoice. */
  private BigDecimal granted(String invoiceNo) {
    return jdbc.sql(
            """
            select coalesce(-sum(d.amount), 0) from customer_entry_detail d
            join customer_entry e on e.entry_no = d.entry_no
            where e.document_no = ? and d.kind = 'PAYMENT_DISCOUNT'
            """)
        .param(invoiceNo)
        .query(BigDecimal.class)
        .single();
  }

  private static byte[] changed(BankFile file, String from, String to) {
    var text = new String(file.bytes(), StandardCharsets.UTF_8);
    assertThat(text).contains(from);
    return text.replace(from, to).getBytes(StandardCharsets.UTF_8);
  }
}
