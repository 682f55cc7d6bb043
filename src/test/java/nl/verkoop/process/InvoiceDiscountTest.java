package nl.verkoop.process;

import static nl.verkoop.scenario.Line.line;
import static nl.verkoop.scenario.Order.order;
import static nl.verkoop.scenario.Part.part;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.canvas.parser.PdfTextExtractor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.verkoop.Api.Answer;
import nl.verkoop.documents.DocumentSources;
import nl.verkoop.documents.PdfRenderer;
import nl.verkoop.scenario.Books;
import nl.verkoop.scenario.Quote.Said;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Discounts on whole documents, from what was agreed to the books (C-46, C-47, C-49 and C-62). */
class InvoiceDiscountTest extends ProcessTest {

  private static final String AGREED = "K-DISC";
  private static final String SHARES = "K-DISC2";
  private static final String ITEM = "A-DISC";
  private static final String LOW = "A-DISC9";
  private static final String DRAFTS = "/api/sales-orders/drafts";

  @Autowired private DocumentSources sources;
  @Autowired private PdfRenderer renderer;

  private JsonNode taken(String kind, String csv) {
    var file = csv.getBytes(StandardCharsets.UTF_8);
    var answer = as("admin").upload("/api/import/" + kind, kind + ".csv", file);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  @BeforeEach
  void whatIsAgreed() {
    taken(
        "customers",
        """
        customer_no,name,city,country,street,house_no,credit_limit,invoice_discount_code
        %s,Korting,Utrecht,NL,Kade,1,0,
        %s,Deelt,Utrecht,NL,Kade,2,0,%s
        """
            .formatted(AGREED, SHARES, AGREED));
    taken(
        "items",
        """
        item_no,description,unit_price,vat_product_group,stock
        %s,Plank,10.00,HOOG,100000
        %s,Boek,7.00,LAAG,100000
        """
            .formatted(ITEM, LOW));
    taken(
        "invoice-discounts",
        """
        code,minimum_amount,discount_percent,service_charge
        %1$s,0,0,12.50
        %1$s,50,0,0
        %1$s,100,3,0
        %1$s,1000,7.5,0
        """
            .formatted(AGREED));
  }

  @AfterEach
  void asSetUp() {
    jdbc.sql(
            "update sales_setup set calculate_invoice_discount = true, discount_posting = 'INVOICE'")
        .update();
    jdbc.sql("delete from price_line where item_no in (?, ?)").params(ITEM, LOW).update();
  }

  private void setUp(String column, Object value) {
    jdbc.sql("update sales_setup set %s = ?".formatted(column)).param(value).update();
  }

  private static Map<String, Object> asked(String customer, Object discount, Object... lines) {
    var request = new HashMap<String, Object>();
    request.put("customerNo", customer);
    request.put("fulfilmentPolicy", "STANDARD");
    request.put("lines", List.of(lines));
    if (discount != null) {
      request.put("invoiceDiscount", discount);
    }
    return request;
  }

  private static Map<String, Object> item(String no, int quantity) {
    return Map.of("itemNo", no, "quantity", quantity);
  }

  private static Map<String, Object> priced(String price) {
    return Map.of("itemNo", ITEM, "quantity", 1, "unitPrice", price);
  }

  private JsonNode draft(Map<String, Object> request) {
    var answer = as("sales").post(DRAFTS, request);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer.json();
  }

  private Answer changed(JsonNode draft, Map<String, Object> request) {
    var header = draft.get("header");
    return as("sales")
        .put(
            "/api/sales-orders/"
                + header.get("no").asText()
                + "?version="
                + header.get("version").asInt(),
            request);
  }

  private static String whole(JsonNode view) {
    var header = view.get("header");
    var charges =
        view.get("lines").findValues("serviceCharge").stream().filter(JsonNode::asBoolean).count();
    return header.get("invoiceDiscountOrigin").asText()
        + " "
        + header.get("invoiceDiscount").decimalValue().setScale(2).toPlainString()
        + " of "
        + header.get("net").decimalValue().setScale(2).toPlainString()
        + " + "
        + header.get("vat").decimalValue().setScale(2).toPlainString()
        + (charges == 0 ? "" : " charged " + charges);
  }

  @ParameterizedTest(name = "C-46 and C-47: {1} of {0} is {2}")
  @CsvSource({
    "K-DISC, 4, NONE 0.00 of 52.50 + 11.03 charged 1",
    "K-DISC, 5, NONE 0.00 of 50.00 + 10.50",
    "K-DISC, 10, TERMS 3.00 of 97.00 + 20.37",
    "K-DISC2, 10, TERMS 3.00 of 97.00 + 20.37",
    "K-DISC, 100, TERMS 75.00 of 925.00 + 194.25",
    "K1003, 100, NONE 0.00 of 1000.00 + 210.00"
  })
  void whatWasAgreedIsTakenOff(String customer, int quantity, String expected) {
    assertThat(whole(draft(asked(customer, null, item(ITEM, quantity))))).isEqualTo(expected);
  }

  /** Nobody picks it, and a rest that is cancelled takes nothing of it away. */
  @Test
  void whatItCostsExtraIsChargedWithTheFirstThatIsShipped() {
    var request = asked(AGREED, null, item(ITEM, 4));
    var no = as("sales").post("/api/sales-orders", request).json().get("no").asText();
    var order = given.order(no).at("Task_PickShipment");
    order.shipped(part(1, 1), part(2, 0)).invoiced().restCancelled();
    assertThat(new Books(jdbc).gross(order.invoice())).isEqualByComparingTo("27.23");
  }

  @Test
  void linesThatDoNotCountBearNothing() {
    taken(
        "prices",
        "item_no,customer_no,unit_price,invoice_discount_allowed\n%s,%s,6.00,0\n"
            .formatted(LOW, AGREED));
    var freight =
        Map.of("type", "ACCOUNT", "accountNo", "4210", "quantity", 1, "unitPrice", "25.00");
    var words = Map.of("type", "COMMENT", "description", "Bellen");
    var view = draft(asked(AGREED, null, item(ITEM, 10), item(LOW, 10), freight, words));
    assertThat(whole(view)).isEqualTo("TERMS 3.00 of 182.00 + 31.02");
    assertThat(view.get("lines").findValues("invoiceDiscount"))
        .extracting(JsonNode::decimalValue)
        .usingElementComparator(BigDecimal::compareTo)
        .containsExactly(new BigDecimal("3"), BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
    assertThat(
            as("sales")
                .get("/api/price-lines?q=" + LOW)
                .json()
                .get(0)
                .get("invoiceDiscountAllowed")
                .asBoolean())
        .isFalse();
  }

  @Test
  void whatProgramsSendBackChargesNothingTwice() {
    var view = draft(asked(AGREED, null, item(ITEM, 4)));
    var charge = view.get("lines").get(1);
    assertThat(charge.get("accountNo").asText()).isEqualTo("8040");
    var again =
        Map.<String, Object>of(
            "lineNo",
            charge.get("lineNo").asInt(),
            "type",
            "ACCOUNT",
            "accountNo",
            "8040",
            "description",
            charge.get("description").asText(),
            "quantity",
            1,
            "unitPrice",
            "12.50");
    var first = Map.<String, Object>of("lineNo", 1, "itemNo", ITEM, "quantity", 3);
    var less = changed(view, asked(AGREED, null, first, again)).json();
    assertThat(whole(less)).isEqualTo("NONE 0.00 of 42.50 + 8.93 charged 1");
    assertThat(less.get("lines").get(1).get("lineNo")).isEqualTo(charge.get("lineNo"));
    var bare = new HashMap<>(again);
    bare.remove("lineNo");
    var bareToo = changed(less, asked(AGREED, null, item(ITEM, 3), bare)).json();
    assertThat(whole(bareToo)).isEqualTo("NONE 0.00 of 42.50 + 8.93 charged 1");
    var second = Map.<String, Object>of("lineNo", 1, "itemNo", ITEM, "quantity", 3);
    var typedToo = changed(bareToo, asked(AGREED, null, second, again, bare)).json();
    assertThat(whole(typedToo)).isEqualTo("NONE 0.00 of 55.00 + 11.55 charged 1");
    var more = changed(typedToo, asked(AGREED, null, item(ITEM, 5), bare)).json();
    assertThat(whole(more)).isEqualTo("NONE 0.00 of 50.00 + 10.50");
  }

  @Test
  void whatIsTypedStandsUntilTheLinesChange() {
    var view = draft(asked(AGREED, "8.00", item(ITEM, 10), item(LOW, 10)));
    assertThat(whole(view)).isEqualTo("TYPED 8.00 of 162.00 + 26.01");
    var sameLines = asked(AGREED, "8.00", item(ITEM, 10), item(LOW, 10));
    sameLines.put("customerReference", "PO 8");
    var kept = changed(view, sameLines).json();
    assertThat(whole(kept)).isEqualTo("TYPED 8.00 of 162.00 + 26.01");
    assertThat(kept.get("warnings")).isEmpty();
    var reset = changed(kept, asked(AGREED, "8.00", item(ITEM, 11), item(LOW, 10))).json();
    assertThat(whole(reset)).startsWith("TERMS 5.40 of 174.60");
    assertThat(reset.get("warnings").findValuesAsText("code"))
        .containsExactly("invoice-discount-reset");
    var typed = changed(reset, asked(AGREED, "0.00", item(ITEM, 11), item(LOW, 10))).json();
    assertThat(whole(typed)).startsWith("TYPED 0.00 of 180.00");
    var agreed = changed(typed, asked(AGREED, null, item(ITEM, 11), item(LOW, 10))).json();
    assertThat(whole(agreed)).startsWith("TERMS 5.40 of 174.60");
    assertThat(agreed.get("warnings")).isEmpty();
  }

  @ParameterizedTest(name = "C-49: {0} off 100.00 is refused: {1}")
  @CsvSource({
    "-0.01, invoice-discount-invalid",
    "1.001, invoice-discount-invalid",
    "100.01, invoice-discount-too-much"
  })
  void noMoreIsTakenOffThanThereIs(String discount, String code) {
    var answer = as("sales").post(DRAFTS, asked(AGREED, discount, item(ITEM, 10)));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().get("refusals").findValuesAsText("code")).containsExactly(code);
    assertThat(answer.json().get("refusals").findValuesAsText("field"))
        .containsExactly("invoiceDiscount");
  }

  @Test
  void whereSetUpSaysSoItIsOnlyTakenOffWhenAsked() {
    setUp("calculate_invoice_discount", false);
    var view = draft(asked(AGREED, null, item(ITEM, 10)));
    assertThat(whole(view)).isEqualTo("NONE 0.00 of 100.00 + 21.00");
    var no = view.get("header").get("no").asText();
    var asked =
        as("sales").post("/api/sales-orders/" + no + "/invoice-discount?version=0", "").json();
    assertThat(whole(asked)).isEqualTo("TERMS 3.00 of 97.00 + 20.37");
    var stays = asked(AGREED, null, item(ITEM, 10));
    stays.put("customerReference", "PO 9");
    var same = changed(asked, stays).json();
    assertThat(whole(same)).isEqualTo("TERMS 3.00 of 97.00 + 20.37");
    var open = changed(same, asked(AGREED, null, item(ITEM, 11))).json();
    assertThat(whole(open)).isEqualTo("NONE 0.00 of 110.00 + 23.10");
    assertThat(open.get("warnings").findValuesAsText("code"))
        .containsExactly("invoice-discount-open");
    assertThat(
            as("sales")
                .post("/api/sales-orders/" + no + "/invoice-discount?version=0", "")
                .status())
        .isEqualTo(409);
  }

  @Test
  void anOrderIsInvoicedInPartsToTheCent() throws IOException {
    var answer =
        as("sales").post("/api/sales-orders", asked(AGREED, null, item(ITEM, 10), item(LOW, 7)));
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    var no = answer.json().get("no").asText();
    var order = given.order(no);
    order.shipped(part(1, 3), part(2, 4));
    order.shipped(part(1, 7), part(2, 3));
    order.invoiced().past("Task_PostInvoice");
    until(no, "is completed", () -> "COMPLETED".equals(order.status()));

    // 149.00 less 3% is 4.47, of which 3.00 and 1.47; in parts 0.90 + 0.84 and 2.10 + 0.63.
    var invoices = order.invoices();
    assertThat(lines(invoices.get(0))).containsExactly("30.00 0.90", "28.00 0.84");
    assertThat(lines(invoices.get(1))).containsExactly("70.00 2.10", "21.00 0.63");
    assertThat(books(invoices.get(0)))
        .containsEntry("8000", new BigDecimal("-58.00"))
        .containsEntry("8050", new BigDecimal("1.74"))
        .containsEntry("1510", new BigDecimal("-6.11"))
        .containsEntry("1520", new BigDecimal("-2.44"))
        .containsEntry("1300", new BigDecimal("64.81"));
    assertThat(books(invoices.get(1)))
        .containsEntry("8000", new BigDecimal("-91.00"))
        .containsEntry("8050", new BigDecimal("2.73"))
        .containsEntry("1510", new BigDecimal("-14.26"))
        .containsEntry("1520", new BigDecimal("-1.83"))
        .containsEntry("1300", new BigDecimal("104.36"));
    assertThat(text("invoice", invoices.get(0)))
        .contains("Subtotaal", "58,00", "Factuurkorting", "1,74", "56,26", "64,81");
    assertThat(text("order-confirmation", no))
        .contains("Subtotaal", "149,00", "Factuurkorting", "4,47", "144,53");
    prove();
  }

  @Test
  void whatIsAgreedIsTakenOffWhereverTheGoodsGo() {
    setUp("calculate_invoice_discount", false);
    var to = Map.of("name", "Hal 3", "street", "Kade", "city", "Ede", "country", "NL");
    var kept = as("sales").put("/api/customers/" + AGREED + "/ship-to-addresses?code=HAL3", to);
    assertThat(kept.status()).as(kept.body()).isIn(204, 409);
    var request = asked(AGREED, null, item(ITEM, 10));
    request.put("shipToCode", "HAL3");
    var no = draft(request).at("/header/no").asText();
    var asked = as("sales").post("/api/sales-orders/" + no + "/invoice-discount?version=0", "");
    assertThat(asked.status()).as(asked.body()).isEqualTo(200);
    assertThat(whole(asked.json())).isEqualTo("TERMS 3.00 of 97.00 + 20.37");
    assertThat(asked.json().at("/header/shipToCode").asText()).isEqualTo("HAL3");
  }

  @Test
  void whatWasAgreedElsewhereIsChargedAsItWasAgreed() {
    var orders =
        "order_no,customer_no,order_date,expected_net_total\nDISC-1,%s,%s,100.00\n"
            .formatted(AGREED, today());
    var lines = "order_no,line_no,item_no,quantity\nDISC-1,1,%s,10\n".formatted(ITEM);
    var taken =
        as("admin")
            .uploadAll(
                "/api/import/orders",
                Map.of(
                    "orders", orders.getBytes(StandardCharsets.UTF_8),
                    "lines", lines.getBytes(StandardCharsets.UTF_8)));
    assertThat(taken.status()).as(taken.body()).isEqualTo(200);
  }

  /** Before anything is promised: not only once it is invoiced. */
  @Test
  void nothingIsConfirmedThatCannotBeBooked() {
    jdbc.sql("update general_posting_setup set invoice_discount_account = null").update();
    try {
      assertThat(code(as("sales").post("/api/sales-orders", asked(AGREED, null, item(ITEM, 10)))))
          .isEqualTo("invoice-discount-account-missing");
    } finally {
      jdbc.sql("update general_posting_setup set invoice_discount_account = '8050'").update();
    }
  }

  /** Twenty percent is not beyond twenty, whatever cents it is spread to. */
  @Test
  void whatIsTypedIsSoManyPercentOfAllThatCounts() {
    var odd = asked(AGREED, "20.00", priced("33.33"), priced("33.33"), priced("33.34"));
    var answer = as("sales").post("/api/sales-orders", odd);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    awaitTask(answer.json().get("no").asText(), "Task_PickShipment");
  }

  @Test
  void withoutAnAccountOfItsOwnItIsTakenOffSales() {
    setUp("discount_posting", "NONE");
    var order = given.customer(SHARES).ordered(line(ITEM, 10)).shipped(10).invoiced();
    assertThat(books(order.invoice()))
        .containsEntry("8000", new BigDecimal("-97.00"))
        .containsEntry("1300", new BigDecimal("117.37"))
        .doesNotContainKey("8050");
    prove();
  }

  @Test
  void whatASmallOrderCostsExtraIsInvoicedOnce() {
    var order = given.customer(AGREED).ordered(line(ITEM, 4));
    order.shipped(part(1, 4), part(2, 1)).invoiced();
    assertThat(books(order.invoice()))
        .containsEntry("8000", new BigDecimal("-40.00"))
        .containsEntry("8040", new BigDecimal("-12.50"))
        .containsEntry("1300", new BigDecimal("63.53"));
    prove();
  }

  @Test
  void anOrderKeepsWhatItsOfferSaid() {
    var quote = given.customer(AGREED).quoted(line(ITEM, 10));
    taken(
        "invoice-discounts", "code,minimum_amount,discount_percent\n%s,100,50\n".formatted(AGREED));
    var order = quote.said(Said.accepted()).order();
    assertThat(whole(as("sales").get("/api/sales-orders/" + order.no()).json()))
        .isEqualTo("TERMS 3.00 of 97.00 + 20.37");
  }

  @Test
  void theSameLinesKeepWhatWasAgreedThen() {
    var small = draft(asked(AGREED, null, item(ITEM, 4)));
    var large = draft(asked(AGREED, null, item(ITEM, 10)));
    taken(
        "invoice-discounts",
        """
        code,minimum_amount,discount_percent,service_charge
        %1$s,0,0,20
        %1$s,100,50,0
        """
            .formatted(AGREED));
    assertThat(whole(changed(small, asked(AGREED, null, item(ITEM, 4))).json()))
        .isEqualTo("NONE 0.00 of 52.50 + 11.03 charged 1");
    var kept = changed(large, asked(AGREED, "3.00", item(ITEM, 10))).json();
    assertThat(whole(kept)).isEqualTo("TERMS 3.00 of 97.00 + 20.37");
    assertThat(whole(changed(kept, asked(AGREED, "3.00", item(ITEM, 11))).json()))
        .isEqualTo("TERMS 55.00 of 55.00 + 11.55");
  }

  @Test
  void whatSomebodyTypedIsLookedAtAsAnyDiscount() {
    var answer = as("sales").post("/api/sales-orders", asked(AGREED, "40.00", item(ITEM, 10)));
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    var no = answer.json().get("no").asText();
    until(no, "waits for approval", () -> "PENDING_APPROVAL".equals(given.order(no).status()));
  }

  @Test
  void termsAreKeptByWhoeverKeepsPrices() {
    var file = "code,minimum_amount,discount_percent\n%s,77,1.5\n".formatted(AGREED);
    assertThat(taken("invoice-discounts", file).get("created").asInt()).isEqualTo(1);
    assertThat(taken("invoice-discounts", file).get("unchanged").asInt()).isEqualTo(1);
    var bytes = file.getBytes(StandardCharsets.UTF_8);
    assertThat(as("sales").upload("/api/import/invoice-discounts", "f.csv", bytes).status())
        .isEqualTo(403);
    var listed = as("sales").get("/api/invoice-discounts?q=" + AGREED).json();
    assertThat(listed.findValuesAsText("minimumAmount")).contains("77.0");
    assertThat(listed.get(0).get("sharedBy").asInt()).isEqualTo(1);
    var path = "/api/invoice-discounts?code=%s&minimumAmount=77".formatted(AGREED);
    assertThat(as("sales").delete(path).status()).isEqualTo(403);
    assertThat(as("salesmanager").delete(path).status()).isEqualTo(204);
    assertThat(as("salesmanager").delete(path).status()).isEqualTo(404);
    assertThat(
            as("salesmanager")
                .delete("/api/invoice-discounts?code=K1001&minimumAmount=1e999999999")
                .status())
        .isEqualTo(404);
    var newest = as("sales").get("/api/invoice-discounts/changes").json().get(0);
    assertThat(newest.get("oldTerms").asText()).isEqualTo("-1.5% +0.00");
    assertThat(newest.get("newTerms").asText()).isEmpty();
    assertThat(newest.get("changedBy").asText()).isEqualTo("salesmanager");
  }

  @ParameterizedTest(name = "{0} is refused at {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          code,discount_percent;NOBODY,1           | code
          code,discount_percent;K-DISC,100.1       | discount_percent
          code,minimum_amount;K-DISC,-1            | minimum_amount
          code,minimum_amount;K-DISC,1.001         | minimum_amount
          code,service_charge;K-DISC,-1            | service_charge
          code,currency;K-DISC,USD                 | currency
          code,minimum_amount;K-DISC,5;K-DISC,5.00 | minimum_amount
          """)
  void aFileWithAnythingWrongIsRefused(String file, String column) {
    var bytes = file.strip().replace(';', '\n').concat("\n").getBytes(StandardCharsets.UTF_8);
    var answer = as("admin").upload("/api/import/invoice-discounts", "file.csv", bytes);
    assertThat(answer.status()).as(answer.body()).isEqualTo(422);
    assertThat(answer.json().findValuesAsText("column")).containsExactly(column);
  }

  @Test
  void nobodyPointsAtACustomerWhoIsNotThere() {
    var file =
        "customer_no,name,city,country,street,house_no,invoice_discount_code\nK-DISC3,X,Ede,NL,Kade,1,NOBODY\n"
            .getBytes(StandardCharsets.UTF_8);
    var answer = as("admin").upload("/api/import/customers", "file.csv", file);
    assertThat(answer.json().findValuesAsText("column")).containsExactly("invoice_discount_code");
  }

  private List<String> lines(String invoice) {
    return jdbc.sql(
            "select concat(line_amount, ' ', invoice_discount) from sales_invoice_line where invoice_no = ? order by position")
        .param(invoice)
        .query(String.class)
        .list();
  }

  private Map<String, BigDecimal> books(String invoice) {
    return jdbc
        .sql(
            "select account_no, sum(amount) amount from gl_entry where document_no = ? group by account_no")
        .param(invoice)
        .query((row, index) -> Map.entry(row.getString(1), row.getBigDecimal(2)))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private void prove() {
    var proof = as("accounting").post("/api/proof", "");
    assertThat(proof.json().get("ok").asBoolean()).as(proof.body()).isTrue();
  }

  private String text(String slug, String no) throws IOException {
    var document = sources.load(sources.atAddress(slug, no)).orElseThrow();
    var pdf = new ByteArrayInputStream(renderer.render(document));
    try (var opened = new PdfDocument(new PdfReader(pdf))) {
      return PdfTextExtractor.getTextFromPage(opened.getPage(1));
    }
  }
}
