package nl.verkoop.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Terms in the trade's own notation, by which due dates are found (posting rules 6.1). */
class DateFormulaTest {

  @ParameterizedTest(name = "{1} after {0} is {2}")
  @CsvSource({
    "2026-11-28, '', 2026-11-28",
    "2026-11-28, 0D, 2026-11-28",
    "2026-11-28, 14D, 2026-12-12",
    "2026-11-28, +14D, 2026-12-12",
    "2026-11-28, -1D, 2026-11-27",
    "2026-11-28, 2W, 2026-12-12",
    "2026-11-28, 1M, 2026-12-28",
    "2026-11-28, 1Y, 2027-11-28",
    "2026-11-28, -1Y, 2025-11-28",
    // A month that is too short ends on its last day.
    "2026-01-31, 1M, 2026-02-28",
    "2028-01-31, 1M, 2028-02-29",
    "2028-02-29, 1Y, 2029-02-28",
    // The end of the month, and what comes after it.
    "2026-11-01, CM, 2026-11-30",
    "2026-11-30, CM, 2026-11-30",
    "2026-11-05, CM+14D, 2026-12-14",
    "2026-11-05, CM14D, 2026-12-14",
    "2026-11-05, CM-5D, 2026-11-25",
    "2026-01-10, CM+1M, 2026-02-28",
    "2026-11-05, 9999D, 2054-03-22"
  })
  void aTermGivesADate(LocalDate from, String formula, LocalDate date) {
    assertThat(new DateFormula(formula).from(from)).isEqualTo(date);
  }

  @ParameterizedTest
  @ValueSource(strings = {"14", "D", "14d", "CM+", "+", "10000D", "1M+CM", "14 D", "1M14D", "LM"})
  void whatIsNoTermIsRefused(String text) {
    assertThatThrownBy(() -> new DateFormula(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("\"" + text + "\" is not a term such as 14D, 1M or CM+14D");
  }
}
