package nl.verkoop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;

/** English that analysts wrote beside what they drew, as it stands in the file. */
public record WordsFile(Path file) {

  private static final Pattern KEY = Pattern.compile("(?m)^([^#\\s=][^=]*?)\\s*=");

  /** In the order of the file; a key that is written twice is here twice. */
  public List<String> keys() {
    return KEY.matcher(text()).results().map(each -> each.group(1)).toList();
  }

  public Properties words() {
    var words = new Properties();
    try (var reader = Files.newBufferedReader(file)) {
      words.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }

  private String text() {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
