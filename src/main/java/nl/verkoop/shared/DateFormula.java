package nl.verkoop.shared;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.regex.Pattern;

/**
 * A term in the trade's own notation: 14D is fourteen days, 2W two weeks, 1M one month, CM the end
 * of the current month, CM+14D fourteen days after it.
 */
public record DateFormula(String text) {

  private static final Pattern SYNTAX = Pattern.compile("(CM)?(?:([+-]?\\d{1,4})([DWMY]))?");

  public DateFormula {
    if (!SYNTAX.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is not a term such as 14D, 1M or CM+14D");
    }
  }

  /** The date that lies this term after the given one. An empty formula gives the date itself. */
  public LocalDate from(LocalDate date) {
    var matcher = SYNTAX.matcher(text);
    matcher.matches();
    var start = matcher.group(1) == null ? date : date.with(TemporalAdjusters.lastDayOfMonth());
    if (matcher.group(2) == null) {
      return start;
    }
    var count = Long.parseLong(matcher.group(2));
    return switch (matcher.group(3)) {
      case "D" -> start.plusDays(count);
      case "W" -> start.plusWeeks(count);
      case "M" -> start.plusMonths(count);
      default -> start.plusYears(count);
    };
  }
}
