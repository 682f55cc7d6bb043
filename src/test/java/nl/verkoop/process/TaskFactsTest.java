package nl.verkoop.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import nl.verkoop.shared.Euro;
import nl.verkoop.shared.Written;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
  void anAmountIsWrittenAsEachReaderWritesIt(String amount, String dutch, String english) {
    var money = Euro.of(new BigDecimal(amount).setScale(2));
    assertThat(Written.amount(money, TaskFacts.DUTCH)).isEqualTo(dutch);
    assertThat(Written.amount(money, Locale.UK)).isEqualTo(english);
  }

  @Test
  void aDayHasItsMonthInWordsInEnglish() {
    var day = LocalDate.of(2026, 4, 3);
    assertThat(Written.day(day, TaskFacts.DUTCH)).isEqualTo("03-04-2026");
    assertThat(Written.day(day, Locale.UK)).isEqualTo("3 Apr 2026");
  }

  @Test
  void aFactIsWrittenUnderTwoNames() {
    var facts = new HashMap<String, String>();
    TaskFacts.write("limitText", Locale::getLanguage, facts::put);
    assertThat(facts).containsOnly(entry("limitText", "nl"), entry("limitTextEn", "en"));
    assertThat(facts.keySet()).allMatch(TaskFacts::isFact);
    assertThat(TaskFacts.isFact("amountWhole")).isFalse();
  }

  @Test
  void quantitiesHaveTheReadersDecimals() {
    assertThat(Written.number(new BigDecimal("1234.50000"), TaskFacts.DUTCH)).isEqualTo("1.234,5");
    assertThat(Written.number(new BigDecimal("1234.50000"), Locale.UK)).isEqualTo("1,234.5");
  }
}
