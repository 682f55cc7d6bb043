package nl.verkoop.catalog;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Why a line has its price, or its discount: where it comes from, and what it takes to get it.
 *
 * @param agreedFor the customer, the campaign or the group that it was agreed for; empty where it
 *     was not
 * @param fromQuantity at how many of the line's unit it begins; 0 where it always does
 * @param until the last day of it; null where none is set
 */
@Embeddable
public record PriceReason(
    @Enumerated(EnumType.STRING) PriceOrigin origin,
    String agreedFor,
    BigDecimal fromQuantity,
    LocalDate until) {

  public static final PriceReason NONE = of(PriceOrigin.NONE);
  public static final PriceReason CARD = of(PriceOrigin.CARD);
  public static final PriceReason TYPED = of(PriceOrigin.TYPED);

  private static PriceReason of(PriceOrigin origin) {
    return new PriceReason(origin, "", BigDecimal.ZERO, null);
  }

  /** Whether the person who wrote the line decided on it. */
  public boolean isTyped() {
    return origin == PriceOrigin.TYPED;
  }
}
