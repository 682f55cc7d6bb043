package nl.verkoop.banking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.verkoop.banking.BalanceSequence.Period;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BalanceSequenceTest {

  /** "4-5: 90 80" is of 4 and 5 November, begins with 90 and ends with 80; "?" is not named. */
  private static Period statement(String written) {
    var parts = written.trim().split("-|:? ");
    return new Period(day(parts[0]), day(parts[1]), amount(parts[2]), amount(parts[3]));
  }

  private static LocalDate day(String written) {
    return LocalDate.of(2026, 11, Integer.parseInt(written));
  }

  private static BigDecimal amount(String written) {
    return written.equals("?") ? null : new BigDecimal(written);
  }

  @ParameterizedTest
  @CsvSource({
    // Which ones are there, the one that is asked about, and what the one before it ends with.
    "'', 5-5: 90 80, ''",
    "4-4: 100 90, 5-5: 90 80, ''",
    "4-4: 100 90, 5-5: 90.0 80, ''",
    "4-4: 100 90, 5-5: 85 80, 90.00",
    "'2-2: 70 60, 4-4: 100 90', 5-5: 60 50, 90.00",
    "'4-4: 100 90, 6-6: 85 80', 5-5: 90 85, ''",
    "'4-4: 100 90, 6-6: 85 80', 6-6: 85 80, 90.00",
    // A period begins on the day at whose end the one before it ended, or on the next.
    "3-4: 100 90, 4-5: 90 80, ''",
    "3-4: 100 90, 4-5: 85 80, 90.00",
    "3-4: 90 90, 4-5: 50 40, 90.00",
    "'3-4: 100 90, 4-4: 100 90', 5-5: 90 80, ''",
    "3-4: 100 90, 4-4: 100 90, ''",
    // Several of one day, whichever order they came in.
    "'4-4: 80 70, 4-4: 90 80, 4-4: 100 90', 5-5: 70 60, ''",
    "'4-4: 80 70, 4-4: 90 80, 4-4: 100 90', 5-5: 80 60, 70.00",
    "'3-3: 110 100, 4-4: 80 70, 4-4: 90 80', 4-4: 100 90, ''",
    "'3-3: 110 100, 4-4: 80 70, 4-4: 90 80', 4-4: 80 70, ''",
    "'3-3: 110 100, 4-4: 100 90', 4-4: 80 70, 90.00",
    "'3-3: 110 95, 4-4: 100 90, 4-4: 80 70', 4-4: 100 90, 95.00",
    "4-4: 100 90, 4-4: 80 70, 90.00",
    "4-4: 100 90, 4-4: 85 80, 90.00",
    "'3-3: 110 80, 4-4: 60 50', 4-4: 70 60, 80.00",
    // Two that contradict each other: a balance is carried on once.
    "'3-3: 110 100, 4-4: 100 90', 4-4: 100 60, 90.00",
    "'3-3: 110 100, 4-4: 100 90', 4-4: 100 95, 90.00",
    // One day as a whole, and in parts.
    "'3-3: 110 100, 4-4: 100 150, 4-4: 150 180', 4-4: 100 180, ''",
    "'4-4: 100 150, 4-4: 150 180', 4-4: 100 180, ''",
    "'3-3: 110 100, 4-4: 100 180, 4-4: 150 180', 4-4: 100 150, ''",
    "'3-3: 110 100, 4-4: 100 150, 4-4: 150 180', 4-4: 100 170, 180.00",
    // Days that a longer statement holds already.
    "'5-9: 0 100, 12-16: 100 300', 16-16: 280 300, ''",
    "'5-9: 0 100, 12-16: 100 300', 15-15: 250 280, ''",
    "'9-9: 0 100, 12-12: 100 150, 13-13: 150 170, 14-14: 170 190', 12-14: 100 190, ''",
    "4-4: 100 90, 4-4: 100 60, 90.00",
    "'2-3: 110 100, 3-4: 100 90', 3-4: 100 60, 90.00",
    "'3-3: 110 100, 4-4: 100 90, 4-4: 90 100, 4-4: 100 70', 4-4: 100 70, ''",
    // Two formats: a period begins on the last day of the one before, or on the next.
    "'3-4: 100 90, 4-4: 90 80', 4-5: 75 70, 80.00",
    "4-4: 100 90, 4-5: 85 80, 90.00",
    "4-4: 100 90, 4-5: 90 80, ''",
    "'3-4: 100 90, 4-5: 90 80, 5-5: 90 80', 5-6: 70 60, 80.00",
    "'3-4: 100 90, 4-4: 100 90', 4-5: 90 80, ''",
    "'3-3: 110 100, 4-4: 100 90, 4-4: 90 100', 5-5: 100 80, ''",
    "'3-3: 110 100, 4-4: 100 90, 4-4: 90 100', 5-5: 70 60, 90.00",
    // One that came twice does not carry on itself.
    "'4-4: 100 90, 5-5: 85 85, 5-5: 85 85', 5-5: 85 85, 90.00",
    "'4-4: 100 90, 4-4: 100 90', 5-5: 90 80, ''",
    // Not known, or not one after the other.
    "4-4: 100 ?, 5-5: 70 60, ''",
    "'3-4: 100 ?, 4-5: 50 40', 4-5: 50 30, 40.00",
    "4-4: 100 90, 5-5: ? 60, ''",
    "'4-4: 100 90, 5-5: 90 ?', 5-5: 80 70, ''",
    "1-9: 100 10, 5-5: 70 60, ''",
    "2-6: 100 90, 4-9: 85 60, ''",
    "'4-4: 100 90, 5-5: 90 80, 6-6: 80 70', 5-9: 90 20, ''",
    "'4-4: 100 90, 6-6: 80 70', 5-9: 90 20, ''",
    "'4-4: 100 90, 9-9: 30 20', 5-9: 95 20, 90.00"
  })
  void theOneBeforeAStatementIsFound(String others, String own, String endBefore) {
    var asked = statement(own);
    var all =
        Stream.concat(
                others.isEmpty()
                    ? Stream.of()
                    : Stream.of(others.split(",")).map(BalanceSequenceTest::statement),
                Stream.of(asked))
            .toList();
    var end = new BalanceSequence(all).otherBalanceBefore(asked);
    assertThat(end.map(BigDecimal::toPlainString).orElse("")).isEqualTo(endBefore);
  }

  @ParameterizedTest
  @CsvSource({
    "10-10: 500 600, 9-9: 400 450, 500.00",
    "10-10: 500 600, 9-9: 400 500, ''",
    "'1-1: 0 100, 3-3: 150 160', 2-2: 100 140, 150.00",
    "'1-1: 0 100, 3-3: 150 160', 2-2: 100 150, ''",
    "'1-1: 0 100, 3-3: ? 160', 2-2: 100 140, ''",
    "'1-1: 0 100, 3-3: 150 160, 3-3: 140 150', 2-2: 100 140, ''",
    "4-4: 100 90, 5-5: 90 80, ''"
  })
  void theOneAfterAStatementThatComesLateIsFoundToo(String others, String own, String beginning) {
    var asked = statement(own);
    var all =
        Stream.concat(
                Stream.of(others.split(",")).map(BalanceSequenceTest::statement), Stream.of(asked))
            .toList();
    var found = new BalanceSequence(all).otherBalanceAfter(asked);
    assertThat(found.map(BigDecimal::toPlainString).orElse("")).isEqualTo(beginning);
  }

  /** As many as a file may hold are compared in a moment, each on its own day or all on one. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void manyStatementsAreComparedInAMoment(boolean onOneDay) {
    var first = LocalDate.of(1980, 1, 1);
    var all =
        IntStream.range(0, 20_000)
            .mapToObj(
                n -> {
                  var day = onOneDay ? first : first.plusDays(n);
                  return new Period(day, day, BigDecimal.valueOf(n), BigDecimal.valueOf(n + 1L));
                })
            .collect(Collectors.toList());
    Collections.shuffle(all, new Random(1));
    assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () -> {
          var sequence = new BalanceSequence(all);
          assertThat(all).allMatch(each -> sequence.otherBalanceBefore(each).isEmpty());
        });
  }
}
