package nl.verkoop.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import nl.verkoop.Api.Answer;
import nl.verkoop.IntegrationTest;
import nl.verkoop.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** New prices are proposed, changed, and put into the price list (feature C-50). */
class PriceWorksheetTest extends IntegrationTest {

  private static final String WORKSHEET = "/api/price-worksheet";

  @BeforeEach
  void beginWithTwoItemsOfOurOwn() {
    sent(
        "items",
        "item_no,description,unit_price,stock\nWS-1,Werkblad,10.00,3\nWS-2,Werkblad,4.00,3\n");
    jdbc.sql("delete from price_line where item_no like 'WS-%'").update();
    sent(
        "prices",
        """
        item_no,customer_no,minimum_quantity,unit_price,discount_percent
        WS-1,K1003,0,9.50,2
        WS-1,K1003,10,9.00,0
        WS-2,,0,3.80,0
        """);
    assertThat(as("salesmanager").delete(WORKSHEET + "/proposals").status()).isEqualTo(204);
  }

  private void sent(String kind, String file) {
    var answer =
        as("admin").upload("/api/import/" + kind, "f.csv", file.getBytes(StandardCharsets.UTF_8));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }

  private Answer propose(Map<String, Object> asked) {
    var all = new HashMap<>(asked);
    all.putIfAbsent("items", "WS-");
    return as("salesmanager").post(WORKSHEET + "/proposals", all);
  }

  private int proposed(Map<String, Object> asked) {
    var answer = propose(asked);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json().get("proposed").asInt();
  }

  private List<String> worksheet() {
    return StreamSupport.stream(as("salesmanager").get(WORKSHEET).json().spliterator(), false)
        .map(PriceWorksheetTest::words)
        .toList();
  }

  private static String words(JsonNode line) {
    return "%s %s%s %s %s > %s"
        .formatted(
            line.get("itemNo").asText(),
            line.get("soldTo").asText(),
            line.get("soldToNo").asText(),
            line.get("minimumQuantity").decimalValue().stripTrailingZeros().toPlainString(),
            line.get("oldPrice").decimalValue().setScale(2),
            line.get("unitPrice").decimalValue().setScale(2));
  }

  private List<String> prices() {
    return jdbc.sql(
            """
            select concat_ws(' ', item_no, sold_to, round(minimum_quantity), round(unit_price, 2),
              round(discount_percent), valid_from, coalesce(valid_until, '-'))
            from price_line where item_no like 'WS-%'
            order by item_no, sold_to, minimum_quantity, valid_from
            """)
        .query(String.class)
        .list();
  }

  @Test
  void areProposedFromTheListAndChangeItOnlyWhenTheyAreImplemented() {
    var before = prices();
    assertThat(proposed(Map.of("factor", 1.1, "roundTo", 0.05))).isEqualTo(3);
    assertThat(worksheet())
        .containsExactly(
            "WS-1 CUSTOMERK1003 0 9.50 > 10.45",
            "WS-1 CUSTOMERK1003 10 9.00 > 9.90",
            "WS-2 EVERYBODY 0 3.80 > 4.20");
    assertThat(prices()).isEqualTo(before);
    var done = as("salesmanager").post(WORKSHEET + "/implementation", "");
    assertThat(done.json().get("updated").asInt()).isEqualTo(3);
    assertThat(prices())
        .containsExactly(
            "WS-1 CUSTOMER 0 10.45 2 1900-01-01 -",
            "WS-1 CUSTOMER 10 9.90 0 1900-01-01 -",
            "WS-2 EVERYBODY 0 4.20 0 1900-01-01 -");
    assertThat(worksheet()).isEmpty();
  }

  @Test
  void aPriceFromADayOnEndsTheOneBefore() {
    var asked = Map.<String, Object>of("validFrom", "2031-01-01", "factor", 2, "onlyAbove", 9);
    assertThat(proposed(asked)).isZero();
    var all = new HashMap<>(asked);
    all.put("createNew", true);
    assertThat(proposed(all)).isEqualTo(1);
    as("salesmanager").post(WORKSHEET + "/implementation", "");
    assertThat(prices())
        .contains(
            "WS-1 CUSTOMER 0 9.50 2 1900-01-01 2030-12-31",
            "WS-1 CUSTOMER 0 19.00 2 2031-01-01 -",
            "WS-1 CUSTOMER 10 9.00 0 1900-01-01 -");
  }

  @Test
  void whatOnlyGivesADiscountStaysAsItIs() {
    sent("prices", "item_no,valid_from,unit_price,discount_percent\nWS-2,2020-01-01,,5\n");
    proposed(Map.of("validFrom", "2031-01-01", "sourceSoldTo", "EVERYBODY", "createNew", true));
    as("salesmanager").post(WORKSHEET + "/implementation", "");
    assertThat(prices())
        .contains(
            "WS-2 EVERYBODY 0 3.80 0 1900-01-01 2030-12-31",
            "WS-2 EVERYBODY 0 5 2020-01-01 -",
            "WS-2 EVERYBODY 0 3.80 0 2031-01-01 -");
  }

  @Test
  void ofTwoThatBeginOnDifferentDaysTheFirstEndsBeforeTheSecond() {
    for (var day : List.of("2031-03-01", "2031-01-01")) {
      proposed(Map.of("validFrom", day, "sourceSoldTo", "EVERYBODY", "createNew", true));
    }
    as("salesmanager").post(WORKSHEET + "/implementation", "");
    assertThat(prices())
        .contains(
            "WS-2 EVERYBODY 0 3.80 0 1900-01-01 2030-12-31",
            "WS-2 EVERYBODY 0 3.80 0 2031-01-01 2031-02-28",
            "WS-2 EVERYBODY 0 3.80 0 2031-03-01 -");
  }

  @Test
  void ofSeveralOldPricesForTheSameTheLowestCounts() {
    sent("prices", "item_no,customer_no,unit_price\nWS-2,K1003,3.90\nWS-2,K1004,3.70\n");
    proposed(Map.of("items", "WS-2", "soldTo", "CUSTOMER", "soldToNo", "K1002", "createNew", true));
    assertThat(worksheet()).containsExactly("WS-2 CUSTOMERK1002 0 3.70 > 3.70");
  }

  @Test
  void noPriceIsHigherThanOneCanBe() {
    sent("prices", "item_no,unit_price\nWS-2,100000\n");
    var answer = propose(Map.of("factor", 1000));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().at("/refusals/0/field").asText()).isEqualTo("factor");
    assertThat(answer.json().at("/refusals/0/message").asText()).contains("99.999.999", "WS-2");
    assertThat(worksheet()).isEmpty();
    assertThat(proposed(Map.of("factor", 999.9))).isEqualTo(3);
  }

  @Test
  void areProposedFromItemCardsForSomebody() {
    var asked =
        Map.<String, Object>of(
            "source", "ITEM_CARDS", "soldTo", "CUSTOMER", "soldToNo", "k1002", "createNew", true);
    assertThat(proposed(asked)).isEqualTo(2);
    assertThat(worksheet())
        .containsExactly("WS-1 CUSTOMERK1002 0 10.00 > 10.00", "WS-2 CUSTOMERK1002 0 4.00 > 4.00");
  }

  @Test
  void canBeChangedAndTakenBackBeforeTheyCount() {
    proposed(Map.of("sourceSoldTo", "EVERYBODY"));
    var line = WORKSHEET + "?soldTo=EVERYBODY&itemNo=WS-2&version=";
    assertThat(as("salesmanager").put(line + "0", Map.of("unitPrice", 5)).status()).isEqualTo(204);
    assertThat(worksheet()).containsExactly("WS-2 EVERYBODY 0 3.80 > 5.00");
    assertThat(as("salesmanager").put(line + "0", Map.of("unitPrice", 6)).status()).isEqualTo(409);
    assertThat(as("salesmanager").put(line + "1", Map.of("unitPrice", -1)).status()).isEqualTo(422);
    assertThat(as("salesmanager").delete(line + "1").status()).isEqualTo(204);
    assertThat(as("salesmanager").delete(line + "1").status()).isEqualTo(404);
    assertThat(worksheet()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "factor, 0, factor proposal-factor",
    "factor, 1001, factor proposal-factor",
    "factor, 1.000001, factor proposal-factor",
    "roundTo, 0.03, roundTo proposal-step",
    "onlyAbove, -1, onlyAbove price-invalid",
    "validUntil, 1899-12-31, validUntil until-before-from",
    "soldTo, CUSTOMER, soldToNo price-buyer-needed",
    "soldTo, DISCOUNT_GROUP, soldTo discount-group-has-no-price",
    "sourceSoldTo, PRICE_GROUP, sourceSoldToNo price-buyer-needed"
  })
  void whatIsNoProposalIsRefused(String field, String value, String refusal) {
    Object typed = value.matches("-?[0-9.]+") ? new java.math.BigDecimal(value) : value;
    var answer = propose(Map.of(field, typed));
    assertThat(answer.status()).as(answer.body()).isEqualTo(422);
    var said = answer.json().at("/refusals/0");
    assertThat(said.get("field").asText() + " " + said.get("code").asText()).isEqualTo(refusal);
  }

  @Test
  void ofAnUnknownBuyerNothingIsProposed() {
    var answer = propose(Map.of("soldTo", "CUSTOMER", "soldToNo", "NIX"));
    assertThat(answer.json().at("/refusals/0/code").asText()).isEqualTo("price-buyer-unknown");
    assertThat(as("sales").get(WORKSHEET).status()).isEqualTo(403);
  }

  @Test
  void manyCostNoMoreStatementsThanFew() {
    assertThat(reads(Map.of("onlyAbove", 9))).isEqualTo(reads(Map.of("onlyAbove", 0)));
  }

  private List<String> reads(Map<String, Object> asked) {
    as("salesmanager").delete(WORKSHEET + "/proposals");
    return Statements.of(() -> proposed(asked)).stream()
        .filter(sql -> sql.startsWith("select"))
        .filter(sql -> !sql.contains("ACT_ID_"))
        .map(sql -> sql.replaceAll("\\(\\?[?,]*\\)", "(?)"))
        .toList();
  }
}
