package nl.verkoop.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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

    boolean know(String column) {
      return required.contains(column) || optional.contains(column);
    }
  }

  private final List<RowRefusal> refusals = new ArrayList<>();
  private final List<CsvRow> rows = new ArrayList<>();
  private final Map<String, Integer> header = new HashMap<>();

  private CsvTable() {}

  /** Reads the file; when its header or its form is wrong it has no rows. */
  public static CsvTable read(byte[] file, Columns columns) {
    var table = new CsvTable();
    try {
      table.take(parse(decode(file)), columns);
    } catch (CharacterCodingException e) {
      table.refuseFile("not-utf-8");
    } catch (CsvParseException e) {
      table.refuseFile("not-csv");
    }
    return table;
  }

  public List<CsvRow> rows() {
    return List.copyOf(rows);
  }

  public boolean has(String column) {
    return header.containsKey(column);
  }

  /** What stands in this column, in capitals, each once; for looking up what exists already. */
  public Set<String> values(String column) {
    var values = new HashSet<String>();
    for (var row : rows) {
      values.add(row.text(column, Integer.MAX_VALUE).toUpperCase(Locale.ROOT));
    }
    return values;
  }

  /** What was found wrong so far, in the order of the rows. */
  public List<RowRefusal> refusals() {
    return refusals.stream().sorted(java.util.Comparator.comparingInt(RowRefusal::row)).toList();
  }

  /** Whether nothing at all was found wrong so far. */
  public boolean isClean() {
    return refusals.isEmpty();
  }

  /** Refuses each row whose cell in this column stood in a row before it. */
  public void requireUnique(String... columns) {
    var last = columns[columns.length - 1];
    var seen = new HashMap<List<String>, Integer>();
    for (var row : rows) {
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

  String cell(List<String> fields, String column) {
    var index = header.get(column);
    return index == null ? "" : fields.get(index).strip();
  }

  void add(RowRefusal refusal) {
    refusals.add(refusal);
  }

  private static String decode(byte[] file) throws CharacterCodingException {
    var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static List<CsvRecord> parse(String text) {
    var firstLine = text.lines().findFirst().orElse("");
    var separator = firstLine.contains(";") && !firstLine.contains(",") ? ';' : ',';
    try (var reader =
        CsvReader.builder()
            .fieldSeparator(separator)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(text)) {
      return reader.stream().toList();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private void take(List<CsvRecord> records, Columns columns) {
    if (records.isEmpty()) {
      refuseFile("empty-file");
      return;
    }
    takeHeader(records.get(0).getFields(), columns);
    if (isClean()) {
      records.subList(1, records.size()).forEach(record -> takeRow(record, header.size()));
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
    var number = Math.toIntExact(record.getStartingLineNumber());
    if (record.getFieldCount() == expected) {
      var row = new CsvRow(this, number, record.getFields());
      row.requirePlainText(header.keySet());
      rows.add(row);
    } else {
      var refusal = Refusal.of("", "cell-count", expected, record.getFieldCount());
      add(new RowRefusal(number, "", "", refusal));
    }
  }

  private void refuseFile(String reason) {
    add(new RowRefusal(0, "", "", Refusal.of("", reason)));
  }
}
