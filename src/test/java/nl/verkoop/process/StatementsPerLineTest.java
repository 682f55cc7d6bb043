package nl.verkoop.process;

import static nl.verkoop.scenario.Line.line;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.verkoop.Statements;
import nl.verkoop.scenario.Line;
import nl.verkoop.scenario.Order;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An order of many lines costs as many statements as one of few, from entry to invoice. */
class StatementsPerLineTest extends PathTest {

  private static final int FEW = 2;
  private static final int MANY = 40;

  @BeforeAll
  void haveEnoughInStock() {
    var rows =
        IntStream.range(0, MANY)
            .mapToObj(each -> "STPL-%d,Bout,0.50,0.25,500\n".formatted(each))
            .collect(Collectors.joining());
    var file = "item_no,description,unit_price,unit_cost,stock\n" + rows;
    var answer =
        as("purchasing")
            .upload("/api/import/items", "items.csv", file.getBytes(StandardCharsets.UTF_8));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }

  @Test
  void anOrderThatShipsByItself() {
    var few = statementsUntilInvoiced(FEW);
    assertThat(statementsUntilInvoiced(MANY))
        .hasSizeGreaterThan(50)
        .hasSameElementsAs(few)
        .hasSameSizeAs(few);
  }

  /** Whoever has locked the order knows how it stands; others may have changed it since. */
  @Test
  void theHeaderIsReadAtMostSixTimesUntilTheOrderWaitsForMoney() {
    assertThat(statementsUntilInvoiced(FEW))
        .filteredOn(each -> each.contains("fulfilment_policy,") && each.startsWith("select"))
        .hasSizeBetween(1, 6);
  }

  private List<String> statementsUntilInvoiced(int lines) {
    // Who was not seen for a while is looked up first.
    as("sales").get("/api/customers");
    var numbers = new ArrayList<String>();
    var heard =
        new ArrayList<>(
            Statements.of(() -> numbers.add(given.ordered(order(lines).atOnce()).no())));
    heard.addAll(Statements.here(() -> doJobs(numbers.get(0))));
    assertThat(invoices(numbers.get(0))).hasSize(1);
    return heard.stream().map(StatementsPerLineTest::withoutSizes).toList();
  }

  @Test
  void quantitiesThatThePickerSaves() {
    assertThat(statementsOfSaving(MANY)).hasSameSizeAs(statementsOfSaving(FEW));
  }

  private List<String> statementsOfSaving(int lines) {
    as("warehouse").get("/api/customers");
    var no = given.ordered(order(lines).byHand()).no();
    doJobs(no);
    var picked =
        IntStream.rangeClosed(1, lines)
            .mapToObj(each -> Map.of("lineNo", each, "quantity", 1))
            .toList();
    return Statements.of(
        () ->
            assertThat(
                    as("warehouse")
                        .put("/api/sales-orders/" + no + "/quantities-to-ship", picked)
                        .status())
                .isEqualTo(204));
  }

  private static Order order(int lines) {
    return Order.order(
        "K1005",
        IntStream.range(0, lines).mapToObj(each -> line("STPL-" + each, 2)).toArray(Line[]::new));
  }

  /** How many rows a batch of inserts has, and how many numbers a list, is another matter. */
  private static String withoutSizes(String statement) {
    return statement
        .replaceAll(" \\(batch of \\d+\\)", "")
        .replaceAll("\\?(, ?\\?)+", "?")
        .replaceAll("\\(\\(\\?\\)(, ?\\(\\?\\))+", "((?)");
  }
}
