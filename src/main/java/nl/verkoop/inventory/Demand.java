package nl.verkoop.inventory;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;

/** Offered by each module whose documents ask for goods that did not go out yet. */
public interface Demand {

  /**
   * What is outstanding of these items, in their units; what the given document itself asks for is
   * not counted, and an item that nobody asks for is left out.
   */
  Map<String, BigDecimal> outstanding(Collection<String> itemNumbers, String exceptDocument);
}
