package nl.verkoop.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.verkoop.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {

  private static final CsvTable.Columns COLUMNS =
      new CsvTable.Columns(List.of("no", "name"), List.of("amount", "day", "blocked", "kind"));

  private static CsvTable read(String text) {
    return CsvTable.read(text.getBytes(StandardCharsets.UTF_8), COLUMNS);
  }

  private static List<CsvRow> rows(CsvTable table) {
    var rows = new ArrayList<CsvRow>();
    table.rows().forEach(rows::add);
    return rows;
  }

  private static List<String> reasons(CsvTable table) {
    return table.refusals().stream()
        .map(each -> each.row() + " " + each.column() + " " + each.reason().code())
        .toList();
  }

  @Test
  void readsTypedCellsWithByteOrderMarkAndSemicolons() {
    var table = read("\uFEFFNo;Name;amount;day;blocked;kind\na-1; Łódź ;12.5;2026-02-28;1;one\n");
    var row = rows(table).get(0);

    assertThat(row.number()).isEqualTo(2);
    assertThat(row.code("no", 20)).isEqualTo("A-1");
    assertThat(row.required("name", 4)).isEqualTo("Łódź");
    assertThat(row.number("amount", 2)).contains(new BigDecimal("12.50"));
    assertThat(row.date("day")).contains(LocalDate.of(2026, 2, 28));
    assertThat(row.flag("blocked")).contains(true);
    assertThat(row.oneOf("kind", List.of("ONE", "TWO"))).contains("ONE");
    assertThat(table.isClean()).isTrue();
  }

  @Test
  void keepsCommasInsideQuotesReadsLinesOfACellAsOneAndNamesTheLineOfTheFile() {
    var table = read("no,name\n1,\"Rua, 67 \r\nRio\"\n2,Next\n");

    assertThat(rows(table).get(0).text("name", 20)).isEqualTo("Rua, 67 Rio");
    assertThat(rows(table).get(1).number()).isEqualTo(4);
    assertThat(table.isClean()).isTrue();
  }

  @Test
  void columnsThatTheFileLacksReadAsEmpty() {
    var table = read("no,name\n1,x\n");
    var row = rows(table).get(0);

    assertThat(table.has("amount")).isFalse();
    assertThat(row.text("amount", 5)).isEmpty();
    assertThat(row.number("amount", 2)).isEmpty();
    assertThat(table.isClean()).isTrue();
  }

  @Test
  void refusesAHeaderWithUnknownMissingAndRepeatedColumnsAndReadsNoRows() {
    var table = read("no,colour,no\n1,red,2\n");

    assertThat(reasons(table))
        .containsExactly("1 colour unknown-column", "1 no column-twice", "1 name missing-column");
    assertThat(table.rows()).isEmpty();
  }

  @Test
  void refusesRowsWithTooFewOrTooManyCells() {
    var table = read("no,name\n1\n2,x,y\n3,ok\n");

    assertThat(reasons(table)).containsExactly("2  cell-count", "3  cell-count");
    assertThat(table.rows()).hasSize(1);
  }

  @Test
  void refusesTheSecondRowWithTheSameNumberInCapitalsOrNot() {
    var table = read("no,name\na1,x\nA1,y\n");
    table.requireUnique("no");

    assertThat(table.refusals())
        .containsExactly(new RowRefusal(3, "no", "A1", Refusal.of("no", "duplicate", 2)));
  }

  @Test
  void refusesAFileThatIsEmptyOrNotUtf8() {
    assertThat(reasons(read(""))).containsExactly("0  empty-file");
    assertThat(reasons(CsvTable.read(new byte[] {'n', 'o', (byte) 0xFF}, COLUMNS)))
        .containsExactly("0  not-utf-8");
    var brokenLater = "no,name\n1,x\n2\n3,Z\u00FC\n".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(reasons(CsvTable.read(brokenLater, COLUMNS))).containsExactly("0  not-utf-8");
    assertThat(reasons(read("no,name\n1,x\n2,\"y\"z\n"))).containsExactly("0  not-csv");
  }

  @Test
  void stopsReadingWhenEnoughIsWrongAndSaysSo() {
    var badRowsAndThenNoText = "no,name\n" + "1\n".repeat(1_000_000) + "\u00FC";
    var table = CsvTable.read(badRowsAndThenNoText.getBytes(StandardCharsets.ISO_8859_1), COLUMNS);

    assertThat(table.refused().refusals()).hasSize(200).extracting(RowRefusal::row).contains(201);
    assertThat(table.refused().isStopped()).isTrue();
    assertThat(table.isWhole()).isFalse();
  }

  @Test
  void twoHundredErrorsAreAllToldAndAreNotMore() {
    var table = read("no,name\n" + "1\n".repeat(200));

    assertThat(table.refused().refusals()).hasSize(200);
    assertThat(table.refused().isStopped()).isFalse();
  }

  @Test
  void noMoreRowsComeOnceEnoughIsWrong() {
    var table = read("no,name\n" + "1,x\n".repeat(1000));
    var seen = 0;
    for (var row : table.rows()) {
      row.refuse("name", "duplicate");
      seen++;
    }

    assertThat(seen).isEqualTo(201);
    assertThat(table.refused().refusals()).hasSize(200);
    assertThat(rows(table)).isEmpty();
  }

  @Test
  void aFileWithTooManyRowsIsReadNoFurtherAndRefusedAsAWhole() {
    var table = read("no,name\n" + "1,x\n".repeat(CsvTable.MOST_ROWS + 2));

    assertThat(reasons(table)).containsExactly((CsvTable.MOST_ROWS + 2) + "  too-many-rows");
    assertThat(table.isWhole()).isFalse();
    assertThat(read("no,name\n" + "1,x\n".repeat(CsvTable.MOST_ROWS)).isClean()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "'1,5', not-a-number",
    "1e5, not-a-number",
    "1.234, too-many-decimals",
    "-1, negative",
    "99999999999999, not-a-number"
  })
  void refusesNumbersThatAreNone(String cell, String reason) {
    var table = read("no,name,amount\n1,x,\"" + cell + "\"\n");

    assertThat(rows(table).get(0).notNegative("amount", 2)).isEmpty();
    assertThat(reasons(table)).containsExactly("2 amount " + reason);
  }

  @Test
  void refusesWhatIsNoDateNoFlagNoChoiceNoCodeTooLongOrMissing() {
    var table = read("no,name,amount,day,blocked,kind\na b,,x1234,2026-02-30,maybe,three\n");
    var row = rows(table).get(0);
    row.code("no", 20);
    row.required("name", 5);
    row.text("amount", 4);
    row.date("day");
    row.flag("blocked");
    row.oneOf("kind", List.of("TWO", "ONE"));

    assertThat(reasons(table))
        .containsExactly(
            "2 no not-a-code",
            "2 name empty",
            "2 amount too-long",
            "2 day not-a-date",
            "2 blocked not-yes-or-no",
            "2 kind not-one-of");
    assertThat(table.refusals().get(5).reason().arguments()).containsExactly(List.of("ONE", "TWO"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.250", "-1.250", "100.000"})
  void aPointThatMayStandForThousandsIsRefused(String cell) {
    var table = read("no;name;amount\n1;x;" + cell + "\n");

    assertThat(rows(table).get(0).number("amount", 5)).isEmpty();
    assertThat(reasons(table)).containsExactly("2 amount two-meanings");
  }

  @ParameterizedTest
  @CsvSource({"1.25, 1.25", "0.125, 0.125", "1250, 1250", "1250.125, 1250.125", "1.2500, 1.25"})
  void aNumberThatCanMeanOneThingIsRead(String cell, BigDecimal value) {
    assertThat(rows(read("no;name;amount\n1;x;" + cell + "\n")).get(0).number("amount", 5))
        .hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(value));
    assertThat(rows(read("no,name,amount\n1,x,1.250\n")).get(0).number("amount", 5))
        .hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo("1.25"));
  }
}
