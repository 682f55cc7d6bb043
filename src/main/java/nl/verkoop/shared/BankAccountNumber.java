package nl.verkoop.shared;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.garvelink.iban.CountryCodes;
import nl.garvelink.iban.Modulo97;

/** Brings account numbers, which every bank spells its own way, to one spelling. */
public final class BankAccountNumber {

  private static final Pattern SHAPE = Pattern.compile("[A-Z]{2}\\d{2}[A-Z0-9]{11,30}");
  private static final Pattern DUTCH = Pattern.compile("NL\\d{2}[A-Z]{4}\\d{10}");
  private static final Pattern IN_TEXT =
      Pattern.compile("(?<![A-Z0-9])[A-Z]{2}\\d{2}[A-Z0-9]{11,30}(?![A-Z0-9])");
  private static final Pattern WITH_CURRENCY =
      Pattern.compile("(.*\\d)(EUR|USD|GBP|CHF|PLN|SEK|DKK|NOK|CZK|HUF|JPY|CAD|AUD)");
  private static final Pattern BANK_BEFORE_NUMBER =
      Pattern.compile("(?:[A-Z]+|[A-Z]{6}[A-Z0-9]{2,5})/(.*\\d.*)");
  private static final Pattern DOMESTIC = Pattern.compile("\\d{4,20}|\\d{8}/\\d{1,10}");
  private static final Pattern GIRO = Pattern.compile("P(\\d{9})");

  private BankAccountNumber() {}

  /** Capitals, no blanks, points or dashes, no currency behind it, no bank name before it. */
  public static String normalise(String written) {
    String plain = written.replaceAll("[\\s.\\-]", "").toUpperCase(Locale.ROOT);
    plain = firstGroup(BANK_BEFORE_NUMBER, plain);
    plain = firstGroup(WITH_CURRENCY, plain);
    return firstGroup(GIRO, plain);
  }

  /**
   * Whether both name one account: equal, or one is the domestic number inside the other's IBAN.
   */
  public static boolean same(String one, String other) {
    return Known.of(one).isSame(Known.of(other));
  }

  /** An account number taken apart, for whoever compares it with many others. */
  public record Known(String number, String domestic, boolean international) {

    public static Known of(String written) {
      String number = normalise(written);
      return new Known(number, BankAccountNumber.domestic(number), looksLikeIban(number));
    }

    public boolean isEmpty() {
      return number.isEmpty();
    }

    /** Whether the digits without country and bank are enough to tell accounts apart. */
    public boolean isNumbered() {
      return domestic.length() >= 4;
    }

    boolean isSame(Known other) {
      if (number.equals(other.number)) {
        return !number.isEmpty();
      }
      boolean bothInternational = international && other.international;
      return !bothInternational && isNumbered() && domestic.equals(other.domestic);
    }
  }

  /** Whether the number is an IBAN of the right length with the right check digits. */
  public static boolean isValidIban(String number) {
    return SHAPE.matcher(number).matches()
        && CountryCodes.isKnownCountryCode(number.substring(0, 2))
        && CountryCodes.getLengthForCountryCode(number.substring(0, 2)) == number.length()
        && Modulo97.verifyCheckDigits(number);
  }

  /** Whether it can be a number without country: digits, behind a bank code with a slash or not. */
  public static boolean isDomestic(String number) {
    return DOMESTIC.matcher(number).matches();
  }

  /** Whether it has the form of an IBAN, right or wrong. */
  public static boolean looksLikeIban(String number) {
    return SHAPE.matcher(number).matches();
  }

  /** Whether it is an IBAN, or a Dutch one with its check digits masked. */
  public static boolean isPlausibleIban(String number) {
    return DUTCH.matcher(number).matches() || isValidIban(number);
  }

  /** The first IBAN in a free text; a Dutch one counts even with its check digits masked. */
  public static Optional<String> firstIbanIn(String text) {
    Matcher matcher = IN_TEXT.matcher(text);
    while (matcher.find()) {
      if (isPlausibleIban(matcher.group())) {
        return Optional.of(matcher.group());
      }
    }
    return Optional.empty();
  }

  /** The digits that stay when country, check digits and bank are taken away. */
  private static String domestic(String number) {
    if (DUTCH.matcher(number).matches()) {
      return withoutZeros(number.substring(8));
    }
    if (looksLikeIban(number)) {
      return withoutZeros(number.substring(4));
    }
    if (number.matches("\\d+/\\d{1,10}")) {
      int slash = number.indexOf('/');
      String account = number.substring(slash + 1);
      return withoutZeros(number.substring(0, slash) + "0".repeat(10 - account.length()) + account);
    }
    return withoutZeros(number);
  }

  private static String withoutZeros(String number) {
    return number.replaceFirst("^0+", "");
  }

  private static String firstGroup(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.matches() ? matcher.group(1) : text;
  }
}
