package nl.verkoop.sales;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import nl.verkoop.sales.SalesOrders.LineQuantity;
import nl.verkoop.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much of a line may be shipped now (posting rules 4, feature O-23). */
class ToShipRuleTest {

  /** Line 1: ten ordered, three shipped, two cancelled. */
  private static final List<SalesOrder.Line> LINES = List.of(Orders.line("10", "3", "2"));

  @ParameterizedTest(name = "rule 4: {1} of line {0}, of which 5 are outstanding: {2}")
  @CsvSource({
    "1, 5, ",
    "1, 5.00000, ",
    "1, 0.00001, ",
    "1, 0, ",
    "1, 5.00001, more-than-outstanding",
    "1, 10, more-than-outstanding",
    "1, -1, quantity-negative",
    "1, 0.000001, quantity-negative",
    "1, 1.0000000, ",
    "1, , quantity-negative",
    "2, 1, line-unknown"
  })
  void lessMayBeShippedButNeverMoreAndNeverLessThanNothing(
      int line, BigDecimal quantity, String code) {
    var refusals = ToShipRule.against(LINES, List.of(new LineQuantity(line, quantity)));
    assertThat(refusals)
        .extracting(Refusal::code)
        .isEqualTo(code == null ? List.of() : List.of(code));
    assertThat(refusals)
        .extracting(Refusal::field)
        .allMatch(("lines[" + line + "].quantity")::equals);
  }

  @Test
  void everythingThatIsWrongIsNamedAtOnce() {
    var asked =
        List.of(
            new LineQuantity(1, BigDecimal.TEN),
            new LineQuantity(1, BigDecimal.ONE),
            new LineQuantity(7, BigDecimal.ONE));
    assertThat(ToShipRule.against(LINES, asked))
        .containsExactly(
            Refusal.of(
                "lines[1].quantity",
                "more-than-outstanding",
                "Stoel",
                BigDecimal.TEN,
                new BigDecimal("5")),
            Refusal.of("lines[7].quantity", "line-unknown", 7));
  }
}
