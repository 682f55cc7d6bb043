package nl.verkoop.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import nl.verkoop.IntegrationTest;
import nl.verkoop.Together;
import nl.verkoop.invoicing.InvoiceMail;
import nl.verkoop.invoicing.InvoicePosting;
import nl.verkoop.invoicing.InvoiceResult;
import nl.verkoop.invoicing.InvoiceResult.Invoiced;
import nl.verkoop.invoicing.InvoiceResult.Refused;
import nl.verkoop.sales.DraftResult.Saved;
import nl.verkoop.sales.SalesDocument.Kind;
import nl.verkoop.sales.SalesDrafts.Origin;
import nl.verkoop.shared.Refusal;
import nl.verkoop.shared.RefusedException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** An invoice is written and posted without an order and without a shipment. */
class FreeInvoiceTest extends IntegrationTest {

  private static final String CUSTOMER = "K1003";

  @Autowired private SalesDrafts drafts;
  @Autowired private InvoicePosting posting;
  @Autowired private InvoiceMail mail;
  @Autowired private TransactionTemplate transactions;

  @BeforeEach
  void haveGoods() {
    var items = "item_no,description,unit_price,unit_cost,stock\nVRIJ-1,Hamer,12.50,7.25,100\n";
    var answer =
        as("purchasing")
            .upload("/api/import/items", "items.csv", items.getBytes(StandardCharsets.UTF_8));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }

  @Test
  void goodsAnAmountAndWordsArePostedOnceAndTheGoodsLeave() {
    var before = stock();
    var no = written(item("VRIJ-1", "4"), account("4210", "15.00"), comment("Bij de balie"));
    var invoice = invoiced(no);
    assertThat(invoiced(no)).as("a second time").isEqualTo(invoice);
    assertThat(stock()).isEqualByComparingTo(before.subtract(new BigDecimal("4")));
    assertThat(
            row(
                "select net, vat, gross, order_no, shipment_no, draft_no from sales_invoice where no = ?",
                invoice))
        .isEqualTo("65.00 13.65 78.65 null null " + no);
    assertThat(
            row(
                "select kind, quantity, document_no from item_entry where item_no = 'VRIJ-1' and document_no = ?",
                invoice))
        .isEqualTo("SALE -4.00000 " + invoice);
    assertThat(
            row(
                """
                select invoiced_quantity, sales_expected, sales_actual, cost_expected, cost_actual
                from value_entry where document_no = ?
                """,
                invoice))
        .isEqualTo("-4.00000 0.00 50.00 0.00 -29.00");
    assertThat(books.remaining(invoice)).isEqualByComparingTo("78.65");
    assertThat(as("sales").get("/api/documents/invoice/" + invoice + ".pdf").status())
        .isEqualTo(200);
    assertThat(as("accounting").post("/api/proof", "").json().at("/ok").asBoolean()).isTrue();
  }

  @Test
  void anAmountAloneIsPostedToo() {
    var invoice = invoiced(written(comment("Hulp aan de balie"), account("4210", "10.00")));
    assertThat(books.remaining(invoice)).isEqualByComparingTo("12.10");
  }

  @Test
  void whatIsPostedIsNoDraftAnyMore() {
    var no = written(item("VRIJ-1", "1"));
    invoiced(no);
    var change = drafts.change(Kind.INVOICE, no, request(item("VRIJ-1", "2")), 0, "bert");
    assertThat(((DraftResult.Refused) change).reasons())
        .extracting(Refusal::code)
        .containsExactly("order-not-open");
    assertThat(drafts.discard(Kind.INVOICE, no)).isFalse();
  }

  @Test
  void twoInTheSameSecondGetOneInvoice() {
    var no = written(item("VRIJ-1", "1"));
    var before = stock();
    var invoices = Together.all(List.<Callable<String>>of(() -> invoiced(no), () -> invoiced(no)));
    assertThat(invoices.get(0)).isEqualTo(invoices.get(1));
    assertThat(stock()).isEqualByComparingTo(before.subtract(BigDecimal.ONE));
  }

  @Test
  void moreThanLiesInStockIsRefusedAndNothingIsWritten() {
    var no = written(item("VRIJ-1", "101"));
    assertThat(codes(post(no))).containsExactly("more-than-in-stock");
    assertThat(
            jdbc.sql("select count(*) from posted_document where no = ?")
                .param(no)
                .query(Integer.class)
                .single())
        .isZero();
    assertThat(drafts.discard(Kind.INVOICE, no)).isTrue();
  }

  @Test
  void wordsAloneAreNoInvoice() {
    assertThat(codes(post(written(comment("Groeten"))))).containsExactly("nothing-ordered");
  }

  @Test
  void aDocumentOfAnotherKindIsNotPostedAsAnInvoice() {
    var quote = drafts.create(Kind.QUOTE, request(item("VRIJ-1", "1")), Origin.typed("anna"));
    var no = ((Saved) quote).no();
    assertThatThrownBy(() -> post(no)).isInstanceOf(RefusedException.class);
  }

  private String written(LineRequest... lines) {
    var result = drafts.create(Kind.INVOICE, request(lines), Origin.typed("anna"));
    return ((Saved) result).no();
  }

  private static DocumentRequest request(LineRequest... lines) {
    return new DocumentRequest(
        CUSTOMER,
        "PO 7",
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        Arrays.asList(lines));
  }

  private static LineRequest item(String no, String quantity) {
    return new LineRequest(
        null, LineType.ITEM, no, null, null, null, new BigDecimal(quantity), null, null);
  }

  private static LineRequest account(String no, String price) {
    return new LineRequest(
        null,
        LineType.ACCOUNT,
        null,
        no,
        "Vracht",
        null,
        BigDecimal.ONE,
        new BigDecimal(price),
        null);
  }

  private static LineRequest comment(String words) {
    return new LineRequest(null, LineType.COMMENT, null, null, words, null, null, null, null);
  }

  private InvoiceResult post(String no) {
    return transactions.execute(
        turn -> {
          var result = posting.postDraft(no, today());
          if (result instanceof Invoiced invoiced) {
            mail.send(invoiced.invoiceNo());
          }
          return result;
        });
  }

  private String invoiced(String no) {
    return ((Invoiced) post(no)).invoiceNo();
  }

  private static List<String> codes(InvoiceResult result) {
    return ((Refused) result).reasons().stream().map(Refusal::code).toList();
  }

  private BigDecimal stock() {
    return jdbc.sql("select on_hand from item_stock where item_no = 'VRIJ-1'")
        .query(BigDecimal.class)
        .single();
  }

  /** The columns of the one row, with blanks between them. */
  private String row(String sql, String no) {
    return jdbc.sql(sql)
        .param(no)
        .query(
            (row, index) -> {
              var text = new StringBuilder();
              for (var column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                text.append(column == 1 ? "" : " ").append(row.getString(column));
              }
              return text.toString();
            })
        .single();
  }
}
