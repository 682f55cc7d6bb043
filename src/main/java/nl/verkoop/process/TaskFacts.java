package nl.verkoop.process;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Function;
import nl.verkoop.shared.Money;

/**
 * The facts that a task shows, written in Dutch and in English when the task is made: nobody knows
 * yet who will read them. Their names end in "Text", those of the English words in "TextEn"; names
 * of people are written once.
 */
public final class TaskFacts {

  public static final Locale DUTCH = Locale.forLanguageTag("nl");

  /** At the end of the name of a fact. */
  public static final String FACT = "Text";

  /** Behind that, where it is in English. */
  public static final String IN_ENGLISH = "En";

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
    var format = numbers(reader);
    format.setMinimumFractionDigits(2);
    format.setMaximumFractionDigits(2);
    return "€ " + format.format(amount.amount());
  }

  /** For example "1.234,5", or "1,234.5". */
  public static String number(BigDecimal number, Locale reader) {
    var format = numbers(reader);
    format.setMaximumFractionDigits(5);
    return format.format(number);
  }

  /** For example "03-04-2026", or "3 Apr 2026". */
  public static String day(LocalDate day, Locale reader) {
    return (reader.equals(DUTCH) ? DUTCH_DAY : ENGLISH_DAY).format(day);
  }

  /** Writes a fact in both languages among others, under the two names that it has there. */
  public static void write(
      String fact, Function<Locale, String> words, BiConsumer<String, String> among) {
    among.accept(fact, words.apply(DUTCH));
    among.accept(fact + IN_ENGLISH, words.apply(Locale.UK));
  }

  private static NumberFormat numbers(Locale reader) {
    return NumberFormat.getNumberInstance(reader);
  }
}
