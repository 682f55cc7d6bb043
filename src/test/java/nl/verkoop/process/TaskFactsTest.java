package nl.verkoop.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import nl.verkoop.shared.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TaskFactsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0|€ 0,00|€ 0.00",
        "53.82|€ 53,82|€ 53.82",
        "10430|€ 10.430,00|€ 10,430.00",
        "-1234567.8|€ -1.234.567,80|€ -1,234,567.80",
        "98765432109876543.21|€ 98.765.432.109.876.543,21|€ 98,765,432,109,876,543.21"
      })
  void anAmountIsWrittenInDutchAndReadInEnglish(String amount, String dutch, String english) {
    var money = Money.euro(new BigDecimal(amount).setScale(2));
    assertThat(TaskFacts.amount(money, TaskFacts.DUTCH)).isEqualTo(dutch);
    assertThat(TaskFacts.amount(money, Locale.UK)).isEqualTo(english);
    assertThat(TaskFacts.inEnglish(dutch)).isEqualTo(english);
  }

  @Test
  void aDayHasItsMonthInWords() {
    assertThat(TaskFacts.day(LocalDate.of(2026, 4, 3))).isEqualTo("03-04-2026");
    assertThat(TaskFacts.inEnglish("03-04-2026")).isEqualTo("3 Apr 2026");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "Sanne de Wit", "€ 5", "€ 1,234.50", "$ 1,00", "99-99-26", "VO001001"})
  void whatIsNoAmountAndNoDayStaysAsItWasWritten(String text) {
    assertThat(TaskFacts.inEnglish(text)).isEqualTo(text);
  }

  @Test
  void quantitiesHaveTheReadersDecimals() {
    assertThat(TaskFacts.number(new BigDecimal("1234.50000"), TaskFacts.DUTCH))
        .isEqualTo("1.234,5");
    assertThat(TaskFacts.number(new BigDecimal("1234.50000"), Locale.UK)).isEqualTo("1,234.5");
  }
}
