package nl.verkoop.process;

import static nl.verkoop.scenario.Line.line;
import static nl.verkoop.scenario.Order.order;
import static org.assertj.core.api.Assertions.assertThat;

import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.canvas.parser.PdfTextExtractor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The main job as the program does it by itself, with its job executor and its outbox. */
class MainJobTest extends ProcessTest {

  @Test
  void anOrderWithinLimitsRunsToItsSentInvoiceWithoutATask() throws IOException {
    var order = given.customer("K1003").ordered(line("A3004", 2)).invoiced();
    var no = order.no();
    var invoice = order.invoice();
    until(no, "is invoiced by mail", () -> "SENT".equals(mailStatus("invoice:" + invoice)));
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
  void aRepeatedRequestWithTheSameKeyGivesTheSameOrder() {
    var program = as("sales").with("Idempotency-Key", "repeat-" + System.nanoTime());
    var order = order("K1003", line("A3005", 1));
    var first = program.enter(order);
    var second = program.enter(order);
    assertThat(first.status()).isEqualTo(201);
    assertThat(second.status()).isEqualTo(200);
    assertThat(second.json()).isEqualTo(first.json());
    assertThat(program.enter(order("K1003", line("A3005", 2))).status()).isEqualTo(409);
  }

  private String mailStatus(String key) {
    return jdbc.sql("select status from mail_outbox where mail_key = ?")
        .param(key)
        .query(String.class)
        .optional()
        .orElse("");
  }
}
