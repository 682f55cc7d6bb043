package nl.verkoop.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.verkoop.shared.Refusal;

/**
 * A CSV file that somebody sent: UTF-8, with or without byte order mark, separated by commas or
 * semicolons, the first line naming the columns. Reading it never fails; what is wrong with it, and
 * with each cell as it is read, is collected as refusals.
 */
public final class CsvTable {

  /** Which columns a file must and may have; upper and lower case are the same. */
  public record Columns(List<String> required, List<String> optional) {

    public Columns {
      required = List.copyOf(required);
      optional = List.copyOf(optional);
    }

    /** As the first lines of files name them. */
    public static Columns of(String required, String optional) {
      return new Columns(
          List.of(required.split(",")),
          optional.isEmpty() ? List.of() : List.of(optional.split(",")));
    }

    boolean know(String column) {
      return required.contains(column) || optional.contains(column);
    }
  }

  /**
   * The most rows of one file. As many cards as this are in memory at once, beside all else that a
   * node of half a gigabyte does, and are written in one transaction; more come in several files.
   */
  static final int MOST_ROWS = 20_000;

  private static final Pattern LINE_BREAK = Pattern.compile("\\h*\\R\\h*");

  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final List<RowRefusal> refusals = new ArrayList<>();
  private final List<CsvRow> rows = new ArrayList<>();
  private final Map<String, Integer> header = new HashMap<>();
  private final boolean ofSemicolons;
  private boolean stopped;
  private boolean tooLong;

  private CsvTable(byte[] file) {
    this.ofSemicolons = separator(file) == ';';
  }

  /**
   * Reads the file, row by row, as far as it makes sense; when its header or its form is wrong it
   * has no rows.
   */
  public static CsvTable read(byte[] file, Columns columns) {
    var table = new CsvTable(file);
    try (var reader = open(file)) {
      table.take(reader.iterator(), columns);
    } catch (CsvParseException e) {
      table.refuseFile("not-csv");
    } catch (IOException | UncheckedIOException e) {
      // What is in memory can always be read; only its characters may not be what they should.
      table.refuseFile("not-utf-8");
    }
    return table;
  }

  /**
   * The one row that somebody typed into a form, by column, so that the rules of a file hold for
   * it; a cell that is null is not there.
   */
  public static CsvTable ofOne(Map<String, String> cells) {
    var table = new CsvTable(new byte[0]);
    var fields = new ArrayList<String>();
    for (var cell : cells.entrySet()) {
      if (cell.getValue() != null) {
        table.header.put(cell.getKey(), fields.size());
        fields.add(cell.getValue());
      }
    }
    var row = new CsvRow(table, 1, fields);
    row.requirePlainText(table.header.keySet());
    table.rows.add(row);
    return table;
  }

  /** The rows in their order; no more of them come once enough was found wrong. */
  public Iterable<CsvRow> rows() {
    return () -> rows.stream().takeWhile(row -> !stopped).iterator();
  }

  /** Whether all rows were read; else what is in the file cannot be told from what is not. */
  public boolean isWhole() {
    return !stopped && !tooLong;
  }

  /** As spreadsheets write it where a comma stands before the decimals. */
  boolean isOfSemicolons() {
    return ofSemicolons;
  }

  public boolean has(String column) {
    return header.containsKey(column);
  }

  /** What stands in this column, in capitals, each once; for looking up what exists already. */
  public Set<String> values(String column) {
    var values = new HashSet<String>();
    for (var row : rows()) {
      values.add(row.text(column, Integer.MAX_VALUE).toUpperCase(Locale.ROOT));
    }
    return values;
  }

  /** What was found wrong so far, in the order of the rows. */
  public List<RowRefusal> refusals() {
    return refusals.stream().sorted(Comparator.comparingInt(RowRefusal::row)).toList();
  }

  /** The answer to a file in which something was found wrong. */
  public ImportResult.Refused refused() {
    return new ImportResult.Refused(refusals(), stopped);
  }

  /** Whether nothing at all was found wrong so far. */
  public boolean isClean() {
    return refusals.isEmpty();
  }

  /** Refuses each row whose cell in this column stood in a row before it. */
  public void requireUnique(String... columns) {
    var last = columns[columns.length - 1];
    var seen = new HashMap<List<String>, Integer>();
    for (var row : rows()) {
      var key =
          Stream.of(columns)
              .map(column -> row.text(column, Integer.MAX_VALUE).toUpperCase(Locale.ROOT))
              .toList();
      var first = seen.putIfAbsent(key, row.number());
      if (first != null && !row.text(last, Integer.MAX_VALUE).isEmpty()) {
        row.refuse(last, "duplicate", first);
      }
    }
  }

  /** A cell that was written over several lines is one text. */
  String cell(List<String> fields, String column) {
    var index = header.get(column);
    return index == null ? "" : LINE_BREAK.matcher(fields.get(index).strip()).replaceAll(" ");
  }

  void add(RowRefusal refusal) {
    if (refusals.size() < ImportResult.Refused.MOST) {
      refusals.add(refusal);
    } else {
      stopped = true;
    }
  }

  private static CsvReader<CsvRecord> open(byte[] file) throws IOException {
    return CsvReader.builder()
        .fieldSeparator(separator(file))
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .ofCsvRecord(text(file));
  }

  private static Reader text(byte[] file) throws IOException {
    var bytes = new ByteArrayInputStream(file);
    if (!Arrays.equals(bytes.readNBytes(BYTE_ORDER_MARK.length), BYTE_ORDER_MARK)) {
      bytes.reset();
    }
    return new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder());
  }

  /** A semicolon when the first line has some and no comma. */
  private static char separator(byte[] file) {
    var found = ',';
    for (var each : file) {
      if (each == ',' || each == '\n' || each == '\r') {
        return each == ',' ? ',' : found;
      }
      found = each == ';' ? ';' : found;
    }
    return found;
  }

  private void take(Iterator<CsvRecord> records, Columns columns) {
    if (!records.hasNext()) {
      refuseFile("empty-file");
      return;
    }
    takeHeader(records.next().getFields(), columns);
    if (isClean()) {
      takeRows(records);
    }
  }

  private void takeRows(Iterator<CsvRecord> records) {
    while (isWhole() && records.hasNext()) {
      var record = records.next();
      if (rows.size() < MOST_ROWS) {
        takeRow(record, header.size());
      } else {
        tooLong = true;
        refuseRow(record, Refusal.of("", "too-many-rows", MOST_ROWS));
      }
    }
  }

  private void takeHeader(List<String> names, Columns columns) {
    for (var name : names) {
      var column = name.strip().toLowerCase(Locale.ROOT);
      if (!columns.know(column)) {
        add(new RowRefusal(1, column, "", Refusal.of(column, "unknown-column")));
      } else if (header.putIfAbsent(column, header.size()) != null) {
        add(new RowRefusal(1, column, "", Refusal.of(column, "column-twice")));
      }
    }
    Set<String> missing = new HashSet<>(columns.required());
    missing.removeAll(header.keySet());
    columns.required().stream()
        .filter(missing::contains)
        .forEach(
            column -> add(new RowRefusal(1, column, "", Refusal.of(column, "missing-column"))));
  }

  private void takeRow(CsvRecord record, int expected) {
    if (record.getFieldCount() == expected) {
      var row = new CsvRow(this, number(record), record.getFields());
      row.requirePlainText(header.keySet());
      rows.add(row);
    } else {
      refuseRow(record, Refusal.of("", "cell-count", expected, record.getFieldCount()));
    }
  }

  private static int number(CsvRecord record) {
    return Math.toIntExact(record.getStartingLineNumber());
  }

  private void refuseRow(CsvRecord record, Refusal reason) {
    add(new RowRefusal(number(record), "", "", reason));
  }

  private void refuseFile(String reason) {
    rows.clear();
    refusals.clear();
    add(new RowRefusal(0, "", "", Refusal.of("", reason)));
  }
}
