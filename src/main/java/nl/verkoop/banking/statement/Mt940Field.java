package nl.verkoop.banking.statement;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A field of an MT940 message: its tag and its lines, the first without the tag. */
record Mt940Field(String tag, List<String> lines) {

  private static final Pattern START =
      Pattern.compile(
          "\\s{0,3}:(20|21|25P?|28[CD]?|34F|13D?|60[FM]|61|62[FM]|64|65|86|90[CD]|NS)\\s?:(.*)");

  /**
   * These come before any movement; in a description, where a payer writes what he likes, they are
   * text.
   */
  private static final Set<String> OF_THE_BEGINNING = Set.of("25", "25P", "28", "28C", "28D");

  private static final Pattern MOVEMENT = Pattern.compile("\\s*\\d{6}.*");
  private static final Pattern BALANCE = Pattern.compile("\\s*[CD]\\s*\\d.*");

  /** Whether a line that looks like the beginning of a field is the description's own text. */
  static boolean isText(Matcher start) {
    var tag = start.group(1);
    var rest = start.group(2);
    if (tag.equals("61")) {
      return !MOVEMENT.matcher(rest).matches();
    }
    return OF_THE_BEGINNING.contains(tag)
        || tag.matches("6[0245].?") && !BALANCE.matcher(rest).matches();
  }

  String first() {
    return lines.get(0);
  }

  boolean is(String start) {
    return tag.startsWith(start);
  }

  /** The tag and the rest of a line that begins a field. */
  static Optional<Matcher> start(String line) {
    Matcher matcher = START.matcher(line);
    return matcher.matches() ? Optional.of(matcher) : Optional.empty();
  }
}
