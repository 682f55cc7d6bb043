package nl.verkoop.sales;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import nl.verkoop.shared.Refusal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A line stays the same line when its document is written anew. */
class LineNumbersTest {

  /** Numbers written as "1 3 2"; a line without one as "-". */
  private static List<Integer> numbers(String written) {
    return Stream.of(written.split(" "))
        .filter(each -> !each.isEmpty())
        .map(each -> "-".equals(each) ? null : Integer.valueOf(each))
        .toList();
  }

  private static List<LineRequest> asked(String written) {
    return Stream.of(written.split(" "))
        .filter(each -> !each.isEmpty())
        .map(each -> "-".equals(each) ? null : Integer.valueOf(each))
        .map(no -> new LineRequest(no, null, "A1", null, null, null, BigDecimal.ONE, null, null))
        .toList();
  }

  @ParameterizedTest(name = "of {0}, asked for {1}: {2}")
  @CsvSource({
    "'', '- - -', 1 2 3",
    "1 2 3, '- - -', 1 2 3",
    "1 2 3, '- -', 1 2",
    "1 3, '- - - -', 1 3 4 5",
    "1 2 3, 2 3, 2 3",
    "1 2 3, 3 1 2, 3 1 2",
    "1 2 3, 1 - 2 3, 1 4 2 3",
    "1 2 3, - 3 -, 4 3 5",
    "2 3, 2 -, 2 4",
    "1 2, '', ''"
  })
  void whatIsAskedForByItsNumberKeepsIt(String present, String asked, String written) {
    var lines = new LineNumbers(numbers(present));
    assertThat(lines.against(asked(asked))).isEmpty();
    assertThat(lines.writtenTo(asked(asked))).isEqualTo(numbers(written));
  }

  @ParameterizedTest(name = "of {0}, asked for {1}: refused {2}")
  @CsvSource({
    "1 2 3, 1 4, lines[1].lineNo line-unknown",
    "'', 1, lines[0].lineNo line-unknown",
    "1 2, 1 2 1, lines[2].lineNo line-twice",
    "1 2, 0 2, lines[0].lineNo line-unknown",
    "1 2, -1 2, lines[0].lineNo line-unknown"
  })
  void whatItDoesNotHaveOrHasOnceIsRefused(String present, String asked, String refused) {
    assertThat(new LineNumbers(numbers(present)).against(asked(asked)))
        .extracting(LineNumbersTest::inWords)
        .containsExactly(refused);
  }

  private static String inWords(Refusal refusal) {
    return refusal.field() + " " + refusal.code();
  }
}
