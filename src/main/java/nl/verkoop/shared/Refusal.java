package nl.verkoop.shared;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/**
 * Why something was not done, before anything was written: what kind of reason it is, the field
 * concerned, a message key and what the message names. Texts per language stand in i18n/messages
 * under "refusal.".
 */
public record Refusal(Kind kind, String field, String code, List<Object> arguments) {

  /** What whoever is refused can do about it. */
  public enum Kind {
    /** Ask for something else: as asked, it is not possible. */
    IMPOSSIBLE,
    /** Look for another: there is no such thing, or not for him. */
    UNKNOWN,
    /** Look again: things are no longer as he saw them. */
    CONFLICT,
    /** Ask somebody who may. */
    FORBIDDEN,
    /** Ask in another way: the request itself is not one. */
    UNREADABLE,
    /** Send it in another form, as no file for instance. */
    UNSUPPORTED,
    /** Log in. */
    NOT_LOGGED_IN,
    /** Wait. */
    TOO_EARLY
  }

  /** Not possible as asked. */
  public static Refusal of(String field, String code, Object... arguments) {
    return new Refusal(Kind.IMPOSSIBLE, field, code, List.of(arguments));
  }

  public static Refusal unknown(String field, String code, Object... arguments) {
    return new Refusal(Kind.UNKNOWN, field, code, List.of(arguments));
  }

  public static Refusal conflict(String field, String code, Object... arguments) {
    return new Refusal(Kind.CONFLICT, field, code, List.of(arguments));
  }

  public static Refusal forbidden(String field, String code, Object... arguments) {
    return new Refusal(Kind.FORBIDDEN, field, code, List.of(arguments));
  }

  public static Refusal unreadable(String field, String code, Object... arguments) {
    return new Refusal(Kind.UNREADABLE, field, code, List.of(arguments));
  }

  public static Refusal unsupported(String field, String code, Object... arguments) {
    return new Refusal(Kind.UNSUPPORTED, field, code, List.of(arguments));
  }

  public static Refusal notLoggedIn(String field, String code, Object... arguments) {
    return new Refusal(Kind.NOT_LOGGED_IN, field, code, List.of(arguments));
  }

  public static Refusal tooEarly(String field, String code, Object... arguments) {
    return new Refusal(Kind.TOO_EARLY, field, code, List.of(arguments));
  }

  /** The same at another field. */
  public Refusal at(String otherField) {
    return new Refusal(kind, otherField, code, arguments);
  }

  /**
   * The whole message, as it stands in i18n/messages; what files are refused for, forms are too.
   */
  public String text(MessageSource messages, Locale reader) {
    return messages.getMessage(
        new DefaultMessageSourceResolvable(
            new String[] {"refusal." + code, "import.refusal." + code}, argumentsIn(reader)),
        reader);
  }

  /**
   * What the message names: dates and amounts as the reader of this language writes them, choices
   * one after the other, and no more of a text than shows which one is meant.
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
    if (argument instanceof Money amount) {
      return Written.amount(amount, language);
    }
    if (argument instanceof Collection<?> choices) {
      return choices.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
    return argument instanceof String text ? PlainText.echo(text) : argument;
  }
}
