package nl.verkoop.imports;

import java.util.List;

/**
 * A kind of file that can be sent, with its columns.
 *
 * @param name as addresses and forms call it, such as `customers`
 */
public record ImportFile(String name, CsvTable.Columns columns) {

  /** Whoever takes files in says which. */
  public interface Source {

    List<ImportFile> importFiles();
  }
}
