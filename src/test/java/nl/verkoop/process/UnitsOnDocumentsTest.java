package nl.verkoop.process;

import static nl.verkoop.scenario.Line.line;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.verkoop.IntegrationTest;
import nl.verkoop.scenario.Part;
import nl.verkoop.scenario.Quote.Said;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lines count in their unit, and stock in base units (features Q-03, C-42, C-43, O-20). */
class UnitsOnDocumentsTest extends IntegrationTest {

  private final String item = "ED" + UUID.randomUUID().toString().substring(0, 8).toUpperCase();

  @BeforeEach
  void haveAnItemInBoxes() {
    upload(
        "items",
        "item_no,description,description_en,unit_price,unit_cost,stock\n%s,Map,Binder,3,2,50\n"
            .formatted(item));
    upload("item-units", "item_no,unit,quantity_per_unit\n%s,DOOS,20\n".formatted(item));
  }

  private void upload(String kind, String file) {
    var answer =
        as("admin")
            .upload("/api/import/" + kind, kind + ".csv", file.getBytes(StandardCharsets.UTF_8));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }

  private BigDecimal available() {
    return as("sales").get("/api/items?q=" + item).json().at("/0/available").decimalValue();
  }

  private String number(String sql, Object... params) {
    return jdbc.sql(sql).params(params).query(BigDecimal.class).list().stream()
        .map(each -> each.stripTrailingZeros().toPlainString())
        .toList()
        .toString();
  }

  @Test
  void boxesAreOrderedShippedAndInvoicedAndPiecesLeaveTheStock() {
    var order = given.customer("K1003").ordered(line(item, 3).in("doos"));
    var seen = as("sales").get("/api/sales-orders/" + order.no()).json();
    assertThat(seen.at("/lines/0/unitCode").asText()).isEqualTo("DOOS");
    assertThat(seen.at("/lines/0/unit").asText()).isEqualTo("doos");
    assertThat(seen.at("/lines/0/unitPrice").decimalValue()).isEqualByComparingTo("60");
    assertThat(seen.at("/header/net").decimalValue()).isEqualByComparingTo("180");
    assertThat(seen.at("/lines/0/onHand").decimalValue()).isEqualByComparingTo("2.5");
    assertThat(available()).isEqualByComparingTo("-10");

    order.shipped(2).invoiced();
    assertThat(available()).isEqualByComparingTo("-10");
    assertThat(number("select on_hand from item_stock where item_no = ?", item)).isEqualTo("[10]");
    assertThat(number("select quantity from item_entry where item_no = ? and kind = 'SALE'", item))
        .isEqualTo("[-40]");
    assertThat(
            number(
                "select quantity_base from shipment_line where item_no = ? union all"
                    + " select quantity_base from sales_invoice_line where item_no = ? union all"
                    + " select quantity from sales_invoice_line where item_no = ?",
                item,
                item,
                item))
        .isEqualTo("[40, 40, 2]");
    assertThat(
            number(
                "select sum(cost_actual) from value_entry where item_no = ? and document_no = ?",
                item,
                order.invoice()))
        .isEqualTo("[-80]");
    assertThat(number("select net from sales_invoice where no = ?", order.invoice()))
        .isEqualTo("[120]");
    var refused =
        as("warehouse").get("/api/sales-orders/" + order.no()).json().at("/lines/0/outstanding");
    assertThat(refused.decimalValue()).isEqualByComparingTo("1");
    assertThat(as("accounting").post("/api/proof", "").json().at("/ok").asBoolean()).isTrue();
  }

  @Test
  void anOfferInBoxesBecomesAnOrderInBoxes() {
    var quote = given.customer("K1003").quoted(line(item, 3).in("DOOS"));
    var no = quote.said(Said.accepted()).order().no();
    var made = as("sales").get("/api/sales-orders/" + no).json();
    assertThat(made.at("/lines/0/unitCode").asText()).isEqualTo("DOOS");
    assertThat(made.at("/header/net").decimalValue()).isEqualByComparingTo("180");
    assertThat(available()).isEqualByComparingTo("-10");
  }

  @Test
  void moreThanLiesInStockInPiecesIsRefused() {
    var order = given.customer("K1003").ordered(line(item, 3).in("DOOS")).at("Task_PickShipment");
    var answer = as("warehouse").ship(order.no(), new Part(1, new BigDecimal("2.6")));
    assertThat(answer.body()).contains("liggen er 50; 52 verzenden kan niet");
  }

  @Test
  void whatIsNotSoldInAUnitOrTooLittleToCountIsRefused() {
    var asked =
        Map.of(
            "customerNo",
            "K1003",
            "lines",
            List.of(
                Map.of("itemNo", item, "quantity", 1, "unit", "KRAT"),
                Map.of("type", "COMMENT", "description", "x", "unit", "DOOS")));
    var answer = as("sales").post("/api/sales-orders", asked);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().at("/refusals/0/field").asText()).isEqualTo("lines[0].unit");
    assertThat(answer.json().at("/refusals/0/message").asText())
        .contains("wordt niet verkocht in eenheid KRAT");
    assertThat(answer.json().at("/refusals/1/field").asText()).isEqualTo("lines[1].unit");
    upload("item-units", "item_no,unit,quantity_per_unit\n%s,PAK,0.1\n".formatted(item));
    var little =
        Map.of(
            "customerNo",
            "K1003",
            "lines",
            List.of(Map.of("itemNo", item, "quantity", new BigDecimal("0.00001"), "unit", "PAK")));
    assertThat(as("sales").post("/api/sales-orders", little).body())
        .contains("dat kan de voorraad niet tellen");
  }

  @Test
  void aPriceOfAUnitAndOneOfPiecesCompeteAndTheReasonIsInTheUnit() {
    upload(
        "prices",
        "item_no,customer_no,unit,minimum_quantity,unit_price\n%1$s,K1003,DOOS,2,55\n%1$s,K1003,,60,2.50\n"
            .formatted(item));
    var order =
        given
            .customer("K1003")
            .ordered(
                line(item, 1).in("DOOS"),
                line(item, 2).in("DOOS"),
                line(item, 3).in("DOOS"),
                line(item, 60));
    var lines = as("sales").get("/api/sales-orders/" + order.no()).json().get("lines");
    assertThat(lines.findValuesAsText("unitPrice").stream().map(BigDecimal::new))
        .usingElementComparator(BigDecimal::compareTo)
        .containsExactly(
            new BigDecimal("60"),
            new BigDecimal("55"),
            new BigDecimal("50"),
            new BigDecimal("2.5"));
    assertThat(lines.at("/2/priceReason/fromQuantity").decimalValue()).isEqualByComparingTo("3");
    assertThat(lines.at("/3/priceReason/fromQuantity").decimalValue()).isEqualByComparingTo("60");
  }

  @Test
  void aPriceSaysForWhichUnitItIsWhereTheItemIsNotSoldInItsBaseUnit() {
    var single = Map.of("customerNo", "K1003", "lines", List.of(line(item, 1).at("2.50")));
    var draft = as("sales").post("/api/sales-orders/drafts", single);
    assertThat(draft.json().at("/lines/0/unitCode").asText()).as(draft.body()).isEqualTo("STUK");
    upload(
        "item-units", "item_no,unit,quantity_per_unit,sales_unit\n%s,DOOS,20,1\n".formatted(item));
    var refused = as("sales").post("/api/sales-orders/drafts", single);
    assertThat(refused.status()).as(refused.body()).isEqualTo(422);
    assertThat(refused.json().at("/refusals/0/field").asText()).isEqualTo("lines[0].unit");
    assertThat(refused.json().at("/refusals/0/message").asText())
        .isEqualTo("Geef aan voor welke eenheid deze prijs is.");

    var path = "/api/sales-orders/" + draft.json().at("/header/no").asText() + "?version=";
    var numbered = List.of(line(item, 2).at("2.40").numbered(1), line(item, 1));
    var changed = as("sales").put(path + 0, Map.of("customerNo", "K1003", "lines", numbered));
    assertThat(changed.status()).as(changed.body()).isEqualTo(200);
    assertThat(changed.json().get("lines").findValuesAsText("unitCode"))
        .containsExactly("STUK", "DOOS");
    assertThat(changed.json().at("/lines/0/unitPrice").decimalValue()).isEqualByComparingTo("2.4");
    var added = List.of(line(item, 2).numbered(1), line(item, 1).at("50"));
    assertThat(as("sales").put(path + 1, Map.of("customerNo", "K1003", "lines", added)).body())
        .contains("\"lines[1].unit\"", "voor welke eenheid");
  }

  @Test
  void theSalesUnitIsTakenWhereNobodySaysOneAndPapersSayItInTheirLanguage() {
    upload(
        "item-units", "item_no,unit,quantity_per_unit,sales_unit\n%s,DOOS,20,1\n".formatted(item));
    var english =
        jdbc.sql(
                "select no from customer where language = 'en' and blocked = 'NONE' and not restricted limit 1")
            .query(String.class)
            .single();
    var order = given.customer(english).ordered(line(item, 1), line(item, 1).in("STUK"));
    var lines = as("sales").get("/api/sales-orders/" + order.no()).json().get("lines");
    assertThat(lines.findValuesAsText("unit")).containsExactly("box", "piece");
    assertThat(lines.findValuesAsText("description")).containsExactly("Binder", "Binder");
    var copy =
        as("sales")
            .post("/api/sales-quotes/drafts?copyFrom=" + order.no(), Map.of("customerNo", "K1003"));
    assertThat(copy.json().get("lines").findValuesAsText("unitCode"))
        .as(copy.body())
        .containsExactly("DOOS", "STUK");
  }
}
