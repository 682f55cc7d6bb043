package nl.verkoop.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Amounts to the cent (posting rules 0). */
class MoneyTest {

  @ParameterizedTest(name = "rule 0: {0} is {1}")
  @CsvSource({
    "0, 0.00",
    "0.004, 0.00",
    "0.005, 0.01",
    "0.015, 0.02",
    "1.004999, 1.00",
    "1.005, 1.01",
    "12.3, 12.30",
    "-0.004, 0.00",
    "-0.005, -0.01",
    "-1.005, -1.01",
    "-1.0149, -1.01"
  })
  void halfACentIsRoundedAwayFromZero(BigDecimal exact, BigDecimal rounded) {
    assertThat(Euro.rounded(exact).amount()).isEqualTo(rounded);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.001", "12.345", "-0.005"})
  void partsOfACentAreNeverLostUnseen(String amount) {
    assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Euro.of(amount));
  }

  @ParameterizedTest(name = "{0} in {1} is written {2}")
  @CsvSource({
    "12.3, EUR, EUR 12.30",
    "12.30000, EUR, EUR 12.30",
    "1E+3, EUR, EUR 1000.00",
    "500, JPY, JPY 500",
    "1.5, TND, TND 1.500"
  })
  void anAmountHasTheDecimalsOfItsCurrency(BigDecimal amount, Currency currency, String written) {
    assertThat(new Money(amount, currency)).hasToString(written);
  }

  @ParameterizedTest(name = "{0} and {1} are {2}; less it is {3}")
  @CsvSource({
    "0.10, 0.20, 0.30, -0.10",
    "605.00, 12.10, 617.10, 592.90",
    "-5.00, 5.00, 0.00, -10.00",
    "0.00, 0.00, 0.00, 0.00"
  })
  void amountsAreAddedAndTakenOffToTheCent(
      String one, String other, String together, String difference) {
    assertThat(Euro.of(one).plus(Euro.of(other))).isEqualTo(Euro.of(together));
    assertThat(Euro.of(one).minus(Euro.of(other))).isEqualTo(Euro.of(difference));
  }

  @Test
  void theSumOfNothingIsNothing() {
    assertThat(Euro.sum(List.of())).isEqualTo(Euro.ZERO);
    assertThat(Euro.sum(List.of(Euro.of("0.10"), Euro.of("0.20"), Euro.of("-0.05"))))
        .isEqualTo(Euro.of("0.25"));
  }

  @ParameterizedTest(name = "rule 0: {1}/{2} of {0} is {3}")
  @CsvSource({
    "100.00, 1, 3, 33.33",
    "100.00, 2, 3, 66.67",
    "0.01, 1, 2, 0.01",
    "-0.01, 1, 2, -0.01",
    "10.00, 7, 7, 10.00",
    "10.00, 0, 7, 0.00",
    "99.95, 2.5, 10, 24.99"
  })
  void aShareIsRoundedOnce(String amount, BigDecimal part, BigDecimal whole, String share) {
    assertThat(Euro.of(amount).share(part, whole)).isEqualTo(Euro.of(share));
  }

  @ParameterizedTest(name = "{0}: cut off {1}, rounded up {2}")
  @CsvSource({
    "0.00, 0, 0",
    "0.01, 0, 1",
    "999.99, 999, 1000",
    "1000.00, 1000, 1000",
    "1000.01, 1000, 1001",
    "-0.99, 0, 0",
    "-1.50, -1, -1",
    "2147483647.00, 2147483647, 2147483647",
    "99999999999.99, 2147483647, 2147483647"
  })
  void decisionsSeeWholeEuros(String amount, int cutOff, int roundedUp) {
    assertThat(Euro.of(amount).wholeUnits()).isEqualTo(cutOff);
    assertThat(Euro.of(amount).wholeUnitsUp()).isEqualTo(roundedUp);
  }

  @ParameterizedTest(name = "{0}: zero {1}, positive {2}, negative {3}")
  @CsvSource({"0.00, true, false, false", "0.01, false, true, false", "-0.01, false, false, true"})
  void oneCentIsNotNothing(String amount, boolean zero, boolean positive, boolean negative) {
    var money = Euro.of(amount);
    assertThat(money.isZero()).isEqualTo(zero);
    assertThat(money.isPositive()).isEqualTo(positive);
    assertThat(money.isNegative()).isEqualTo(negative);
    assertThat(money.negated().isPositive()).isEqualTo(negative);
  }

  @Test
  void amountsAreOrderedByWhatTheyAreWorth() {
    assertThat(Euro.of("2.00")).isGreaterThan(Euro.of("1.99"));
    assertThat(Euro.of("2")).isEqualByComparingTo(Euro.of("2.00")).isEqualTo(money("2.00"));
    assertThat(Euro.of("-2.00")).isLessThan(Euro.ZERO);
  }

  private static Money money(String amount) {
    return new Money(new BigDecimal(amount), Euro.CURRENCY);
  }

  @Test
  void amountsOfTwoCurrenciesAreNeverCombined() {
    var euro = Euro.of("1.00");
    var dollar = new Money(BigDecimal.ONE, Currency.getInstance("USD"));
    assertThatThrownBy(() -> euro.plus(dollar)).hasMessageContaining("EUR and USD");
    assertThatThrownBy(() -> euro.minus(dollar)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> euro.compareTo(dollar)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Money(BigDecimal.ONE, null)).hasMessage("currency");
    assertThat(dollar.plus(dollar)).hasToString("USD 2.00");
    assertThat(dollar.minus(dollar).isZero()).isTrue();
    assertThat(dollar.negated()).hasToString("USD -1.00");
    assertThat(dollar.share(BigDecimal.ONE, new BigDecimal(2))).hasToString("USD 0.50");
  }
}
