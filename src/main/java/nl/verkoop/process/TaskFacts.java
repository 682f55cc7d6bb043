package nl.verkoop.process;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.text.ParseException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import nl.verkoop.shared.Money;

/**
 * The facts that a task shows: written in Dutch when the task is made, read in English by whoever
 * does not read Dutch. Their names end in "Text"; a fact that has words is written in English as
 * well.
 */
public final class TaskFacts {

  public static final Locale DUTCH = Locale.forLanguageTag("nl");

  /** At the end of the name of a fact's English words. */
  public static final String IN_ENGLISH = "En";

  private static final String FACT = "Text";
  private static final Pattern AMOUNT = Pattern.compile("€ (-?\\d{1,3}(?:\\.\\d{3})*,\\d{2})");
  private static final Pattern DAY = Pattern.compile("\\d{2}-\\d{2}-\\d{4}");
  private static final DateTimeFormatter DUTCH_DAY = DateTimeFormatter.ofPattern("dd-MM-yyyy");

  /** The month as a word: who reads English may put the month before the day, or behind it. */
  private static final DateTimeFormatter ENGLISH_DAY =
      DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

  private TaskFacts() {}

  /** Whether a variable of this name is a fact for reading, which no form asks for. */
  public static boolean isFact(String variable) {
    return variable.endsWith(FACT) || variable.endsWith(FACT + IN_ENGLISH);
  }

  /** For example "€ 1.234,50", or "€ 1,234.50". */
  public static String amount(Money amount, Locale reader) {
    return amount(amount.amount(), reader);
  }

  private static String amount(BigDecimal amount, Locale reader) {
    var format = numbers(reader);
    format.setMinimumFractionDigits(2);
    format.setMaximumFractionDigits(2);
    return "€ " + format.format(amount);
  }

  /** For example "1.234,5", or "1,234.5". */
  public static String number(BigDecimal number, Locale reader) {
    var format = numbers(reader);
    format.setMaximumFractionDigits(5);
    return format.format(number);
  }

  public static String day(LocalDate day) {
    return DUTCH_DAY.format(day);
  }

  /** The amount or the day in English; anything else stays as it was written. */
  public static String inEnglish(String written) {
    var amount = AMOUNT.matcher(written);
    if (amount.matches()) {
      return amount(parse(amount.group(1)), Locale.UK);
    }
    return DAY.matcher(written).matches()
        ? ENGLISH_DAY.format(LocalDate.parse(written, DUTCH_DAY))
        : written;
  }

  private static BigDecimal parse(String dutch) {
    var format = (DecimalFormat) numbers(DUTCH);
    format.setParseBigDecimal(true);
    try {
      return (BigDecimal) format.parse(dutch);
    } catch (ParseException e) {
      throw new IllegalStateException(e);
    }
  }

  private static NumberFormat numbers(Locale reader) {
    return NumberFormat.getNumberInstance(reader);
  }
}
