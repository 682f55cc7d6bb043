package nl.verkoop.sales;

/**
 * What was decided of an order's credit and conditions: nothing stands against it, or the reason
 * why somebody must look; with the decision table that said so, and its version.
 */
public record CreditCheck(String outcome, String decision, int decisionVersion, String by) {

  /** The outcome of an order that no rule stops. */
  public static final String NONE = "none";

  public boolean passed() {
    return NONE.equals(outcome);
  }
}
