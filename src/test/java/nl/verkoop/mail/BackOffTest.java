package nl.verkoop.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long a mail waits after each failed attempt, and when it is given up. */
class BackOffTest {

  @ParameterizedTest(name = "after attempt {0}: {1} minutes")
  @CsvSource({"1, 1", "2, 3", "3, 9", "4, 27", "5, 81", "6, 240", "7, 240", "8, ", "9, "})
  void waitsGrowUntilTheMailIsGivenUp(int attempt, Integer minutes) {
    assertThat(BackOff.after(attempt).map(Duration::toMinutes))
        .isEqualTo(Optional.ofNullable(minutes).map(Integer::longValue));
  }
}
