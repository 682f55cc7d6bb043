package nl.verkoop.reconciliation;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A document's number apart from how it is spelled: what stands before the running digits, without
 * points and blanks, and those digits. Behind letters, leading zeros make no difference.
 */
final class WrittenNumber {

  private static final Pattern SHAPE = Pattern.compile("(.*?)(\\d*)");
  private static final Pattern ZEROS = Pattern.compile("^0+(?=\\d)");
  private static final Pattern DIGITS = Pattern.compile("\\d{2,}");

  private static final int SHORTEST = 4;

  private final String prefix;
  private final String digits;

  private WrittenNumber(String prefix, String digits) {
    this.prefix = prefix;
    this.digits = digits;
  }

  /** How the numbers of a series look. */
  record Form(String prefix, int length) {}

  static WrittenNumber of(String number) {
    return of(TextRun.in(number));
  }

  static WrittenNumber of(List<TextRun> parts) {
    var last = SHAPE.matcher(parts.get(parts.size() - 1).text());
    last.matches();
    var before =
        parts.subList(0, parts.size() - 1).stream()
            .map(TextRun::text)
            .collect(Collectors.joining());
    return new WrittenNumber(before + last.group(1), last.group(2));
  }

  String digits() {
    return digits;
  }

  String value() {
    return value(digits);
  }

  /** Running digits without the zeros that fill them up. */
  static String value(String digits) {
    return ZEROS.matcher(digits).replaceFirst("");
  }

  Form form() {
    return new Form(prefix, digits.length());
  }

  /** Shorter ones stand in texts for all kinds of things (posting rules 12.2). */
  boolean isLongEnough() {
    return prefix.length() + digits.length() >= SHORTEST && !digits.isEmpty();
  }

  boolean canEndIn(String ending) {
    return DIGITS.matcher(ending).matches() && ending.length() < digits.length();
  }

  WrittenNumber endingIn(String ending) {
    return new WrittenNumber(
        prefix, digits.substring(0, digits.length() - ending.length()) + ending);
  }

  private String compared() {
    return prefix.chars().anyMatch(Character::isLetter) ? value() : digits;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WrittenNumber that
        && prefix.equals(that.prefix)
        && compared().equals(that.compared());
  }

  @Override
  public int hashCode() {
    return Objects.hash(prefix, compared());
  }
}
