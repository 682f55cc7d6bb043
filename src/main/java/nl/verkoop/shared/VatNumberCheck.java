package nl.verkoop.shared;

import static java.util.Map.entry;

import java.math.BigInteger;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The digits by which a mistake in a VAT number shows, in the countries that have a rule for them
 * that holds for every number (feature C-12).
 */
final class VatNumberCheck {

  /** For numbers that have the shape of their country, without its two letters. */
  private static final Map<String, Predicate<String>> RULES =
      Map.ofEntries(
          entry("AT", each -> (sumOfDigits(each.substring(1, 8)) + 4 + digit(each, 8)) % 10 == 0),
          entry("BE", each -> 97 - number(each, 0, 8) % 97 == number(each, 8, 10)),
          entry("DE", VatNumberCheck::isoEleven),
          entry("DK", each -> weighed(each, 2, 7, 6, 5, 4, 3, 2, 1) % 11 == 0),
          entry("EE", each -> weighed(each, 3, 7, 1, 3, 7, 1, 3, 7, 1) % 10 == 0),
          entry(
              "EL",
              each -> weighed(each, 256, 128, 64, 32, 16, 8, 4, 2) % 11 % 10 == digit(each, 8)),
          entry("FI", each -> weighed(each, 7, 9, 10, 5, 8, 4, 2, 1) % 11 == 0),
          entry("FR", VatNumberCheck::french),
          entry("HR", VatNumberCheck::isoEleven),
          entry("HU", each -> weighed(each, 9, 7, 3, 1, 9, 7, 3, 1) % 10 == 0),
          entry("IT", VatNumberCheck::luhn),
          entry("LU", each -> number(each, 0, 6) % 89 == number(each, 6, 8)),
          entry("MT", each -> weighed(each, 3, 4, 6, 7, 8, 9, 10, 1) % 37 == 0),
          entry("NL", VatNumberCheck::dutch),
          entry("PL", each -> weighed(each, 6, 5, 7, 2, 3, 4, 5, 6, 7) % 11 == digit(each, 9)),
          entry(
              "PT",
              each ->
                  (11 - weighed(each, 9, 8, 7, 6, 5, 4, 3, 2) % 11) % 11 % 10 == digit(each, 8)),
          entry("SE", each -> luhn(each.substring(0, 10))),
          entry("SK", each -> number(each, 0, 10) % 11 == 0));

  private VatNumberCheck() {}

  /** Whether its check digits fit; true in a country without such a rule. */
  static boolean fits(String country, String behind) {
    var rule = RULES.get(country);
    return rule == null || rule.test(behind);
  }

  private static int digit(String text, int at) {
    return text.charAt(at) - '0';
  }

  private static long number(String text, int from, int to) {
    return Long.parseLong(text, from, to, 10);
  }

  private static int weighed(String text, int... weights) {
    var sum = 0;
    for (var at = 0; at < weights.length; at++) {
      sum += digit(text, at) * weights[at];
    }
    return sum;
  }

  /** Each second digit doubled, and the digits of what comes of it added up. */
  private static int sumOfDigits(String text) {
    var sum = 0;
    for (var at = 0; at < text.length(); at++) {
      var one = digit(text, at) * (at % 2 == 0 ? 1 : 2);
      sum += one / 10 + one % 10;
    }
    return sum;
  }

  private static boolean luhn(String text) {
    var padded = text.length() % 2 == 0 ? "0" + text : text;
    return sumOfDigits(padded) % 10 == 0;
  }

  /** ISO 7064, mod 11, 10. */
  private static boolean isoEleven(String text) {
    var product = 10;
    for (var at = 0; at < text.length() - 1; at++) {
      var sum = (digit(text, at) + product) % 10;
      product = 2 * (sum == 0 ? 10 : sum) % 11;
    }
    return (11 - product) % 10 == digit(text, text.length() - 1);
  }

  /** Where its key has a letter, only the tax office can tell. */
  private static boolean french(String text) {
    return !text.substring(0, 2).matches("\\d{2}")
        || (12 + 3 * (number(text, 2, 11) % 97)) % 97 == number(text, 0, 2);
  }

  /** That of a company's register number, or that of a one-man business since 2020. */
  private static boolean dutch(String text) {
    var lettersAsNumbers = new BigInteger("2321" + text.replace("B", "11"));
    return weighed(text, 9, 8, 7, 6, 5, 4, 3, 2) % 11 == digit(text, 8)
        || lettersAsNumbers.mod(BigInteger.valueOf(97)).intValue() == 1;
  }
}
