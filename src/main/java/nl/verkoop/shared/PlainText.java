package nl.verkoop.shared;

/**
 * Which characters a text may hold: those that a reader sees, in the order in which they stand. A
 * control character, half of a pair, or a mark that turns the direction of reading makes a text say
 * something else than it shows.
 */
public final class PlainText {

  /** As much of what somebody sent as a message repeats. */
  private static final int LONGEST_ECHO = 40;

  private static final int BLANK_BRAILLE = 0x2800;

  private PlainText() {}

  /** Whether it is one line of visible characters and blanks. */
  public static boolean isLine(String text) {
    return text.codePoints().noneMatch(PlainText::isHidden);
  }

  /** Nothing that anybody could see. */
  public static boolean isBlank(String text) {
    return text == null
        || text.codePoints()
            .allMatch(
                each ->
                    Character.isWhitespace(each)
                        || Character.isSpaceChar(each)
                        || Character.getType(each) == Character.FORMAT
                        || each == BLANK_BRAILLE);
  }

  /** Whether it is plain but for line breaks and tabs. */
  public static boolean isLines(String text) {
    return text.codePoints().allMatch(each -> isLayout(each) || !isHidden(each));
  }

  /**
   * The text with a blank for each character that it should not hold; line breaks and tabs stay.
   */
  public static String cleaned(String text) {
    if (isLines(text)) {
      return text;
    }
    var plain = new StringBuilder(text.length());
    text.codePoints()
        .forEach(each -> plain.appendCodePoint(isLayout(each) || !isHidden(each) ? each : ' '));
    return plain.toString();
  }

  /** Enough of what was sent for a message to say what it is about. */
  public static String echo(String text) {
    var plain = cleaned(text);
    if (plain.codePointCount(0, plain.length()) <= LONGEST_ECHO) {
      return plain;
    }
    return plain.substring(0, plain.offsetByCodePoints(0, LONGEST_ECHO - 1)) + "…";
  }

  private static boolean isLayout(int character) {
    return character == '\n' || character == '\t';
  }

  private static boolean isHidden(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> turnsDirection(character) || (character & 0xFFFE) == 0xFFFE;
    };
  }

  private static boolean turnsDirection(int character) {
    return character >= 0x202A && character <= 0x202E || character >= 0x2066 && character <= 0x2069;
  }
}
