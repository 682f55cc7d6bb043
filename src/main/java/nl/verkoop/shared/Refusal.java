package nl.verkoop.shared;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Why something was not done, before anything was written: the field concerned, a message key and
 * what the message names. Texts per language stand in i18n/messages under "refusal.".
 */
public record Refusal(String field, String code, List<Object> arguments) {

  public static Refusal of(String field, String code, Object... arguments) {
    return new Refusal(field, code, List.of(arguments));
  }

  /**
   * What the message names: dates as the reader of this language writes them, choices one after the
   * other, and no more of a text than shows which one is meant.
   */
  public Object[] argumentsIn(Locale language) {
    return arguments.stream().map(each -> inWords(each, language)).toArray();
  }

  private static Object inWords(Object argument, Locale language) {
    if (argument instanceof LocalDate date) {
      return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
          .withLocale(language)
          .format(date);
    }
    if (argument instanceof Collection<?> choices) {
      return choices.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
    return argument instanceof String text ? PlainText.echo(text) : argument;
  }
}
