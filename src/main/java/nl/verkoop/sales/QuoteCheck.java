package nl.verkoop.sales;

/**
 * What the discount policy said of a quote: it may go out, or the reason why somebody must look;
 * with the decision table that said so, its version, and what it looked at.
 */
public record QuoteCheck(
    long id, String outcome, String decision, int decisionVersion, String by, Envelope envelope) {

  /** One that is not kept yet. */
  public QuoteCheck(
      String outcome, String decision, int decisionVersion, String by, Envelope envelope) {
    this(0, outcome, decision, decisionVersion, by, envelope);
  }

  /** The outcome of a quote that no rule stops. */
  public static final String NONE = "none";

  boolean passed() {
    return NONE.equals(outcome);
  }
}
