package nl.verkoop.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvSheetTest {

  private static String written(Locale reader, Object... cells) {
    var sheet = new CsvSheet(reader);
    sheet.row(Stream.of(cells));
    return new String(sheet.bytes(), StandardCharsets.UTF_8).substring(1).stripTrailing();
  }

  /** Whoever chose a name must not have a program run when somebody else opens the list. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "=HYPERLINK(1)   | '=HYPERLINK(1)",
        "+31 6 1234      | '+31 6 1234",
        "-1+1            | '-1+1",
        "@SUM(1)         | '@SUM(1)",
        "＝1             | '＝1",
        "K1001           | K1001",
        "a=b             | a=b"
      })
  void aTextIsNeverAFormula(String text, String written) {
    assertThat(written(Locale.ENGLISH, text)).isEqualTo(written);
    assertThat(written(Locale.ENGLISH, "\t" + text))
        .isEqualTo(written.startsWith("'") ? "'\t" + text : "\t" + text);
  }

  @Test
  void numbersAreWrittenAsTheReadersSpreadsheetReadsThem() {
    var amount = new BigDecimal("-1234.50");
    assertThat(written(Locale.forLanguageTag("nl"), amount, "x")).isEqualTo("-1234,50;x");
    assertThat(written(Locale.ENGLISH, amount, "x")).isEqualTo("-1234.50,x");
  }

  @Test
  void whatWouldEndACellIsQuoted() {
    assertThat(written(Locale.forLanguageTag("nl"), "a;b", "c\"d", "e\nf"))
        .isEqualTo("\"a;b\";\"c\"\"d\";\"e\nf\"");
  }
}
