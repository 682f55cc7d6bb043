package nl.verkoop.banking.statement;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.verkoop.shared.PlainText;

/** Turns what banks write into plain texts and exact amounts. */
public final class BankText {

  private static final int BEGINNING = 4096;

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final Pattern AMOUNT = Pattern.compile("(\\d{1,20})(?:[.,](\\d{0,20}))?");
  private static final int LARGEST = 15;
  private static final int PIECE = 8192;

  private BankText() {}

  /**
   * UTF-16 where a byte order mark says so, else UTF-8 where every byte agrees with it, else
   * Windows-1252; a byte order mark is dropped.
   */
  static String decode(byte[] content) {
    if (startsWith(content, 0xFE, 0xFF) || startsWith(content, 0xFF, 0xFE)) {
      return new String(content, StandardCharsets.UTF_16);
    }
    String text = new String(content, isUtf8(content) ? StandardCharsets.UTF_8 : WINDOWS_1252);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static boolean startsWith(byte[] content, int first, int second) {
    return content.length >= 2 && (content[0] & 0xFF) == first && (content[1] & 0xFF) == second;
  }

  /** Looks at it piece by piece: decoding a large file as a whole takes four times its memory. */
  private static boolean isUtf8(byte[] content) {
    var decoder = StandardCharsets.UTF_8.newDecoder();
    var bytes = ByteBuffer.wrap(content);
    var piece = CharBuffer.allocate(PIECE);
    var result = CoderResult.OVERFLOW;
    while (result.isOverflow()) {
      piece.clear();
      result = decoder.decode(bytes, piece, true);
    }
    return !result.isError();
  }

  /** One blank where the bank wrote several or what no text may hold, none at the ends. */
  static String squeeze(String text) {
    return PlainText.cleaned(text).replaceAll("[\\s\\u00A0]+", " ").strip();
  }

  /** The text without needless blanks; empty where the bank says that nothing was provided. */
  static String provided(String text) {
    String plain = squeeze(text);
    return plain.equalsIgnoreCase("NOTPROVIDED") ? "" : plain;
  }

  /** Reads an amount with comma or point, in cents; never rounds. */
  static BigDecimal amount(String written) {
    Matcher matcher = AMOUNT.matcher(written.strip());
    if (!matcher.matches()) {
      throw new UnreadableFileException(StatementFile.Refused.NO_AMOUNT, shorten(written));
    }
    String cents = matcher.group(2) == null ? "" : matcher.group(2);
    BigDecimal value = new BigDecimal(matcher.group(1) + "." + cents + "0");
    return inCents(value, written);
  }

  private static BigDecimal inCents(BigDecimal value, String written) {
    BigDecimal plain = value.stripTrailingZeros();
    if (plain.scale() > 2) {
      throw new UnreadableFileException(StatementFile.Refused.TOO_PRECISE, shorten(written));
    }
    if (plain.precision() - plain.scale() > LARGEST) {
      throw UnreadableFileException.malformed(shorten(written));
    }
    return plain.setScale(2);
  }

  /** Enough of a text for a message. */
  static String shorten(String text) {
    return limit(squeeze(text), 80);
  }

  /** At most so many characters; the last one shows where something was cut off. */
  public static String limit(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length - 1) + "…";
  }

  /** Whether it begins as XML does, behind a byte order mark or in UTF-16 too. */
  static boolean isXml(byte[] content) {
    return new String(content, 0, Math.min(content.length, BEGINNING), StandardCharsets.ISO_8859_1)
        .replaceFirst("^(?:ï»¿|þÿ|ÿþ)", "")
        .replace("\0", "")
        .stripLeading()
        .startsWith("<");
  }
}
