package nl.verkoop.process;

import static nl.verkoop.scenario.Line.line;
import static nl.verkoop.scenario.Order.order;
import static org.assertj.core.api.Assertions.assertThat;

import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.canvas.parser.PdfTextExtractor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.verkoop.documents.DocumentReference;
import nl.verkoop.documents.DocumentSources;
import nl.verkoop.documents.PdfRenderer;
import nl.verkoop.documents.TradeDocument;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What was posted says forever what it said on its day, on paper and by mail. */
class PostedDocumentsTest extends ProcessTest {

  /** Everything that a document could be read from, changed. */
  private static final List<String> CHANGES =
      List.of(
          """
          update customer set name = 'Elders BV', contact = 'Iemand', street = 'Elders',
            house_no = '1', house_no_addition = 'A',
            post_code = '1000 AA', city = 'Elders', country = 'BE', email = 'elders@elders.example',
            language = if(language = 'nl', 'en', 'nl'), vat_registration_no = 'BE0999999922',
            vat_business_group = 'BINNENLAND', payment_terms = '14D'
          """,
          """
          update payment_terms set description = 'Anders', description_en = 'Otherwise',
            due_formula = '99D', discount_formula = '', discount_percent = 0
          """,
          """
          update vat_posting_setup set identifier = 'ANDERS', calculation = 'NORMAL', rate = 33,
            category = 'S'
          """,
          """
          update item set description = 'Ander ding', unit_text = 'zak', unit_price = 1, vat_product_group = 'ANDERS'
          """,
          """
          insert into vat_rate_change (business_group, product_group, valid_from, rate)
          select business_group, product_group, '2001-01-01', 44 from vat_posting_setup
          """,
          "update country set name = 'Ergens', name_en = 'Somewhere'",
          """
          update sales_document set ship_to_name = 'Elders', ship_to_street = 'Elders',
            ship_to_house_no = '1', ship_to_house_no_addition = 'A',
            ship_to_post_code = '1', ship_to_city = 'Elders', ship_to_country = 'BE',
            customer_reference = 'anders', order_date = '2001-01-01', requested_delivery_date = null
          """,
          """
          update sales_line set description = 'Ander ding', unit = 'KILO', unit_price = 1,
            line_amount = 1, invoice_discount_allowed = true, invoice_discount = 0.5, vat_rate = 33, vat_category = 'S' where type = 'ITEM'
          """);

  @Autowired private DocumentSources sources;
  @Autowired private PdfRenderer renderer;
  @Autowired private TransactionTemplate transactions;

  @Test
  void whatBecomesOfCardsTermsVatAndOrdersChangesNothingOfIt() {
    var order = given.ordered(order("K1017", line("A3016", 2).less(5)).atOnce()).invoiced();
    var invoice = sources.atAddress("invoice", order.invoice());
    var note = sources.atAddress("delivery-note", books.shipments(order.no()).get(0));
    var before = Map.of(invoice, load(invoice), note, load(note));
    var papers = Map.of(invoice, paper(invoice), note, paper(note));
    transactions.executeWithoutResult(
        change -> {
          CHANGES.forEach(sql -> assertThat(jdbc.sql(sql).update()).as(sql).isPositive());
          assertThat(load(invoice)).isEqualTo(before.get(invoice));
          assertThat(load(note)).isEqualTo(before.get(note));
          assertThat(paper(invoice)).isEqualTo(papers.get(invoice));
          assertThat(paper(note)).isEqualTo(papers.get(note));
          change.setRollbackOnly();
        });
  }

  @Test
  void anInvoiceKeepsWhatALaterReaderNeedsOfIt() {
    var order = given.ordered(order("K1017", line("A3016", 2)).atOnce()).invoiced();
    var posted = row("sales_invoice", order.invoice());
    assertThat(posted)
        .containsEntry("sell_to_no", "K1017")
        .containsEntry("bill_to_no", "K1017")
        .containsEntry("bill_to_name", "Rheinhafen Logistik GmbH")
        .containsEntry("bill_to_contact", "Sabine Köhler")
        .containsEntry("bill_to_street", "Hafenstraße")
        .containsEntry("bill_to_house_no", "19")
        .containsEntry("bill_to_post_code", "47119")
        .containsEntry("ship_to_country", "DE")
        .containsEntry("vat_registration_no", "DE900150123")
        .containsEntry("language", "en")
        .containsEntry("currency", "EUR")
        .containsEntry("payment_terms", "Payment within 30 days, 2 % discount within 8 days");
    var date = LocalDate.parse(posted.get("posting_date").toString());
    assertThat(posted.get("due_date")).hasToString(date.plusDays(30).toString());
    assertThat(posted.get("discount_date")).hasToString(date.plusDays(8).toString());
    assertThat(
            jdbc.sql("select * from sales_invoice_line where invoice_no = ?")
                .param(order.invoice())
                .query()
                .singleRow())
        .containsEntry("order_no", order.no())
        .containsEntry("order_line_no", 1)
        .containsEntry("shipment_no", books.shipments(order.no()).get(0))
        .containsEntry("shipment_line_no", 1);
    assertThat(
            jdbc.sql("select category, remark from sales_invoice_vat where invoice_no = ?")
                .param(order.invoice())
                .query()
                .singleRow())
        .containsEntry("category", "K")
        .extractingByKey("remark")
        .asString()
        .contains("VAT");
  }

  @Test
  void nobodyGetsAConfirmationOfWhatWasNotReleased() {
    var draft = as("sales").post("/api/sales-orders/drafts", order("K1001", line("A3010", 1)));
    assertThat(confirmation(draft.json().at("/header/no").asText())).isEqualTo(404);
    var order = given.ordered(order("K1001", line("A3010", 1).less(25))).at("Task_DecideApproval");
    assertThat(confirmation(order.no())).isEqualTo(404);
    order.approved();
    assertThat(confirmation(order.no())).isEqualTo(200);
  }

  private int confirmation(String no) {
    return as("sales").get("/api/documents/order-confirmation/" + no + ".pdf").status();
  }

  private Map<String, Object> row(String table, String no) {
    return jdbc.sql("select * from " + table + " where no = ?").param(no).query().singleRow();
  }

  private TradeDocument load(DocumentReference document) {
    return sources.load(document).orElseThrow();
  }

  private String paper(DocumentReference document) {
    var file = new ByteArrayInputStream(renderer.render(load(document)));
    try (var pdf = new PdfDocument(new PdfReader(file))) {
      return PdfTextExtractor.getTextFromPage(pdf.getPage(1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
