package nl.verkoop.scenario;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;

/** How much of a receipt pays an open entry. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Share(long entryNo, BigDecimal amount) {

  /** So much for this entry. */
  public static Share share(long entryNo, String amount) {
    return new Share(entryNo, new BigDecimal(amount));
  }
}
