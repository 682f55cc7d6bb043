package nl.verkoop.shared;

import java.util.regex.Pattern;

/** Tells which texts are addresses that mail can be sent to. */
public final class MailAddress {

  private static final int LONGEST = 254;
  private static final String WORD = "[^\\p{Z}\\p{C}@.,;:<>()\\[\\]\\\\\"]+";
  private static final String LABEL = "[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?";
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?=[^@]{1,64}@)%1$s(?:\\.%1$s)*+@(?!(?:.*\\.)?[^.\\p{L}]+$)%2$s(?:\\.%2$s)*+"
              .formatted(WORD, LABEL));

  private MailAddress() {}

  /**
   * The same for cards, files and single mails. Refused: more than one address, a name beside it,
   * quoted parts, dots that nothing stands between, blanks and signs that cannot be seen, IP
   * addresses.
   */
  public static boolean isValid(String text) {
    return text.length() <= LONGEST && ADDRESS.matcher(text).matches();
  }
}
