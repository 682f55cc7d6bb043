package nl.verkoop.shared;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;

/**
 * Why something was not done, before anything was written: the field concerned, a message key and
 * what the message names. Texts per language stand in i18n/messages under "refusal.".
 */
public record Refusal(String field, String code, List<Object> arguments) {

  public static Refusal of(String field, String code, Object... arguments) {
    return new Refusal(field, code, List.of(arguments));
  }

  /** What the message names, with dates as the reader of this language writes them. */
  public Object[] argumentsIn(Locale language) {
    var day = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(language);
    return arguments.stream()
        .map(each -> each instanceof LocalDate date ? day.format(date) : each)
        .toArray();
  }
}
