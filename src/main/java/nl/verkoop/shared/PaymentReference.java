package nl.verkoop.shared;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * References a payer copies from an invoice and that prove themselves by a check digit: the
 * European RF reference (ISO 11649) and the Dutch "betalingskenmerk" of sixteen digits.
 */
public final class PaymentReference {

  private static final Pattern RF = Pattern.compile("RF\\d{2}[A-Z0-9]{1,21}");
  private static final Pattern RF_IN_TEXT =
      Pattern.compile(
          "(?<![A-Z0-9])RF\\d{2}(?:[A-Z0-9]{1,21}|(?: [A-Z0-9]{4}){0,5}(?: [A-Z0-9]{1,4})?)"
              + "(?![A-Z0-9])");
  private static final Pattern SIXTEEN_DIGITS = Pattern.compile("\\d{16}");
  private static final Pattern SIXTEEN_IN_TEXT =
      Pattern.compile("(?<![A-Z0-9])\\d{4}([ .-]?)\\d{4}\\1\\d{4}\\1\\d{4}(?![A-Z0-9])");
  private static final int[] WEIGHTS = {2, 4, 8, 5, 10, 9, 7, 3, 6, 1};
  private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);

  private PaymentReference() {}

  /** Makes an RF reference out of up to 21 letters and digits, for example a document number. */
  public static String creditorReference(String body) {
    String plain = compact(body);
    if (!plain.matches("[A-Z0-9]{1,21}")) {
      throw new IllegalArgumentException("Not 1 to 21 letters and digits: " + body);
    }
    int check = 98 - remainder(plain + "RF00");
    return "RF%02d%s".formatted(check, plain);
  }

  /** Whether the text, blanks aside, is an RF reference whose check digits are right. */
  public static boolean isCreditorReference(String text) {
    String plain = compact(text);
    return RF.matcher(plain).matches()
        && remainder(plain.substring(4) + plain.substring(0, 4)) == 1;
  }

  /** Puts the check digit before fifteen digits, which makes a Dutch betalingskenmerk. */
  public static String betalingskenmerk(String fifteenDigits) {
    if (!fifteenDigits.matches("[0-9]{15}")) {
      throw new IllegalArgumentException("Not fifteen digits: " + fifteenDigits);
    }
    return checkDigit(fifteenDigits) + fifteenDigits;
  }

  /**
   * Whether the text, blanks, points and dashes aside, is a betalingskenmerk with the right check
   * digit. One random number in ten passes, so a hit alone is no proof: compare with what is open.
   */
  public static boolean isBetalingskenmerk(String text) {
    String digits = text.replaceAll("[\\s.-]", "");
    return SIXTEEN_DIGITS.matcher(digits).matches()
        && !digits.matches("0+")
        && digits.charAt(0) == checkDigit(digits.substring(1));
  }

  /** The RF references in a free text that stand alone there and pass their check. */
  public static List<String> creditorReferencesIn(String text) {
    String searched = text.toUpperCase(Locale.ROOT);
    LinkedHashSet<String> found = new LinkedHashSet<>();
    Matcher matcher = RF_IN_TEXT.matcher(searched);
    while (matcher.find()) {
      longestProved(matcher.group(), found);
    }
    return List.copyOf(found);
  }

  /** The betalingskenmerken in a free text that stand alone there and pass their check. */
  public static List<String> betalingskenmerkenIn(String text) {
    List<String> found = new ArrayList<>();
    Matcher matcher = SIXTEEN_IN_TEXT.matcher(text.toUpperCase(Locale.ROOT));
    while (matcher.find()) {
      String digits = matcher.group().replaceAll("[ .-]", "");
      if (isBetalingskenmerk(digits) && !found.contains(digits)) {
        found.add(digits);
      }
    }
    return List.copyOf(found);
  }

  /** Written in groups of four, words that follow look like groups too: cut until it fits. */
  private static void longestProved(String candidate, LinkedHashSet<String> found) {
    String rest = candidate;
    while (!isCreditorReference(rest)) {
      int cut = rest.lastIndexOf(' ');
      if (cut < 0) {
        return;
      }
      rest = rest.substring(0, cut);
    }
    found.add(compact(rest));
  }

  private static char checkDigit(String fifteenDigits) {
    int sum = 0;
    for (int fromRight = 0; fromRight < fifteenDigits.length(); fromRight++) {
      int digit = fifteenDigits.charAt(fifteenDigits.length() - 1 - fromRight) - '0';
      sum += digit * WEIGHTS[fromRight % WEIGHTS.length];
    }
    int check = 11 - sum % 11;
    int shown = check == 10 ? 1 : check % 11;
    return (char) ('0' + shown);
  }

  private static int remainder(String lettersAndDigits) {
    StringBuilder digits = new StringBuilder();
    lettersAndDigits.chars().forEach(each -> digits.append(Character.digit(each, 36)));
    return new BigInteger(digits.toString()).mod(NINETY_SEVEN).intValue();
  }

  private static String compact(String text) {
    return text.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
  }
}
