package nl.verkoop.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.canvas.parser.PdfTextExtractor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** The main job from order to payment, through /api. */
class MainJobTest extends ProcessTest {

  private static final String HOFSTRA_IBAN = "NL84VKHB0000150101";

  @Test
  void aLargeOrderIsApprovedShippedInTwoPartsInvoicedAndPaid() {
    var no =
        enter(
            "sales",
            "{\"customerNo\":\"K1001\",\"lines\":[{\"itemNo\":\"A3001\",\"quantity\":70}]}");
    awaitTask(no, "Task_DecideApproval");
    assertThat(status(no)).isEqualTo("PENDING_APPROVAL");

    assertThat(
            as("salesmanager")
                .post("/api/sales-orders/" + no + "/decision", "{\"outcome\":\"APPROVED\"}")
                .status())
        .isEqualTo(204);
    awaitTask(no, "Task_PickShipment");
    assertThat(status(no)).isEqualTo("RELEASED");

    ship(no, 30);
    awaitInvoices(no, 1);
    awaitTask(no, "Task_PickShipment");
    ship(no, 40);
    awaitInvoices(no, 2);
    assertThat(status(no)).isEqualTo("COMPLETED");

    var invoices = invoices(no);
    var first = gross(invoices.get(0));
    var second = gross(invoices.get(1));
    assertThat(first).isEqualByComparingTo("5408.70");
    assertThat(first.add(second)).isEqualByComparingTo(new BigDecimal("12620.30"));

    var file =
        new BankFile(today())
            .receipt(first.toPlainString(), "Hofstra", HOFSTRA_IBAN, "Factuur " + invoices.get(0))
            .receipt(second.toPlainString(), "Hofstra", HOFSTRA_IBAN, invoices.get(1));
    var uploaded = as("accounting").upload("/api/bank-statements", "camt.xml", file.bytes());
    assertThat(uploaded.status()).as(uploaded.body()).isEqualTo(201);
    var importNo = uploaded.json().get("importNo").asText();
    assertThat(as("accounting").get("/api/bank-statements/" + importNo).body())
        .contains("\"status\":\"RECONCILED\"");
    awaitEnd(importNo, "EndEvent_Reconciled");
    awaitEnd(no, "EndEvent_OrderPaid");
  }

  @Test
  void anOrderWithinLimitsRunsToItsSentInvoiceWithoutATask() throws IOException {
    var no =
        enter(
            "sales",
            "{\"customerNo\":\"K1003\",\"lines\":[{\"itemNo\":\"A3004\",\"quantity\":2}]}");
    awaitInvoices(no, 1);
    var invoice = invoices(no).get(0);
    org.awaitility.Awaitility.await()
        .atMost(java.time.Duration.ofSeconds(20))
        .until(() -> "SENT".equals(mailStatus("invoice:" + invoice)));
    assertThat(mailStatus("order-confirmation:" + no)).isEqualTo("SENT");
    assertThat(passed(no)).noneMatch(id -> id.equals("Task_PickShipment"));
    var pdf = as("sales").get("/api/documents/invoice/" + invoice + ".pdf");
    assertThat(pdf.status()).isEqualTo(200);
    assertThat(new String(pdf.bytes(), 0, 5)).isEqualTo("%PDF-");
    var shipment = as("warehouse").get("/api/sales-orders/" + no + "/progress").json();
    var note = shipment.at("/shipments/0/no").asText();
    var paper = as("warehouse").get("/api/documents/delivery-note/" + note + ".pdf");
    assertThat(paper.status()).isEqualTo(200);
    try (var opened = new PdfDocument(new PdfReader(new ByteArrayInputStream(paper.bytes())))) {
      assertThat(PdfTextExtractor.getTextFromPage(opened.getPage(1)))
          .contains("Pakbon", note, no, "A3004")
          .doesNotContain("€", "Btw-specificatie");
    }
  }

  @Test
  void theRequesterNeverApprovesHisOwnOrder() {
    var no =
        enter(
            "salesmanager",
            "{\"customerNo\":\"K1001\",\"lines\":[{\"itemNo\":\"A3001\",\"quantity\":71}]}");
    awaitTask(no, "Task_DecideApproval");
    var answer =
        as("salesmanager")
            .post("/api/sales-orders/" + no + "/decision", "{\"outcome\":\"APPROVED\"}");
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().at("/refusals/0/code").asText()).isEqualTo("own-document");
    assertThat(status(no)).isEqualTo("PENDING_APPROVAL");
  }

  @Test
  void aRepeatedRequestWithTheSameKeyGivesTheSameOrder() {
    var body = "{\"customerNo\":\"K1003\",\"lines\":[{\"itemNo\":\"A3005\",\"quantity\":1}]}";
    var program = as("sales").with("Idempotency-Key", "repeat-" + System.nanoTime());
    var first = program.post("/api/sales-orders", body);
    var second = program.post("/api/sales-orders", body);
    assertThat(first.status()).isEqualTo(201);
    assertThat(second.status()).isEqualTo(200);
    assertThat(second.json()).isEqualTo(first.json());
    var other = program.post("/api/sales-orders", body.replace("1}", "2}"));
    assertThat(other.status()).isEqualTo(409);
  }

  private void ship(String no, int quantity) {
    var answer =
        as("warehouse")
            .post(
                "/api/sales-orders/" + no + "/shipments",
                "{\"lines\":[{\"lineNo\":1,\"quantity\":" + quantity + "}],\"cancelRest\":false}");
    assertThat(answer.status()).as(answer.body()).isEqualTo(204);
  }

  private String mailStatus(String key) {
    return jdbc.sql("select status from mail_outbox where mail_key = ?")
        .param(key)
        .query(String.class)
        .optional()
        .orElse("");
  }
}
