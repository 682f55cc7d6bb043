package nl.verkoop.sales;

import java.util.List;

/**
 * What was decided of an order's credit and conditions: the codes of all reasons why somebody must
 * look, none where nothing stands against it; with the decision table that said so, and its
 * version.
 */
public record CreditCheck(List<String> reasons, String decision, int decisionVersion, String by) {

  public boolean passed() {
    return reasons.isEmpty();
  }
}
