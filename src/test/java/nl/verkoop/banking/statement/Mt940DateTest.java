package nl.verkoop.banking.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The day on which the bank booked, which is the day of the posting (posting rules 14). */
class Mt940DateTest {

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "261128, 2026-11-28",
    "000101, 2000-01-01",
    "791231, 2079-12-31",
    "800101, 1980-01-01",
    "991231, 1999-12-31",
    "260230, 2026-02-28",
    "280230, 2028-02-29",
    "260431, 2026-04-30"
  })
  void yearsHaveTwoDigitsAndMonthsTheirOwnLastDay(String written, LocalDate day) {
    assertThat(Mt940Date.full(written)).isEqualTo(day);
  }

  @ParameterizedTest(name = "{1} near {0} is {2}")
  @CsvSource({
    "2026-12-31, 0102, 2027-01-02",
    "2027-01-02, 1231, 2026-12-31",
    "2026-06-15, 0615, 2026-06-15",
    "2026-06-30, 1230, 2026-12-30",
    "2026-06-30, 1231, 2025-12-31",
    "2026-07-31, 0131, 2026-01-31",
    "2026-07-31, 0130, 2027-01-30"
  })
  void aDayWithoutYearIsTheNearest(LocalDate other, String written, LocalDate day) {
    assertThat(Mt940Date.near(other, written)).isEqualTo(day);
  }

  @ParameterizedTest
  @ValueSource(strings = {"261301", "260001", "260132", "260100"})
  void whatIsNoDayIsNotGuessed(String written) {
    assertThatThrownBy(() -> Mt940Date.full(written)).isInstanceOf(UnreadableFileException.class);
  }
}
