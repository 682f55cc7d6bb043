package nl.verkoop.banking;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A field of an MT940 message: its tag and its lines, the first without the tag. */
record Mt940Field(String tag, List<String> lines) {

  private static final Pattern START =
      Pattern.compile(
          "\\s{0,3}:(20|21|25P?|28[CD]?|34F|13D?|60[FM]|61|62[FM]|64|65|86|90[CD]|NS)\\s?:(.*)");

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
