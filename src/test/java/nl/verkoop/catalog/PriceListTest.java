package nl.verkoop.catalog;

import static nl.verkoop.scenario.Line.line;
import static nl.verkoop.scenario.Order.order;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import nl.verkoop.IntegrationTest;
import nl.verkoop.scenario.Order;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The price list comes in from files, and orders are priced by it (features C-40 to C-45). */
class PriceListTest extends IntegrationTest {

  private static final String ITEM = "P-LIST";
  private static final String CUSTOMER = "K-LIST";

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private JsonNode taken(String kind, String csv) {
    var answer = as("admin").upload("/api/import/" + kind, kind + ".csv", bytes(csv));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  @BeforeEach
  void aCustomerAndAnItemWithGroups() {
    taken(
        "groups",
        "kind,code,name\nCUSTOMER_PRICE,TRADE,Trade\nCUSTOMER_DISCOUNT,GOOD,Good\nITEM_DISCOUNT,DRILLS,Drills\n");
    taken(
        "items",
        "item_no,description,unit_price,discount_group,stock\n"
            + ITEM
            + ",Drill,10.00,DRILLS,1000\n");
    taken(
        "customers",
        "customer_no,name,city,country,street,house_no,price_group,discount_group,credit_limit\n"
            + CUSTOMER
            + ",List,Utrecht,NL,Kade,1,TRADE,GOOD,0\n");
  }

  @Test
  void whoAgreedAPriceIsKept() {
    taken("prices", csv("unit_price 9.5 minimum_quantity 10"));
    taken("prices", csv("unit_price 9.5 minimum_quantity 10"));
    taken("prices", csv("unit_price 9.25 minimum_quantity 10 valid_until 2999-12-31"));
    var line = "/api/price-lines?soldTo=EVERYBODY&itemNo=" + ITEM + "&minimumQuantity=10";
    assertThat(as("sales").delete(line).status()).isEqualTo(403);
    assertThat(as("salesmanager").delete(line).status()).isEqualTo(204);
    assertThat(as("salesmanager").delete(line).status()).isEqualTo(404);
    assertThat(as("salesmanager").delete(line + "9.000001").status()).isEqualTo(404);
    var newest = as("sales").get("/api/price-lines/changes").json();
    assertThat(
            List.of(newest.get(0), newest.get(1), newest.get(2)).stream()
                .map(
                    each ->
                        each.get("oldTerms").asText()
                            + " > "
                            + each.get("newTerms").asText()
                            + " by "
                            + each.get("changedBy").asText()))
        .containsExactly(
            "9.25 ≤ 2999-12-31 >  by salesmanager",
            "9.5 > 9.25 ≤ 2999-12-31 by admin",
            " > 9.5 by admin");
  }

  @AfterEach
  void withoutPrices() {
    jdbc.sql("delete from price_line where item_no = ? or item_group = 'DRILLS'")
        .param(ITEM)
        .update();
  }

  private Order asked(int quantity) {
    return order(CUSTOMER, line(ITEM, quantity));
  }

  private JsonNode draft(Order order) {
    return as("sales").post("/api/sales-orders/drafts", order).json();
  }

  private static String words(JsonNode order) {
    return String.join(
        "; ",
        StreamSupport.stream(order.at("/lines").spliterator(), false)
            .map(
                line ->
                    "%s %s less %s %s"
                        .formatted(
                            line.at("/unitPrice")
                                .decimalValue()
                                .stripTrailingZeros()
                                .toPlainString(),
                            line.at("/priceReason/origin").asText(),
                            line.at("/discountPercent")
                                .decimalValue()
                                .stripTrailingZeros()
                                .toPlainString(),
                            line.at("/discountReason/origin").asText()))
            .toList());
  }

  @ParameterizedTest(name = "{0}: {1} cost {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          price_group TRADE minimum_quantity 25 unit_price 8.95   | 25 | 8.95 GROUP less 0 NONE
          price_group TRADE minimum_quantity 25 unit_price 8.95   | 24 | 10 CARD less 0 NONE
          customer_no K-LIST unit_price 9                         | 1  | 9 CUSTOMER less 0 NONE
          customer_no k-list unit_price 9                         | 1  | 9 CUSTOMER less 0 NONE
          customer_no K1003 unit_price 9                          | 1  | 10 CARD less 0 NONE
          unit_price 9.5                                          | 1  | 9.5 EVERYBODY less 0 NONE
          discount_group GOOD discount_percent 12.5               | 1  | 10 CARD less 12.5 GROUP
          unit_price 9 valid_from 2020-01-01 valid_until 2020-12-31 | 1 | 10 CARD less 0 NONE
          unit_price 9 valid_from 2999-01-01                      | 1  | 10 CARD less 0 NONE
          """)
  void anOrderIsPricedByTheLinesThatAreForIt(String row, int quantity, String offer) {
    taken("prices", csv(row));
    assertThat(words(draft(asked(quantity)))).isEqualTo(offer);
  }

  private static String csv(String row) {
    var cells = row.split(" ");
    var names = new StringBuilder("item_no");
    var values = new StringBuilder(ITEM);
    for (var index = 0; index < cells.length; index += 2) {
      names.append(',').append(cells[index]);
      values.append(',').append(cells[index + 1]);
    }
    return names + "\n" + values + "\n";
  }

  @Test
  void aDiscountMayBeForAGroupOfItems() {
    taken("prices", "item_no,item_group,discount_group,discount_percent\n,DRILLS,GOOD,15\n");
    assertThat(words(draft(asked(1)))).isEqualTo("10 CARD less 15 GROUP");
  }

  @Test
  void theSameFileChangesNothingAndAnotherPriceEndsTheOld() {
    var file = csv("unit_price 9.5 minimum_quantity 10");
    assertThat(taken("prices", file).at("/created").asInt()).isEqualTo(1);
    assertThat(taken("prices", file).at("/unchanged").asInt()).isEqualTo(1);
    assertThat(taken("prices", csv("unit_price 9.4 minimum_quantity 10.0")).at("/updated").asInt())
        .isEqualTo(1);
    assertThat(
            taken("prices", csv("unit_price 9.4 minimum_quantity 10 valid_until 2021-01-01"))
                .at("/updated")
                .asInt())
        .isEqualTo(1);
    assertThat(words(draft(asked(10)))).isEqualTo("10 CARD less 0 NONE");
  }

  /**
   * C-42: a line is priced anew when its item, quantity, customer or date changes, not otherwise.
   */
  @Test
  void aLineKeepsItsPriceUntilItChangesItself() {
    taken("prices", csv("unit_price 9"));
    var draft = draft(order(CUSTOMER, line(ITEM, 1), line(ITEM, 2)));
    taken("prices", csv("unit_price 8"));
    var no = draft.at("/header/no").asText();
    var other = order(CUSTOMER, line(ITEM, 1), line(ITEM, 3));
    var changed = as("sales").put("/api/sales-orders/" + no + "?version=0", other).json();
    assertThat(words(changed)).isEqualTo("9 EVERYBODY less 0 NONE; 8 EVERYBODY less 0 NONE");
    var later = other.dated(today().minusDays(1), today().plusDays(9));
    var dated = as("sales").put("/api/sales-orders/" + no + "?version=1", later).json();
    assertThat(words(dated)).isEqualTo("8 EVERYBODY less 0 NONE; 8 EVERYBODY less 0 NONE");
  }

  @Test
  void whatIsTypedStandsUntilItIsTakenAway() {
    taken("prices", csv("unit_price 9 discount_percent 10"));
    var typed = draft(order(CUSTOMER, line(ITEM, 1).at("7.00").less(0)));
    assertThat(words(typed)).isEqualTo("7 TYPED less 0 NONE");
    var no = typed.at("/header/no").asText();
    var back = as("sales").put("/api/sales-orders/" + no + "?version=0", asked(1)).json();
    assertThat(words(back)).isEqualTo("9 EVERYBODY less 10 EVERYBODY");
    var sentBack = order(CUSTOMER, line(ITEM, 1).at("9.00").less(10));
    var same = as("sales").put("/api/sales-orders/" + no + "?version=1", sentBack).json();
    assertThat(words(same)).isEqualTo("9 EVERYBODY less 10 EVERYBODY");
  }

  /** What was agreed elsewhere is not made cheaper by the list of today. */
  @Test
  void anOrderOfAFileKeepsThePriceThatItNames() {
    taken("prices", csv("discount_percent 20"));
    var no = "F-" + UUID.randomUUID().toString().substring(0, 8);
    var files =
        Map.of(
            "orders",
            bytes("order_no,customer_no,order_date\n%s,%s,%s\n".formatted(no, CUSTOMER, today())),
            "lines",
            bytes(
                "order_no,line_no,item_no,quantity,unit_price\n%1$s,1,%2$s,1,8\n%1$s,2,%2$s,1,\n"
                    .formatted(no, ITEM)));
    assertThat(as("admin").uploadAll("/api/import/orders", files).status()).isEqualTo(200);
    var found = as("sales").get("/api/sales-orders?q=" + no).json().at("/0/no").asText();
    assertThat(words(as("sales").get("/api/sales-orders/" + found).json()))
        .isEqualTo("8 TYPED less 0 NONE; 10 CARD less 20 EVERYBODY");
  }

  /** A discount that is agreed is no decision of whoever writes the order. */
  @Test
  void anAgreedDiscountNeedsNoApproval() {
    taken("prices", csv("discount_percent 60"));
    var released = given.ordered(asked(1).byHand()).at("Task_PickShipment").no();
    var view = as("sales").get("/api/sales-orders/" + released).json();
    assertThat(words(view)).isEqualTo("10 CARD less 60 EVERYBODY");
    assertThat(view.at("/header/status").asText()).isEqualTo("RELEASED");
  }

  /** C-43: the order's date decides, and who dates it back to a price that is over is asked. */
  @ParameterizedTest(name = "{0} at 1.00: {1}")
  @CsvSource({
    "valid_from 2020-01-01 valid_until 2020-12-31, Task_DecideApproval",
    "valid_from 2020-01-01, Task_PickShipment"
  })
  void aPriceThatIsOverNeedsAnApproval(String valid, String task) {
    taken("prices", csv("unit_price 1 " + valid));
    var dated = asked(1).byHand().dated("2020-06-01", today().plusDays(9).toString());
    var no = given.ordered(dated).at(task).no();
    assertThat(words(as("sales").get("/api/sales-orders/" + no).json()))
        .isEqualTo("1 EVERYBODY less 0 NONE");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          customer_no NOBODY unit_price 9                          | customer_no
          price_group NONE unit_price 9                            | price_group
          customer_no K-LIST price_group TRADE unit_price 9        | customer_no
          discount_group GOOD unit_price 9                         | unit_price
          discount_percent 101                                     | discount_percent
          unit_price -1                                            | unit_price
          unit_price 0.000001                                      | unit_price
          minimum_quantity 5                                       | unit_price
          unit_price 9 valid_from 2026-02-01 valid_until 2026-01-31 | valid_until
          unit_price 9 item_group DRILLS                           | item_group
          item_group NONE discount_percent 5                       | item_group
          unit_price 100000000                                     | unit_price
          unit_price 9 minimum_quantity 1000000000                 | minimum_quantity
          unit_price 9 valid_from -2026-01-01                      | valid_from
          unit_price 9 discount_percent 5 discount_allowed 0       | discount_percent
          """)
  void aRowThatMakesNoSenseIsRefusedAndNothingIsTaken(String row, String column) {
    var answer = as("admin").upload("/api/import/prices", "prices.csv", bytes(csv(row)));
    assertThat(answer.status()).as(answer.body()).isEqualTo(422);
    var columns =
        StreamSupport.stream(answer.json().at("/refusals").spliterator(), false)
            .map(refusal -> refusal.at("/column").asText())
            .toList();
    assertThat(columns).contains(column);
    assertThat(answer.body()).doesNotContain("import.refusal");
    assertThat(
            jdbc.sql("select count(*) from price_line where item_no = ?")
                .param(ITEM)
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void theSameLineTwiceInAFileIsRefused() {
    var file = "item_no,unit_price,minimum_quantity\n" + ITEM + ",9,1\n" + ITEM + ",8,1.0\n";
    var answer = as("admin").upload("/api/import/prices", "prices.csv", bytes(file));
    assertThat(answer.json().at("/refusals/0/row").asInt()).isEqualTo(3);
  }

  @Test
  void onlyWhoAnswersForPricesMaySendThem() {
    for (var user : List.of("sales", "accounting", "purchasing", "warehouse", "analyst")) {
      assertThat(as(user).upload("/api/import/prices", "p.csv", bytes("item_no\n")).status())
          .as(user)
          .isEqualTo(403);
    }
  }
}
