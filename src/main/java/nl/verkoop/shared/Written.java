package nl.verkoop.shared;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;

/** Amounts, numbers and days as people write them in a text, in Dutch and in English. */
public final class Written {

  private static final DateTimeFormatter DUTCH_DAY = DateTimeFormatter.ofPattern("dd-MM-yyyy");

  /** The month as a word: who reads English may put the month before the day, or behind it. */
  private static final DateTimeFormatter ENGLISH_DAY =
      DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

  private Written() {}

  /** For example "€ 1.234,50", "€ 1,234.50" or "SEK 1,234.50". */
  public static String amount(Money amount, Locale reader) {
    var format = NumberFormat.getNumberInstance(reader);
    format.setMinimumFractionDigits(amount.amount().scale());
    format.setMaximumFractionDigits(amount.amount().scale());
    return symbol(amount.currency()) + " " + format.format(amount.amount());
  }

  /** The sign or code in front of an amount. */
  public static String symbol(Currency currency) {
    var code = currency.getCurrencyCode();
    return code.equals("EUR") ? "€" : code;
  }

  /** For example "1.234,5", or "1,234.5"; at most five decimals. */
  public static String number(BigDecimal number, Locale reader) {
    var format = NumberFormat.getNumberInstance(reader);
    format.setMaximumFractionDigits(5);
    return format.format(number);
  }

  /** What a unit costs, such as "34,50" or "0,125": at least two decimals and at most five. */
  public static String price(BigDecimal price, Locale reader) {
    var format = NumberFormat.getNumberInstance(reader);
    format.setMinimumFractionDigits(2);
    format.setMaximumFractionDigits(5);
    return format.format(price);
  }

  /** For example "03-04-2026", or "3 Apr 2026". */
  public static String day(LocalDate day, Locale reader) {
    return (reader.getLanguage().equals("nl") ? DUTCH_DAY : ENGLISH_DAY).format(day);
  }
}
