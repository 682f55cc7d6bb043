package nl.verkoop.desk;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A list as a file that the reader's spreadsheet opens by itself: in UTF-8 and marked as such, in
 * Dutch with semicolons and decimal commas, in English with commas and decimal points.
 */
final class CsvSheet {

  private static final String MARK = "\uFEFF";

  /** What a spreadsheet takes for the beginning of a formula, also in full width. */
  private static final String FORMULA = "=+-@＝＋－＠";

  private final boolean isDutch;
  private final StringWriter text = new StringWriter().append(MARK);
  private final CsvWriter rows;

  CsvSheet(Locale reader) {
    isDutch = reader.getLanguage().equals("nl");
    rows =
        CsvWriter.builder()
            .fieldSeparator(isDutch ? ';' : ',')
            .lineDelimiter(LineDelimiter.CRLF)
            .bufferSize(0)
            .build(text);
  }

  /** Numbers stay numbers; a text is never a formula, whoever wrote it. */
  void row(Stream<Object> cells) {
    rows.writeRecord(
        cells
            .map(cell -> cell instanceof BigDecimal number ? number(number) : plain(cell))
            .toList());
  }

  private String number(BigDecimal number) {
    var plain = number.toPlainString();
    return isDutch ? plain.replace('.', ',') : plain;
  }

  private static String plain(Object cell) {
    var words = cell.toString();
    var begin = words.stripLeading();
    return !begin.isEmpty() && FORMULA.indexOf(begin.charAt(0)) >= 0 ? "'" + words : words;
  }

  byte[] bytes() {
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
