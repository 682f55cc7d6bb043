package nl.verkoop.banking.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a bank wrote is a fact: hidden characters in it become blanks, and the line is taken. */
class HiddenCharactersTest {

  private static StatementEntry first(String file, String written, String hidden) {
    var text = TestFiles.text(file);
    assertThat(text).contains(written);
    var hostile = text.replaceFirst(written, written.replace(" ", " " + hidden));
    var read = (StatementFile.Read) TestFiles.READER.read(hostile.getBytes(StandardCharsets.UTF_8));
    return read.statements().get(0).entries().get(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u202E", "\u2066", "\u0085", "\u009B", "\u007F", "\u2028"})
  void becomeBlanksInCamt(String hidden) {
    var entry = first("camt053-batch.xml", "Factuur VF-2025-0042", hidden);
    assertThat(entry.text()).isEqualTo("Factuur VF-2025-0042 met dank");
    entry = first("camt053-batch.xml", "Bakkerij Zonneschijn B.V.", hidden);
    assertThat(entry.counterpartyName()).isEqualTo("Bakkerij Zonneschijn B.V.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u202E", "\u2066", "\u0085", "\u009B", "\u0007", "\u0000"})
  void becomeBlanksInMt940(String hidden) {
    var entry = first("mt940-dutch.txt", "BAKKERIJ ZONNESCHIJN", hidden);
    assertThat(entry.counterpartyName()).isEqualTo("BAKKERIJ ZONNESCHIJN");
  }
}
