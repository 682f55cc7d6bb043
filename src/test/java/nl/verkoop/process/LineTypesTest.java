package nl.verkoop.process;

import static nl.verkoop.scenario.Part.part;
import static org.assertj.core.api.Assertions.assertThat;

import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.canvas.parser.PdfTextExtractor;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.verkoop.documents.DocumentSources;
import nl.verkoop.documents.PdfRenderer;
import nl.verkoop.documents.TradeDocument;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Amounts on accounts and comments go with an order to its papers and its posted invoices. */
class LineTypesTest extends ProcessTest {

  private static final Map<String, Object> COMMENT =
      Map.of("type", "COMMENT", "description", "Bellen voor aflevering");
  private static final Map<String, Object> FREIGHT =
      Map.of(
          "type",
          "ACCOUNT",
          "accountNo",
          "4210",
          "description",
          "Vracht",
          "quantity",
          1,
          "unitPrice",
          "25.00");

  @Autowired private DocumentSources sources;
  @Autowired private PdfRenderer renderer;

  private String entered(Object... lines) {
    var answer =
        as("sales")
            .post(
                "/api/sales-orders",
                Map.of(
                    "customerNo", "K1003",
                    "fulfilmentPolicy", "STANDARD",
                    "lines", List.of(lines)));
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer.json().get("no").asText();
  }

  private static Map<String, Object> item(int quantity) {
    return Map.of("itemNo", "A3004", "quantity", quantity);
  }

  @Test
  void whatIsNoItemIsShippedInPartsAndChargedOnce() throws IOException {
    var no = entered(COMMENT, item(3), FREIGHT);
    var order = given.order(no);
    order.shipped(part(2, 1));
    order.shipped(part(2, 2), part(3, 1));
    order.invoiced().past("Task_PostInvoice");
    until(no, "is completed", () -> "COMPLETED".equals(order.status()));

    var invoices = order.invoices();
    assertThat(lines("sales_invoice_line", "invoice_no", invoices.get(0)))
        .containsExactly("COMMENT 0", "ITEM 1");
    assertThat(lines("sales_invoice_line", "invoice_no", invoices.get(1)))
        .containsExactly("COMMENT 0", "ITEM 2", "ACCOUNT 1");
    assertThat(booked(invoices.get(0), "4210")).isEqualByComparingTo("0");
    assertThat(booked(invoices.get(1), "4210")).isEqualByComparingTo("-25");
    var price = jdbc.sql("select unit_price from item where no = 'A3004'").query(BigDecimal.class);
    var net = price.single().multiply(BigDecimal.valueOf(2)).add(BigDecimal.valueOf(25));
    assertThat(
            jdbc.sql("select net from sales_invoice where no = ?")
                .param(invoices.get(1))
                .query(BigDecimal.class)
                .single())
        .isEqualByComparingTo(net);

    var shipment = books.shipments(no).get(0);
    assertThat(lines("shipment_line", "shipment_no", shipment))
        .containsExactly("COMMENT 0", "ITEM 1");
    assertThat(text("delivery-note", shipment)).contains("Bellen voor aflevering");
    assertThat(text("invoice", invoices.get(1)))
        .contains("Bellen voor aflevering", "Vracht", "4210", "25,00");
    assertThat(text("order-confirmation", no)).contains("Bellen voor aflevering", "Vracht");
    var proof = as("accounting").post("/api/proof", "");
    assertThat(proof.json().get("ok").asBoolean()).as(proof.body()).isTrue();
  }

  @Test
  void theMailSaysThemToo() throws Exception {
    var no = entered(COMMENT, item(2), FREIGHT);
    until(no, "is confirmed by mail", () -> confirmation(no).isPresent());
    var parts = (MimeMultipart) confirmation(no).orElseThrow().getContent();
    var bodies = (MimeMultipart) parts.getBodyPart(0).getContent();
    var plain = bodies.getBodyPart(0).getContent().toString().replace("\r", "");
    Files.writeString(Path.of("target", "mail-lines-of-every-type.txt"), plain);
    Files.writeString(
        Path.of("target", "mail-lines-of-every-type.html"),
        bodies.getBodyPart(1).getContent().toString());
    assertThat(plain)
        .contains("\n  Bellen voor aflevering\n", "\n- 4210  Vracht, 1: 25,00\n")
        .contains("\n- A3004  Borenset HSS 19-delig, 2 set: 69,00\n");
  }

  private Optional<MimeMessage> confirmation(String no) throws MessagingException {
    for (var message : MAIL.getReceivedMessages()) {
      if (message.getSubject().contains(no)) {
        return Optional.of(message);
      }
    }
    return Optional.empty();
  }

  @Test
  void anOrderOfAmountsOnlyNeedsNoStock() {
    var no = entered(FREIGHT);
    var order = given.order(no).shipped(1).invoiced();
    assertThat(booked(order.invoice(), "4210")).isEqualByComparingTo("-25");
    assertThat(booked(order.invoice(), "3000")).isEqualByComparingTo("0");
    var proof = as("accounting").post("/api/proof", "");
    assertThat(proof.json().get("ok").asBoolean()).as(proof.body()).isTrue();
  }

  @Test
  void wordsAloneOrderNothing() {
    var draft =
        as("sales")
            .post(
                "/api/sales-orders/drafts",
                Map.of("customerNo", "K1003", "lines", List.of(COMMENT)));
    assertThat(draft.status()).as(draft.body()).isEqualTo(201);
    var started = as("sales").start(draft.json().at("/header/no").asText());
    assertThat(code(started)).isEqualTo("nothing-ordered");
  }

  @Test
  void anAccountThatWasBlockedSinceTheDraftIsNotCharged() {
    var draft =
        as("sales")
            .post(
                "/api/sales-orders/drafts",
                Map.of("customerNo", "K1003", "lines", List.of(item(1), FREIGHT)));
    jdbc.sql("update gl_account set blocked = true where no = '4210'").update();
    try {
      var started = as("sales").start(draft.json().at("/header/no").asText());
      assertThat(code(started)).isEqualTo("account-not-for-documents");
    } finally {
      jdbc.sql("update gl_account set blocked = false where no = '4210'").update();
    }
  }

  private List<String> lines(String table, String key, String no) {
    return jdbc.sql(
            "select concat(type, ' ', cast(quantity as int)) from %s where %s = ? order by position"
                .formatted(table, key))
        .param(no)
        .query(String.class)
        .list();
  }

  private BigDecimal booked(String documentNo, String account) {
    return jdbc.sql(
            "select coalesce(sum(amount), 0) from gl_entry where document_no = ? and account_no = ?")
        .params(documentNo, account)
        .query(BigDecimal.class)
        .single();
  }

  private String text(String slug, String no) throws IOException {
    TradeDocument document = sources.load(sources.atAddress(slug, no)).orElseThrow();
    var pdf = new ByteArrayInputStream(renderer.render(document));
    try (var opened = new PdfDocument(new PdfReader(pdf))) {
      return PdfTextExtractor.getTextFromPage(opened.getPage(1));
    }
  }
}
