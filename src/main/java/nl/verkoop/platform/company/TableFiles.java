package nl.verkoop.platform.company;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Fills tables from the CSV files that come with the program. A file is named after its table and
 * its header names the columns; a question mark behind a column says that an empty cell means NULL.
 */
@Component
public class TableFiles {

  private final JdbcTemplate jdbc;

  TableFiles(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Inserts the rows of folder/table.csv for each of the tables, in this order. */
  public void load(String folder, List<String> tables) {
    for (var table : tables) {
      insert(table, read(folder + "/" + table + ".csv"));
    }
  }

  /** The rows of a file, the header first. */
  public static List<List<String>> read(String path) {
    try (var reader =
        CsvReader.builder()
            .ofCsvRecord(new ClassPathResource(path).getInputStream(), StandardCharsets.UTF_8)) {
      return reader.stream().map(CsvRecord::getFields).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void insert(String table, List<List<String>> rows) {
    var header = rows.get(0);
    var columns =
        header.stream().map(name -> name.replace("?", "")).collect(Collectors.joining(", "));
    var marks = String.join(", ", Collections.nCopies(header.size(), "?"));
    jdbc.batchUpdate(
        "insert into %s (%s) values (%s)".formatted(table, columns, marks),
        rows.stream().skip(1).map(row -> values(header, row)).toList());
  }

  private static Object[] values(List<String> header, List<String> row) {
    return IntStream.range(0, header.size())
        .mapToObj(i -> row.get(i).isEmpty() && header.get(i).endsWith("?") ? null : row.get(i))
        .toArray();
  }
}
