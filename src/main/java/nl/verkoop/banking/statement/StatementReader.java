package nl.verkoop.banking.statement;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Reads a file as the bank offers it for download, in any of the formats, plain or zipped.
 * Recognises reports during the day and refuses them. Pure: bytes in, values out.
 */
@Component
public final class StatementReader {

  static final int LARGEST_FILE = 32 * 1024 * 1024;
  private static final int SHOWN = 40;

  private final List<StatementFormat> formats;

  StatementReader(List<StatementFormat> formats) {
    this.formats = List.copyOf(formats);
  }

  /** Reads the whole file or refuses it; there is nothing in between. */
  public StatementFile read(byte[] content) {
    try {
      var count = new LineCount();
      return ZipContent.isZip(content)
          ? ZipContent.read(content, each -> readPlain(each, count))
          : readPlain(content, count);
    } catch (UnreadableFileException unreadable) {
      return WrongFile.recognise(content)
          .map(reason -> new StatementFile.Refused(reason, unreadable.refused().detail()))
          .orElseGet(unreadable::refused);
    }
  }

  private StatementFile.Read readPlain(byte[] content, LineCount count) {
    if (content.length > LARGEST_FILE) {
      throw new UnreadableFileException(
          StatementFile.Refused.TOO_LARGE, content.length + " > " + LARGEST_FILE);
    }
    return formats.stream()
        .filter(format -> format.recognises(content))
        .findFirst()
        .orElseThrow(
            () ->
                new UnreadableFileException(
                    StatementFile.Refused.UNKNOWN_FORMAT, beginning(content)))
        .read(content, count);
  }

  private static String beginning(byte[] content) {
    return new String(content, 0, Math.min(content.length, SHOWN), StandardCharsets.ISO_8859_1);
  }
}
