package nl.verkoop.sales;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.context.MessageSource;

/** Whether a line of an offer belongs to it, or the customer chooses when he accepts it. */
public enum LineChoice {
  INCLUDED,
  /** Comes on top if he wants it; it is in no total before. */
  OPTION,
  /**
   * Comes instead of the nearest line above it that is no alternative; it is in no total before.
   */
  ALTERNATIVE;

  boolean isIncluded() {
    return this == INCLUDED;
  }

  /** What is offered, saying so where it is in no total. */
  public String inWords(String description, MessageSource messages, Locale reader) {
    return isIncluded()
        ? description
        : messages.getMessage("offer-line." + name(), new Object[] {description}, reader);
  }

  /**
   * These lines, none of which is only words, each with its alternatives behind it: of each group
   * at most one is taken.
   */
  static <L> List<List<L>> groups(List<L> lines, Function<L, LineChoice> choice) {
    var groups = new ArrayList<List<L>>();
    for (var line : lines) {
      if (choice.apply(line) != ALTERNATIVE || groups.isEmpty()) {
        groups.add(new ArrayList<>());
      }
      groups.get(groups.size() - 1).add(line);
    }
    return groups;
  }
}
