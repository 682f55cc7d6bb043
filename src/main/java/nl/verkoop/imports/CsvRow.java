package nl.verkoop.imports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import nl.verkoop.shared.PaperLetters;
import nl.verkoop.shared.PlainText;
import nl.verkoop.shared.Refusal;

/**
 * One row of a CSV file. Reading a cell that is not as it should be gives an empty answer and adds
 * a refusal to the table; a column that the file does not have reads as empty.
 */
public final class CsvRow {

  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,13}(\\.\\d{1,20})?");
  private static final Pattern THOUSANDS = Pattern.compile("-?[1-9]\\d{0,2}\\.\\d{3}");
  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._/-]*");

  private final CsvTable table;
  private final int number;
  private final List<String> fields;

  CsvRow(CsvTable table, int number, List<String> fields) {
    this.table = table;
    this.number = number;
    this.fields = fields;
  }

  /** The line of the file in which the row begins; the header is line 1. */
  public int number() {
    return number;
  }

  /** A text, possibly empty. */
  public String text(String column, int maxLength) {
    var value = table.cell(fields, column);
    if (value.codePointCount(0, value.length()) > maxLength) {
      refuse(column, "too-long", maxLength);
      return "";
    }
    return value;
  }

  /** A text, possibly empty; where the file has no such column, the one that is known already. */
  public String text(String column, int maxLength, String known) {
    return table.has(column) ? text(column, maxLength) : known;
  }

  /** A text that must be there. */
  public String required(String column, int maxLength) {
    var value = text(column, maxLength);
    if (table.cell(fields, column).isEmpty()) {
      refuse(column, "empty");
    }
    return value;
  }

  /**
   * The number of a card or document, in capitals: letters, digits and . _ / - only; must be there.
   */
  public String code(String column, int maxLength) {
    var value = required(column, maxLength);
    if (!value.isEmpty() && !CODE.matcher(value).matches()) {
      refuse(column, "not-a-code", maxLength);
      return "";
    }
    return value.toUpperCase(java.util.Locale.ROOT);
  }

  /**
   * A number with a decimal point and at most this many decimals. Refused: one like 1.250 where
   * semicolons separate the cells, as where the point stands for thousands.
   */
  public Optional<BigDecimal> number(String column, int decimals) {
    if (table.isOfSemicolons() && THOUSANDS.matcher(table.cell(fields, column)).matches()) {
      refuse(column, "two-meanings");
      return Optional.empty();
    }
    return read(column, "not-a-number", NUMBER.asMatchPredicate())
        .map(BigDecimal::new)
        .filter(value -> fits(column, value, decimals))
        .map(value -> value.setScale(decimals));
  }

  /** A number that is zero or more. */
  public Optional<BigDecimal> notNegative(String column, int decimals) {
    var value = number(column, decimals);
    if (value.isPresent() && value.get().signum() < 0) {
      refuse(column, "negative");
      return Optional.empty();
    }
    return value;
  }

  /** A date written as 2026-12-31. */
  public Optional<LocalDate> date(String column) {
    return read(column, "not-a-date", CsvRow::isDate).map(LocalDate::parse);
  }

  /** 1, true, yes or ja against 0, false, no or nee. */
  public Optional<Boolean> flag(String column) {
    return read(column, "not-yes-or-no", value -> value.matches("(?i)1|true|yes|ja|0|false|no|nee"))
        .map(value -> value.matches("(?i)1|true|yes|ja"));
  }

  /** One of these words, in capitals or not; given back as it stands in the list. */
  public Optional<String> oneOf(String column, Collection<String> choices) {
    var value = Optional.of(table.cell(fields, column)).filter(text -> !text.isEmpty());
    var found = value.flatMap(text -> choices.stream().filter(text::equalsIgnoreCase).findFirst());
    if (value.isPresent() && found.isEmpty()) {
      refuse(column, "not-one-of", choices.stream().sorted().toList());
    }
    return found;
  }

  /** The code of one of these groups, in capitals or not; given back as it stands in the list. */
  public Optional<String> group(String column, Collection<String> groups) {
    var code =
        read(column, "unknown-group", value -> groups.stream().anyMatch(value::equalsIgnoreCase));
    return code.flatMap(value -> groups.stream().filter(value::equalsIgnoreCase).findFirst());
  }

  /**
   * One of these groups, or none where the cell is empty; where the file has no such column, the
   * one that is known already.
   */
  public String group(String column, Collection<String> groups, String known) {
    return table.has(column) ? group(column, groups).orElse("") : known;
  }

  /** A cell that is empty or passes the test. */
  public Optional<String> read(String column, String reason, Predicate<String> valid) {
    var value = table.cell(fields, column);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    if (!valid.test(value)) {
      refuse(column, reason);
      return Optional.empty();
    }
    return Optional.of(value);
  }

  /** Refuses what no cell may hold, since it could not be read, or not on paper. */
  void requirePlainText(Collection<String> columns) {
    for (var column : columns) {
      var text = table.cell(fields, column);
      if (PlainText.isLine(text)) {
        PaperLetters.missing(text).ifPresent(letter -> refuse(column, "text-not-on-paper", letter));
      } else {
        refuse(column, "text-not-plain");
      }
    }
  }

  /** Refuses what stands in this column; the reason is a message key under "import.refusal.". */
  public void refuse(String column, String reason, Object... arguments) {
    table.add(
        new RowRefusal(
            number, column, table.cell(fields, column), Refusal.of(column, reason, arguments)));
  }

  private boolean fits(String column, BigDecimal value, int decimals) {
    if (value.stripTrailingZeros().scale() > decimals) {
      refuse(column, "too-many-decimals", decimals);
      return false;
    }
    return true;
  }

  private static boolean isDate(String value) {
    try {
      return DAY.matcher(value).matches() && LocalDate.parse(value) != null;
    } catch (DateTimeParseException e) {
      return false;
    }
  }
}
