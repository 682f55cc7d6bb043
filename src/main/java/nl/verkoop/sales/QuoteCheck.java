package nl.verkoop.sales;

import java.util.List;

/**
 * What the discount policy said of a quote: the codes of all reasons why somebody must look, none
 * where it may go out; with the decision table that said so, its version, and what it looked at.
 */
public record QuoteCheck(
    long id,
    List<String> reasons,
    String decision,
    int decisionVersion,
    String by,
    Envelope envelope) {

  /** One that is not kept yet. */
  public QuoteCheck(
      List<String> reasons, String decision, int decisionVersion, String by, Envelope envelope) {
    this(0, reasons, decision, decisionVersion, by, envelope);
  }

  boolean passed() {
    return reasons.isEmpty();
  }
}
