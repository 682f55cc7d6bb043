package nl.verkoop.shared;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Currency;

/** Amounts of tests, most of which are of a company whose books are in euro. */
public final class Euro {

  public static final Currency CURRENCY = Currency.getInstance("EUR");
  public static final Money ZERO = Money.zero(CURRENCY);

  private Euro() {}

  public static Money of(String amount) {
    return of(new BigDecimal(amount));
  }

  public static Money of(BigDecimal amount) {
    return new Money(amount, CURRENCY);
  }

  public static Money rounded(BigDecimal amount) {
    return Money.rounded(amount, CURRENCY);
  }

  public static Money sum(Collection<Money> amounts) {
    return Money.sum(amounts, CURRENCY);
  }

  public static UnitPrice price(String amount) {
    return price(new BigDecimal(amount));
  }

  public static UnitPrice price(BigDecimal amount) {
    return UnitPrice.of(amount, CURRENCY);
  }
}
