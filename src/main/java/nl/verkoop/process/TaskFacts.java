package nl.verkoop.process;

import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Function;

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

  /** The engine keeps no longer text. */
  private static final int LONGEST = 4000;

  private TaskFacts() {}

  /** Whether a variable of this name is a fact for reading, which no form asks for. */
  public static boolean isFact(String variable) {
    return variable.endsWith(FACT) || variable.endsWith(FACT + IN_ENGLISH);
  }

  /** Writes a fact in both languages among others, under the two names that it has there. */
  public static void write(
      String fact, Function<Locale, String> words, BiConsumer<String, String> among) {
    among.accept(fact, cut(words.apply(DUTCH)));
    among.accept(fact + IN_ENGLISH, cut(words.apply(Locale.UK)));
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
  }
}
