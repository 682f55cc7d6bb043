package nl.verkoop.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.verkoop.IntegrationTest;
import nl.verkoop.sales.DraftResult.AlreadySaved;
import nl.verkoop.sales.DraftResult.Refused;
import nl.verkoop.sales.DraftResult.Saved;
import nl.verkoop.sales.SalesDocument.Kind;
import nl.verkoop.sales.SalesDrafts.Origin;
import nl.verkoop.shared.Refusal;
import nl.verkoop.shared.RefusedException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Documents of every kind are written, priced, changed, thrown away and refused alike. */
class SalesDraftsTest extends IntegrationTest {

  private static final Origin ANNA = Origin.typed("anna");

  @Autowired private SalesDrafts drafts;
  @Autowired private SalesOrders orders;

  private static DocumentRequest request(String customerNo, LineRequest... lines) {
    return new DocumentRequest(
        customerNo,
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

  private static LineRequest line(Integer no, String item, int quantity, String less) {
    var discount = less == null ? null : new BigDecimal(less);
    return new LineRequest(
        no, null, item, null, null, null, BigDecimal.valueOf(quantity), null, discount);
  }

  private String created(Kind kind, LineRequest... lines) {
    var result = drafts.create(kind, request("K1003", lines), ANNA);
    assertThat(result).isInstanceOf(Saved.class);
    assertThat(((Saved) result).version()).isZero();
    return ((Saved) result).no();
  }

  private Map<String, Object> header(String no) {
    return jdbc.sql("select * from sales_document where no = ?").param(no).query().singleRow();
  }

  private List<String> lines(String no) {
    return jdbc.sql(
            """
            select concat(line_no, ' ', item_no, ' ', trim(trailing '.' from trim(trailing '0' from quantity)))
            from sales_line where document_no = ? order by position
            """)
        .param(no)
        .query(String.class)
        .list();
  }

  private static List<String> codes(DraftResult result) {
    return ((Refused) result).reasons().stream().map(Refusal::code).toList();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"QUOTE, OF", "ORDER, VO", "INVOICE, NF", "CREDIT_MEMO, NC", "RETURN_ORDER, RO"})
  void isEnteredUnderItsOwnNumbersAndPriced(Kind kind, String prefix) {
    var no = created(kind, line(null, "A3004", 3, "10"), line(null, "A3005", 1, null));
    assertThat(no).startsWith(prefix);
    var header = header(no);
    assertThat(header)
        .containsEntry("kind", kind.name())
        .containsEntry("customer_no", "K1003")
        .containsEntry("bill_to_no", "K1003")
        .containsEntry("customer_reference", "PO 7")
        .containsEntry("created_by", "anna");
    var net =
        jdbc.sql("select sum(line_amount) from sales_line where document_no = ?")
            .param(no)
            .query(BigDecimal.class)
            .single();
    assertThat(header.get("net")).isEqualTo(net);
    assertThat(header.get("vat")).isEqualTo(percent(net, 21));
    assertThat(lines(no)).containsExactly("1 A3004 3", "2 A3005 1");
    var cards = "select unit_price from item where no in ('A3004', 'A3005') order by no";
    var prices = "select unit_price from sales_line where document_no = ? order by line_no";
    assertThat(jdbc.sql(prices).param(no).query(BigDecimal.class).list())
        .isEqualTo(jdbc.sql(cards).query(BigDecimal.class).list());
  }

  private static BigDecimal percent(BigDecimal amount, int percent) {
    return amount.multiply(BigDecimal.valueOf(percent, 2)).setScale(2, RoundingMode.HALF_UP);
  }

  @ParameterizedTest
  @EnumSource(value = Kind.class, mode = EnumSource.Mode.EXCLUDE, names = "OFFER")
  void aLineStaysTheSameLineWhenTheDocumentIsWrittenAnew(Kind kind) {
    var no =
        created(
            kind,
            line(null, "A3004", 1, null),
            line(null, "A3005", 2, null),
            line(null, "A3006", 3, null));
    var changed =
        drafts.change(
            kind,
            no,
            request(
                "K1003",
                line(3, "A3006", 4, null),
                line(null, "A3007", 5, null),
                line(2, "A3005", 2, null)),
            0,
            "bert");
    assertThat(changed).isEqualTo(new Saved(no, 1));
    assertThat(lines(no)).containsExactly("3 A3006 4", "4 A3007 5", "2 A3005 2");
    assertThat(header(no)).containsEntry("written_by", "anna,bert").containsEntry("revision", 1);
  }

  private static LineRequest freight(Integer no, String price) {
    return new LineRequest(
        no,
        LineType.ACCOUNT,
        null,
        "4210",
        null,
        null,
        BigDecimal.ONE,
        new BigDecimal(price),
        null);
  }

  private static LineRequest comment(Integer no, String words) {
    return new LineRequest(no, LineType.COMMENT, null, null, words, null, null, null, null);
  }

  @ParameterizedTest
  @EnumSource(value = Kind.class, mode = EnumSource.Mode.EXCLUDE, names = "OFFER")
  void holdsAmountsOnAccountsAndCommentsBesideItems(Kind kind) {
    var no =
        created(
            kind, comment(null, "Bellen"), line(null, "A3004", 1, null), freight(null, "12.50"));
    var types =
        "select concat(type, ' ', coalesce(account_no, '-')) from sales_line where document_no = ? order by position";
    assertThat(jdbc.sql(types).param(no).query(String.class).list())
        .containsExactly("COMMENT -", "ITEM -", "ACCOUNT 4210");
    var item = jdbc.sql("select unit_price from item where no = 'A3004'").query(BigDecimal.class);
    var net = item.single().add(new BigDecimal("12.50")).setScale(2, RoundingMode.HALF_UP);
    assertThat(header(no)).containsEntry("net", net).containsEntry("vat", percent(net, 21));

    var changed = request("K1003", freight(3, "10.00"), comment(1, "Niet bellen"));
    assertThat(drafts.change(kind, no, changed, 0, "anna")).isEqualTo(new Saved(no, 1));
    assertThat(jdbc.sql(types).param(no).query(String.class).list())
        .containsExactly("ACCOUNT 4210", "COMMENT -");
    assertThat(header(no)).containsEntry("net", new BigDecimal("10.00"));
  }

  /** Forms send the price along that they show. */
  @ParameterizedTest
  @EnumSource(value = Kind.class, mode = EnumSource.Mode.EXCLUDE, names = "OFFER")
  void aPriceThatCameFromTheCardStaysSo(Kind kind) {
    var no = created(kind, line(null, "A3004", 1, null), freight(null, "12.50"));
    var origins =
        "select concat(line_no, ' ', price_origin, ' ', discount_origin) from sales_line where document_no = ? order by line_no";
    assertThat(jdbc.sql(origins).param(no).query(String.class).list())
        .containsExactly("1 CARD NONE", "2 TYPED NONE");
    jdbc.sql("update item set unit_price = unit_price + 1 where no = 'A3004'").update();
    try {
      var shown = "select unit_price from sales_line where document_no = ? and line_no = 1";
      var price = jdbc.sql(shown).param(no).query(BigDecimal.class).single();
      var same =
          new LineRequest(
              1, null, "A3004", null, null, null, BigDecimal.ONE, price, BigDecimal.ONE);
      drafts.change(kind, no, request("K1003", same, freight(2, "12.50")), 0, "anna");
      assertThat(jdbc.sql(origins).param(no).query(String.class).list())
          .containsExactly("1 CARD TYPED", "2 TYPED NONE");
      var other =
          new LineRequest(1, null, "A3004", null, null, null, BigDecimal.TEN, BigDecimal.ONE, null);
      drafts.change(kind, no, request("K1003", other), 1, "anna");
      assertThat(jdbc.sql(origins).param(no).query(String.class).list())
          .containsExactly("1 TYPED NONE");
    } finally {
      jdbc.sql("update item set unit_price = unit_price - 1 where no = 'A3004'").update();
    }
  }

  @ParameterizedTest
  @EnumSource(value = Kind.class, mode = EnumSource.Mode.EXCLUDE, names = "OFFER")
  void isRefusedWithEveryReasonAndStaysAsItWas(Kind kind) {
    assertThat(codes(drafts.create(kind, request("NOBODY", line(null, "A3004", 1, null)), ANNA)))
        .containsExactly("customer-unknown");
    var wrong = request("K1003", line(null, "NOTHING", 1, null), line(null, "A3004", 0, "101"));
    assertThat(codes(drafts.create(kind, wrong, ANNA)))
        .containsExactly("item-unknown", "quantity-not-positive", "discount-invalid");
    assertThat(codes(drafts.create(kind, request("K1003", line(1, "A3004", 1, null)), ANNA)))
        .containsExactly("line-unknown");

    var no = created(kind, line(null, "A3004", 1, null));
    assertThat(codes(drafts.change(kind, no, wrong, 0, "anna"))).hasSize(3);
    assertThat(
            codes(drafts.change(kind, no, request("K1003", line(7, "A3004", 1, null)), 0, "anna")))
        .containsExactly("line-unknown");
    assertThat(codes(drafts.change(kind, no, request("K1003"), 1, "anna")))
        .containsExactly("order-changed-meanwhile");
    assertThat(lines(no)).containsExactly("1 A3004 1");
    assertThat(header(no)).containsEntry("version", 0);
  }

  @ParameterizedTest
  @EnumSource(value = Kind.class, mode = EnumSource.Mode.EXCLUDE, names = "OFFER")
  void isThrownAwayWithItsLines(Kind kind) {
    var no = created(kind, line(null, "A3004", 1, null));
    assertThat(drafts.discard(kind, no)).isTrue();
    assertThat(lines(no)).isEmpty();
    assertThatThrownBy(() -> drafts.discard(kind, no)).isInstanceOf(RefusedException.class);
    assertThatThrownBy(() -> drafts.change(kind, no, request("K1003"), 0, "anna"))
        .isInstanceOf(RefusedException.class);
  }

  @ParameterizedTest
  @EnumSource(value = Kind.class, mode = EnumSource.Mode.EXCLUDE, names = "OFFER")
  void isTakenFromAFileOnce(Kind kind) {
    var number = "file " + System.nanoTime();
    var origin = Origin.ofFile("anna", number);
    var first = drafts.create(kind, request("K1003", line(null, "A3004", 1, null)), origin);
    var no = ((Saved) first).no();
    assertThat(drafts.create(kind, request("K1003", line(null, "A3004", 1, null)), origin))
        .isEqualTo(new AlreadySaved(no));
    assertThat(codes(drafts.create(kind, request("K1003", line(null, "A3004", 2, null)), origin)))
        .containsExactly("order-imported-otherwise");
  }

  /** What is no order is not found, changed or thrown away as one. */
  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"ORDER", "OFFER"})
  void whatIsNoOrderIsNoneAnywhere(Kind kind) {
    var no = created(kind, line(null, "A3004", 1, null));
    assertThat(orders.find(no)).isEmpty();
    assertThat(orders.unknown(no)).hasSize(1);
    assertThatThrownBy(() -> drafts.discard(Kind.ORDER, no)).isInstanceOf(RefusedException.class);
    var path = "/api/sales-orders/" + no;
    assertThat(as("sales").get(path).status()).isEqualTo(404);
    assertThat(as("sales").post(path + "/start", "").status()).isEqualTo(404);
    assertThat(as("sales").delete(path).status()).isEqualTo(404);
    assertThat(as("sales").get("/api/sales-orders?q=" + no).json()).isEmpty();
    assertThat(lines(no)).hasSize(1);
  }
}
