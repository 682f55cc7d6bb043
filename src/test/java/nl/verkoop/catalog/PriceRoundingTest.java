package nl.verkoop.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import nl.verkoop.catalog.PriceRounding.Direction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a new price is worked out from an old one (feature C-50). */
class PriceRoundingTest {

  @ParameterizedTest(name = "{0} times {1} to {2} {3} is {4}")
  @CsvSource({
    "9.95,     1.05, 0.01,    NEAREST, 10.45",
    "9.95,     1.05, 0.05,    NEAREST, 10.45",
    "9.95,     1.05, 0.05,    UP,      10.45",
    "9.96,     1.05, 0.05,    UP,      10.50",
    "9.99,     1.05, 0.05,    DOWN,    10.45",
    "0.125,    1,    0.01,    NEAREST, 0.13",
    "0.124999, 1,    0.01,    NEAREST, 0.12",
    "7.50,     1,    5,       NEAREST, 10",
    "7.49,     1,    5,       NEAREST, 5",
    "3,        0.5,  1,       DOWN,    1",
    "3,        0.5,  1,       UP,      2",
    "0.01,     0.1,  0.01,    DOWN,    0",
    "1.23456,  1.5,  0.00001, NEAREST, 1.85184",
    "0,        2,    0.5,     UP,      0"
  })
  void aPriceIsAWholeNumberOfSteps(
      BigDecimal old, BigDecimal factor, BigDecimal step, Direction direction, BigDecimal now) {
    assertThat(new PriceRounding(factor, step, direction).of(old))
        .isEqualByComparingTo(now)
        .hasScaleOf(5);
  }
}
