package nl.verkoop.banking.statement;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Invented bank files of our own, and what the reader makes of them. */
final class TestFiles {

  static final StatementReader READER =
      new StatementReader(List.of(new CamtFormat(), new Mt940Format()));

  private TestFiles() {}

  static byte[] bytes(String name) {
    try (InputStream file = TestFiles.class.getResourceAsStream("/bank/" + name)) {
      return file.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static String text(String name) {
    return new String(bytes(name), StandardCharsets.UTF_8);
  }

  static StatementFile.Read read(String name) {
    return readText(text(name));
  }

  static StatementFile.Read readText(String content) {
    return (StatementFile.Read) TestFiles.READER.read(content.getBytes(StandardCharsets.UTF_8));
  }

  /** Why the content is refused. */
  static String refusal(String content) {
    return refusal(content.getBytes(StandardCharsets.UTF_8));
  }

  static String refusal(byte[] content) {
    return ((StatementFile.Refused) TestFiles.READER.read(content)).reasonCode();
  }
}
