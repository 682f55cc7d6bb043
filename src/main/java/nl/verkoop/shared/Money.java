package nl.verkoop.shared;

import static java.math.RoundingMode.HALF_UP;
import static java.math.RoundingMode.UNNECESSARY;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Currency;
import java.util.Objects;

/**
 * An exact amount in one currency, always at that currency's scale; constructing one never rounds.
 */
public record Money(BigDecimal amount, Currency currency) implements Comparable<Money> {

  public Money {
    Objects.requireNonNull(currency, "currency");
    amount = amount.setScale(currency.getDefaultFractionDigits(), UNNECESSARY);
  }

  /**
   * Rounds to the currency's scale, half away from zero (rounding rule, section 0 of the posting
   * rules).
   */
  public static Money rounded(BigDecimal amount, Currency currency) {
    return new Money(amount.setScale(currency.getDefaultFractionDigits(), HALF_UP), currency);
  }

  public static Money zero(Currency currency) {
    return new Money(BigDecimal.ZERO, currency);
  }

  /** Adds up amounts in this currency; nothing at all is zero. */
  public static Money sum(Collection<Money> amounts, Currency currency) {
    return amounts.stream().reduce(zero(currency), Money::plus);
  }

  /** Nothing, in the same currency. */
  public Money zero() {
    return zero(currency);
  }

  public Money plus(Money other) {
    return new Money(amount.add(sameCurrency(other).amount), currency);
  }

  public Money minus(Money other) {
    return new Money(amount.subtract(sameCurrency(other).amount), currency);
  }

  public Money negated() {
    return new Money(amount.negate(), currency);
  }

  /** The same amount without its sign. */
  public Money absolute() {
    return new Money(amount.abs(), currency);
  }

  /** The share part/whole of this amount, rounded to the currency's scale, half away from zero. */
  public Money share(BigDecimal part, BigDecimal whole) {
    return new Money(amount.multiply(part).divide(whole, amount.scale(), HALF_UP), currency);
  }

  /** Whole currency units, cut off towards zero; for filters and decisions, never for the books. */
  public int wholeUnits() {
    return amount.toBigInteger().min(BigInteger.valueOf(Integer.MAX_VALUE)).intValueExact();
  }

  /** Whole currency units, rounded up to the next; so that "above the limit" is never lost. */
  public int wholeUnitsUp() {
    return amount
        .setScale(0, java.math.RoundingMode.CEILING)
        .min(BigDecimal.valueOf(Integer.MAX_VALUE))
        .intValueExact();
  }

  public boolean isZero() {
    return amount.signum() == 0;
  }

  public boolean isPositive() {
    return amount.signum() > 0;
  }

  public boolean isNegative() {
    return amount.signum() < 0;
  }

  @Override
  public int compareTo(Money other) {
    return amount.compareTo(sameCurrency(other).amount);
  }

  @Override
  public String toString() {
    return currency.getCurrencyCode() + " " + amount.toPlainString();
  }

  private Money sameCurrency(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException(
          "Amounts in %s and %s cannot be combined".formatted(currency, other.currency));
    }
    return other;
  }
}
