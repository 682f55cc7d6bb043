package nl.verkoop.shared;

import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Pattern;

/** The European reference of a payment (ISO 11649, "RF"), which proves itself by check digits. */
public final class CreditorReference {

  private static final Pattern SHAPE = Pattern.compile("RF\\d{2}[A-Z0-9]{1,21}");
  private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);

  private CreditorReference() {}

  /** Whether the text, blanks aside, is such a reference with the right check digits. */
  public static boolean isValid(String text) {
    String plain = text.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    return SHAPE.matcher(plain).matches()
        && remainder(plain.substring(4) + plain.substring(0, 4)) == 1;
  }

  private static int remainder(String lettersAndDigits) {
    StringBuilder digits = new StringBuilder();
    lettersAndDigits.chars().forEach(each -> digits.append(Character.digit(each, 36)));
    return new BigInteger(digits.toString()).mod(NINETY_SEVEN).intValue();
  }
}
