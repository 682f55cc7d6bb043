package nl.verkoop.process;

import java.util.Set;

/**
 * What decision tables are told and nobody reads afterwards: what things cost is for managers, and
 * the history of a table is read by analysts.
 */
public final class ConfidentialFacts {

  /** The lowest margin of an offer's lines, in whole percents, for the table discount-policy. */
  public static final String LOWEST_MARGIN = "lowestMargin";

  private static final Set<String> NAMES = Set.of(LOWEST_MARGIN);

  private ConfidentialFacts() {}

  /** Whether an expression of a table reads any of them. */
  public static boolean areReadBy(String expression) {
    return NAMES.stream().anyMatch(expression::contains);
  }
}
