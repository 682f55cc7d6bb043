package nl.verkoop.ledger;

import static java.math.RoundingMode.UNNECESSARY;

import java.math.BigDecimal;
import java.util.Currency;
import nl.verkoop.shared.Money;

/**
 * The amount of an entry: in the currency it was agreed in, the rate of its day, and what that is
 * in the company's currency (feature L-30).
 *
 * @param rate how much of the company's currency one unit is; 1 where it is the same
 * @param lcy the amount in the company's (local) currency
 */
public record EntryAmount(Money amount, BigDecimal rate, Money lcy) {

  private static final int RATE_DECIMALS = 8;

  /** Refused: a rate of 0 or less, or with more than eight decimals, as many as are kept. */
  public EntryAmount {
    rate = rate.setScale(RATE_DECIMALS, UNNECESSARY);
    if (rate.signum() <= 0) {
      throw new IllegalArgumentException("A rate is more than 0, not " + rate);
    }
    if (amount.currency().equals(lcy.currency()) && !amount.equals(lcy)) {
      throw new IllegalArgumentException(amount + " is not " + lcy);
    }
  }

  /** An amount in the company's own currency. */
  public static EntryAmount of(Money amount) {
    return new EntryAmount(amount, BigDecimal.ONE, amount);
  }

  /** An amount in another currency, at this rate; rounded once, half away from zero. */
  public static EntryAmount at(BigDecimal rate, Money amount, Currency books) {
    return new EntryAmount(amount, rate, Money.rounded(amount.amount().multiply(rate), books));
  }

  public EntryAmount negated() {
    return new EntryAmount(amount.negated(), rate, lcy.negated());
  }
}
