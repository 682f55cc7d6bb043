package nl.verkoop.shared;

import java.util.regex.Pattern;

/** Tells which texts are addresses that mail can be sent to. */
public final class MailAddress {

  private static final int LONGEST = 254;
  private static final String WORD = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
  private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?=[^@]{1,64}@)%1$s(?:\\.%1$s)*+@(?!(?:.*\\.)?[0-9]+$)%2$s(?:\\.%2$s)*+"
              .formatted(WORD, LABEL));

  private MailAddress() {}

  /**
   * The same for cards, files and single mails. Refused: more than one address, a name beside it,
   * quoted parts, dots that nothing stands between, IP addresses, and letters that not every mail
   * server takes: such as the ones with accents, of which ours would make other letters.
   */
  public static boolean isValid(String text) {
    return text.length() <= LONGEST && ADDRESS.matcher(text).matches();
  }
}
