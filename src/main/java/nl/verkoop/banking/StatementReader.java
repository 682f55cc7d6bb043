package nl.verkoop.banking;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Reads a file as the bank offers it for download: camt.053 or MT940, plain or zipped. Recognises
 * reports during the day and refuses them. Pure: bytes in, values out.
 */
public final class StatementReader {

  static final int LARGEST_FILE = 32 * 1024 * 1024;

  private static final int SNIFFED = 4096;
  private static final Pattern FIELD =
      Pattern.compile("(?m)^[\\x00-\\x1F\\s&&[^\\r\\n]]*+:(?:20|25|60F|61|86)\\s?:");

  private StatementReader() {}

  /** Reads the whole file or refuses it; there is nothing in between. */
  public static StatementFile read(byte[] content) {
    try {
      var count = new LineCount();
      return ZipContent.isZip(content)
          ? ZipContent.read(content, count)
          : readPlain(content, count);
    } catch (UnreadableFileException unreadable) {
      return WrongFile.recognise(content)
          .map(reason -> new StatementFile.Refused(reason, unreadable.refused().detail()))
          .orElseGet(unreadable::refused);
    }
  }

  static StatementFile.Read readPlain(byte[] content, LineCount count) {
    if (content.length > LARGEST_FILE) {
      throw new UnreadableFileException(
          StatementFile.Refused.TOO_LARGE, content.length + " > " + LARGEST_FILE);
    }
    if (isXml(content)) {
      return CamtReader.read(content, count);
    }
    String text = BankText.decode(content);
    if (FIELD.matcher(text).find()) {
      return Mt940Reader.read(text, count);
    }
    throw new UnreadableFileException(StatementFile.Refused.UNKNOWN_FORMAT, beginning(content));
  }

  private static boolean isXml(byte[] content) {
    String start = beginning(content).replaceFirst("^(?:ï»¿|þÿ|ÿþ)", "").replace("\0", "");
    return start.stripLeading().startsWith("<");
  }

  private static String beginning(byte[] content) {
    int length = Math.min(content.length, SNIFFED);
    String start = new String(content, 0, length, StandardCharsets.ISO_8859_1);
    return start.length() <= 40 ? start : start.substring(0, 40);
  }
}
