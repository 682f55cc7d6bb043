package nl.verkoop;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The trade data of the Northwind sample database. It belongs to others and lies beside the
 * project, not in it; a test that wants it is skipped, and says so, where it is missing.
 */
public final class Northwind {

  private static final Path FOLDER = Path.of("..", "shared", "samples", "northwind");

  private Northwind() {}

  public static byte[] file(String name) {
    require();
    try {
      return Files.readAllBytes(FOLDER.resolve(name + ".csv"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The rows of a file without its header. */
  public static List<String> rows(String name) {
    require();
    try {
      return Files.readAllLines(FOLDER.resolve(name + ".csv")).stream().skip(1).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void require() {
    assumeTrue(
        Files.isDirectory(FOLDER), "The Northwind samples are not at " + FOLDER.toAbsolutePath());
  }
}
