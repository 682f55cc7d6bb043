package nl.verkoop.process;

import static nl.verkoop.scenario.Line.line;
import static nl.verkoop.scenario.Order.order;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.verkoop.Api.Answer;
import nl.verkoop.scenario.Line;
import nl.verkoop.scenario.Quote;
import nl.verkoop.scenario.Quote.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a customer may choose of an offer, and the order that comes of it. */
class QuoteChoicesTest extends ProcessTest {

  private static final Line SET = line("A3004", 1).at("100");
  private static final Line OTHER_SET = line("A3005", 1).at("80").alternative();
  private static final Line DEARER_SET = line("A3020", 1).at("150").alternative();
  private static final Line CASE = line("A3021", 2).at("20").option();

  private Quote quoted(Line... lines) {
    return given.customer("K1013").quoted(lines);
  }

  private static BigDecimal amount(JsonNode view, String name) {
    return view.at("/header/" + name).decimalValue();
  }

  private JsonNode made(Quote quote) {
    return as("sales").get("/api/sales-orders/" + quote.order().no()).json();
  }

  @Test
  void whatIsToBeChosenIsInNoTotal() {
    var view = quoted(SET, OTHER_SET, DEARER_SET, CASE).view();
    assertThat(amount(view, "net")).isEqualByComparingTo("100");
    assertThat(amount(view, "gross")).isEqualByComparingTo("121");
    assertThat(amount(view, "netAtMost")).isEqualByComparingTo("190");
    assertThat(view.get("lines").findValuesAsText("choice"))
        .containsExactly("INCLUDED", "ALTERNATIVE", "ALTERNATIVE", "OPTION");
    assertThat(view.at("/lines/2/alternativeTo").asInt()).isEqualTo(1);
    assertThat(view.at("/lines/3/alternativeTo").isNull()).isTrue();
  }

  /**
   * What is chosen of lines 1 (offered), 2 and 3 (instead of it) and 4 (besides), and what comes.
   */
  static final List<Arguments> CHOICES =
      List.of(
          Arguments.of(List.of(), List.of("A3004"), "100"),
          Arguments.of(List.of(2), List.of("A3005"), "80"),
          Arguments.of(List.of(3, 4), List.of("A3020", "A3021"), "190"),
          Arguments.of(List.of(4), List.of("A3004", "A3021"), "140"));

  @ParameterizedTest
  @FieldSource("CHOICES")
  void theOrderHasWhatWasChosen(List<Integer> chosen, List<String> items, String net) {
    var quote = quoted(SET, OTHER_SET, DEARER_SET, CASE);
    quote.said(Said.accepted().choosing(chosen.toArray(Integer[]::new)));
    var made = made(quote);
    assertThat(made.get("lines").findValuesAsText("itemNo")).isEqualTo(items);
    assertThat(made.get("lines").findValuesAsText("choice")).containsOnly("INCLUDED");
    assertThat(amount(made, "net")).isEqualByComparingTo(net);
    assertThat(amount(made, "netAtMost")).isEqualByComparingTo(net);
    assertThat(quote.negotiation().at("/answers/0/chosen")).hasSameSizeAs(chosen);
    var shown = quote.view();
    assertThat(shown.get("lines").findValuesAsText("itemNo")).isEqualTo(items);
    assertThat(amount(shown, "net")).isEqualByComparingTo(net);
    var listed = as("sales").get("/api/sales-quotes?q=" + quote.no()).json();
    assertThat(listed.at("/0/net").decimalValue()).isEqualByComparingTo(net);
  }

  @ParameterizedTest
  @CsvSource({
    "'1', not-to-be-chosen",
    "'9', not-to-be-chosen",
    "'2,3', one-of-alternatives",
    "'2,3,7', one-of-alternatives"
  })
  void whatCannotBeChosenIsRefused(String chosen, String code) {
    var quote = quoted(SET, OTHER_SET, DEARER_SET, CASE);
    var numbers = List.of(chosen.split(",")).stream().map(Integer::valueOf).toArray(Integer[]::new);
    var answer = quote.say(Said.accepted().choosing(numbers));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(code(answer)).isEqualTo(code);
    assertThat(code(quote.say(Said.declined("PRICE").choosing(2))))
        .isEqualTo("choice-of-who-accepts");
    assertThat(quote.answers()).isEmpty();
  }

  /** Of the second customer, small documents cost extra. */
  @ParameterizedTest
  @ValueSource(strings = {"K1013", "K1020"})
  void ofAnOfferOfOptionsOneMustBeTaken(String customer) {
    var quote = given.customer(customer).quoted(CASE);
    assertThat(code(quote.say(Said.accepted()))).isEqualTo("nothing-chosen");
    quote.said(Said.accepted().choosing(1));
    assertThat(amount(made(quote), "net")).isEqualByComparingTo("40");
  }

  @Test
  void whatNoDocumentCanLeaveToChooseIsRefused() {
    var choice = Map.of("type", "COMMENT", "description", "Let op", "choice", "OPTION");
    assertThat(code(enter("sales-quotes", SET, choice))).isEqualTo("choice-of-words");
    assertThat(code(enter("sales-quotes", OTHER_SET))).isEqualTo("alternative-to-nothing");
    assertThat(code(enter("sales-orders", SET, CASE))).isEqualTo("choice-of-quotes");
  }

  private Answer enter(String documents, Object... lines) {
    return as("sales")
        .post("/api/" + documents, Map.of("customerNo", "K1013", "lines", List.of(lines)));
  }

  /** A discount on the whole keeps its percentage, and each line its share. */
  @Test
  void theDiscountOnTheWholeFollowsWhatIsChosen() {
    var request = Map.of("customerNo", "K1013", "lines", List.of(SET, CASE), "invoiceDiscount", 5);
    var draft = as("sales").post("/api/sales-quotes/drafts", request).json();
    assertThat(draft.at("/header/net").decimalValue()).isEqualByComparingTo("95");
    var no = draft.at("/header/no").asText();
    as("sales").post("/api/sales-quotes/" + no + "/start", Map.of());
    var quote = given.quote(no);
    quote.said(Said.accepted().choosing(2));
    var made = made(quote);
    assertThat(amount(made, "invoiceDiscount")).isEqualByComparingTo("7");
    assertThat(amount(made, "net")).isEqualByComparingTo("133");
    assertThat(amount(made, "gross")).isEqualByComparingTo("160.93");
    var shares = new ArrayList<BigDecimal>();
    made.get("lines").forEach(line -> shares.add(line.get("invoiceDiscount").decimalValue()));
    assertThat(shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo("7");
  }

  @Test
  void whatIsToBeChosenIsMeasuredAfterTheDiscountOnTheWhole() {
    var cost =
        jdbc.sql("select unit_cost from item where no = 'A3005'").query(BigDecimal.class).single();
    var price = cost.divide(new BigDecimal("0.9"), 5, RoundingMode.HALF_UP).toPlainString();
    var lines = List.of(line("A3004", 1), line("A3005", 100).at(price).option());
    var request = Map.of("customerNo", "K1013", "lines", lines, "invoiceDiscount", "3.45");
    var no = as("sales").post("/api/sales-quotes", request).json().get("no").asText();
    var margin = as("salesmanager").get("/api/sales-quotes/" + no + "/margin").json();
    assertThat(margin.get("lowestPercent").asInt()).isBetween(-1, 0);
  }

  /** Nobody gets round an approval by a discount on what is only to be chosen. */
  @Test
  void whatIsToBeChosenIsApprovedToo() {
    var quote = quoted(SET, line("A3005", 10).less(60).option());
    assertThat(quote.status()).isEqualTo("PENDING_APPROVAL");
    quote.approved();
    quote.said(Said.accepted().choosing(2));
    assertThat(quote.order().status()).isEqualTo("RELEASED");
  }

  /** What is typed off the whole counts for what is chosen too. */
  @Test
  void whatIsTypedOffTheWholeIsApprovedForTheDearestChoice() {
    var request = Map.of("customerNo", "K1013", "lines", List.of(SET, CASE), "invoiceDiscount", 5);
    var no = as("sales").post("/api/sales-quotes", request).json().get("no").asText();
    var given =
        jdbc.sql("select given from quote_check where quote_no = ?")
            .param(no)
            .query(BigDecimal.class)
            .single();
    var offered = as("sales").get("/api/sales-quotes/" + no).json().get("lines");
    assertThat(given).isGreaterThanOrEqualTo(new BigDecimal("7"));
    assertThat(offered).hasSize(2);
  }

  @Test
  void anOfferThatIsOverIsTakenUpWithWhatIsChosen() {
    var quote = quoted(SET, OTHER_SET, CASE).expired();
    var path = quote.path("order");
    assertThat(code(as("sales").post(path, Map.of("chosen", List.of(7)))))
        .isEqualTo("not-to-be-chosen");
    assertThat(as("sales").post(path, Map.of("chosen", List.of(2, 3))).status()).isEqualTo(200);
    assertThat(made(quote).get("lines").findValuesAsText("itemNo"))
        .containsExactly("A3005", "A3021");
  }

  @Test
  void roundsAreComparedByWhatIsToBeChosenToo() {
    var quote = quoted(SET, CASE);
    quote.said(Said.countered("Zonder koffer"));
    quote.offeredAnew(order("K1013", SET.numbered(1), line("A3021", 2).at("20").numbered(2)));
    var changes = as("sales").get(quote.path("differences") + "?from=1&to=2").json().get("lines");
    assertThat(changes).hasSize(1);
    assertThat(changes.at("/0/before/choice").asText()).isEqualTo("OPTION");
    assertThat(changes.at("/0/after/choice").asText()).isEqualTo("INCLUDED");
  }

  @Test
  void aCopyInAnOrderLeavesOutWhatIsToBeChosen() {
    var quote = quoted(SET, OTHER_SET, CASE);
    var added = "?copyFrom=" + quote.no() + "&recalculate=false";
    var typed = order("K1013", line("A3004", 2));
    var copy = as("sales").post("/api/sales-orders/drafts" + added, typed).json();
    assertThat(copy.get("lines").findValuesAsText("itemNo")).containsExactly("A3004", "A3004");
    var other = as("sales").post("/api/sales-quotes/drafts" + added, typed).json();
    assertThat(other.get("lines").findValuesAsText("choice"))
        .containsExactly("INCLUDED", "INCLUDED", "ALTERNATIVE", "OPTION");
  }
}
