package nl.verkoop.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Percentages of amounts: discounts, VAT rates, payment discounts (posting rules 0). */
class PercentageTest {

  @ParameterizedTest(name = "{0}% of {1} is {2}: {3}")
  @CsvSource({
    "21, 100.00, 21.00, rule 5.3 VAT",
    "21, 0.02, 0.00, rule 0 rounds down",
    "21, 0.03, 0.01, rule 0 rounds up",
    "9, 12.50, 1.13, rule 0 half a cent",
    "9, -12.50, -1.13, rule 0 half a cent below zero",
    "12.5, 69.65, 8.71, rule 4 line discount",
    "2, 605.00, 12.10, rule 6.1 payment discount",
    "0.12345, 100000.00, 123.45, five decimals",
    "0, 99.99, 0.00, none",
    "100, 99.99, 99.99, all"
  })
  void aPercentageOfAnAmountIsRoundedToTheCent(
      BigDecimal percentage, String amount, String part, String source) {
    assertThat(new Percentage(percentage).of(Euro.of(amount))).as(source).isEqualTo(Euro.of(part));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-0.00001", "-1", "100.00001", "1000"})
  void nothingBelowZeroOrAboveAHundredIsAPercentage(BigDecimal value) {
    assertThatThrownBy(() -> new Percentage(value))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A percentage lies between 0 and 100, not " + value);
  }

  @ParameterizedTest(name = "{0} is written {1}")
  @CsvSource({"21.00000, 21%", "12.50, 12.5%", "0.000, 0%", "100, 100%", "1E+1, 10%"})
  void zerosAtTheEndMakeNoDifference(BigDecimal value, String written) {
    var percentage = new Percentage(value);
    assertThat(percentage).hasToString(written);
    assertThat(percentage.value().scale()).isNotNegative();
    assertThat(percentage).isEqualTo(new Percentage(new BigDecimal(written.replace("%", ""))));
    assertThat(percentage.isZero()).isEqualTo(value.signum() == 0);
  }
}
