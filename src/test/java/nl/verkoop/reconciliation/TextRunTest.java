package nl.verkoop.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What of a payer's text stands together, and what of it may be a number (posting rules 12.2). */
class TextRunTest {

  @ParameterizedTest(name = "\"{0}\" is read as {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          betaling vf000051, dank      | <>BETALING< >VF000051<, >DANK
          ...VF-51!                    | <...>VF<->51
          ""                           | ""
          " - "                        | ""
          RF39VF20250042               | <>VF20250042
          RF38VF20250042               | <>RF38VF20250042
          """)
  void lettersAndDigitsThatStandTogetherAreARun(String text, String runs) {
    assertThat(
            TextRun.in(text).stream()
                .map(run -> "<" + run.before() + ">" + run.text())
                .collect(Collectors.joining()))
        .isEqualTo(runs);
  }

  @ParameterizedTest(name = "rule 12.2: from the first on, {1} runs of \"{0}\" can be one number")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          VF 000051                 | 2
          VF-2026-0001              | 3
          VF #:51                   | 2
          VF #: 51                  | 1
          VF, 51                    | 1
          A B C D E                 | 4
          VF                        | 1
          """)
  void onlyAFewSignsStandWithinANumber(String text, int parts) {
    assertThat(TextRun.endOfParts(TextRun.in(text), 0)).isEqualTo(parts);
  }

  @Test
  void partsAreCountedFromWhereANumberBegins() {
    var runs = TextRun.in("A B C D E F G, H");
    assertThat(TextRun.endOfParts(runs, 1)).isEqualTo(5);
    assertThat(TextRun.endOfParts(runs, 4)).isEqualTo(7);
    assertThat(TextRun.endOfParts(runs, 7)).isEqualTo(8);
  }

  @ParameterizedTest(name = "rule 12.2: \"{0}\" may name {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          factuur VF000051          | VF000051
          VF 000051                 | 000051 VF000051
          betaling 1234             | 1234 BETALING1234
          VF51                      | VF51
          VF9                       | ""
          VF 9                      | ""
          V 123                     | V123
          dank u wel                | ""
          2026-00007                | 2026 00007 202600007
          VF, 000051                | 000051
          000051 VF                 | 000051
          VF2026 0001A              | VF2026 0001A
          """)
  void whatMayBeAPrintedNumberHasFourCharactersAndADigit(String text, String numbers) {
    assertThat(TextRun.numbersIn(text))
        .containsExactlyInAnyOrderElementsOf(
            numbers.isEmpty() ? List.of() : List.of(numbers.split(" ")));
  }

  @ParameterizedTest(name = "{0} is digits alone: {1}")
  @CsvSource({"000051, true", "VF51, false", "5A, false"})
  void digitsAloneAreDigits(String text, boolean digits) {
    assertThat(new TextRun("", text).isDigits()).isEqualTo(digits);
  }
}
