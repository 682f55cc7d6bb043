package nl.verkoop.scenario;

import java.math.BigDecimal;

/** How much of a line is shipped. */
public record Part(int lineNo, BigDecimal quantity) {

  /** So many of this line. */
  public static Part part(int lineNo, int quantity) {
    return new Part(lineNo, BigDecimal.valueOf(quantity));
  }
}
