package nl.verkoop.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A task is due at the end of an office day where the company is, weekends not counted. */
class DeadlinesTest {

  private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

  @ParameterizedTest(name = "asked at {0}, {1} working days later is {2}")
  @CsvSource({
    "2026-11-25T10:00:00Z, 1, 2026-11-26T16:00:00Z",
    "2026-11-27T10:00:00Z, 1, 2026-11-30T16:00:00Z",
    "2026-11-28T10:00:00Z, 0, 2026-11-30T16:00:00Z",
    "2026-07-01T10:00:00Z, 2, 2026-07-03T15:00:00Z",
    // Half past eleven in the evening in Greenwich is the next day already in Amsterdam.
    "2026-11-25T23:30:00Z, 1, 2026-11-27T16:00:00Z",
  })
  void isTheEndOfThatWorkingDay(Instant asked, int days, Instant due) {
    var deadlines = new Deadlines(Clock.fixed(asked, AMSTERDAM));
    assertThat(deadlines.workingDays(days)).isEqualTo(due);
  }
}
