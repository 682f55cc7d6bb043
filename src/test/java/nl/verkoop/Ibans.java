package nl.verkoop;

import java.math.BigInteger;
import java.util.concurrent.ThreadLocalRandom;

/** Account numbers that nobody else has. */
public final class Ibans {

  private static final BigInteger MODULUS = BigInteger.valueOf(97);

  private Ibans() {}

  /** A new Dutch one, with check digits that fit. */
  public static String any() {
    var account = "%010d".formatted(ThreadLocalRandom.current().nextLong(10_000_000_000L));
    // VKHB as digits, then the account, NL as digits, and no check digits yet.
    var number = new BigInteger("31201711" + account + "232100");
    return "NL%02dVKHB%s".formatted(98 - number.mod(MODULUS).intValue(), account);
  }
}
