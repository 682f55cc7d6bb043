package nl.verkoop.banking.statement;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.verkoop.shared.BankAccountNumber;

/** Free text with the account, and sometimes bank and name, before it: older ING, ABN and SNS. */
final class FreeTextDetails {

  private static final String IBAN = "([A-Z]{2}\\d{2}[A-Z0-9]{11,30})";
  private static final String BIC = "[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?";
  private static final Pattern BEFORE_NO_REFERENCE =
      Pattern.compile(IBAN + " " + BIC + " (.{1,70}?) NOTPROVIDED\\b ?(.*)");
  private static final Pattern BEFORE_CREDITOR =
      Pattern.compile(
          ".*? ?" + IBAN + " " + BIC + " (.{1,70}?) [A-Z]{2}\\d{2}[A-Z0-9]{3}\\d{8,}\\b.*");
  private static final Pattern BANK_FIRST = Pattern.compile(IBAN + " " + BIC + " ()(.*)");
  private static final Pattern ACCOUNT_FIRST =
      Pattern.compile("(?:" + IBAN + "|(\\d{10}))\\b ?(.*)");
  private static final Pattern COLUMNS =
      Pattern.compile("(?s)(?:GIRO\\s+(\\d{3,9})|(\\d\\d\\.\\d\\d\\.\\d\\d\\.\\d{3})) .*");
  private static final int COLUMN = 32;

  private FreeTextDetails() {}

  static PaymentDetails find(String written, Mt940Movement movement) {
    String plain = BankText.squeeze(written);
    Matcher matcher = BEFORE_NO_REFERENCE.matcher(plain);
    if (matcher.matches()) {
      return PaymentDetails.of(matcher.group(2), matcher.group(1), matcher.group(3), "");
    }
    matcher = BEFORE_CREDITOR.matcher(plain);
    if (matcher.matches()) {
      return PaymentDetails.of(matcher.group(2), matcher.group(1), plain, "");
    }
    matcher = BANK_FIRST.matcher(plain);
    if (matcher.matches()) {
      return PaymentDetails.of("", matcher.group(1), matcher.group(3), "");
    }
    return accountFirst(plain, written, movement);
  }

  private static PaymentDetails accountFirst(String plain, String written, Mt940Movement movement) {
    Matcher columns = COLUMNS.matcher(written);
    if (columns.matches()) {
      return columns(columns, written, plain);
    }
    Matcher matcher = ACCOUNT_FIRST.matcher(plain);
    if (matcher.matches() && isAccount(matcher.group(1))) {
      String account = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
      String name = nameBefore(matcher.group(3), movement.supplement());
      String text = matcher.group(3).substring(name.length());
      return PaymentDetails.of(name, international(account, text), text, "");
    }
    return PaymentDetails.of("", BankAccountNumber.firstIbanIn(plain).orElse(""), plain, "");
  }

  /** A reference can look like an account; a domestic number (no first group) is taken as one. */
  private static boolean isAccount(String international) {
    return international == null || BankAccountNumber.isPlausibleIban(international);
  }

  /** SNS repeats the name of the movement line at the start of the text. */
  private static String nameBefore(String text, String supplement) {
    boolean repeated =
        !supplement.isEmpty()
            && text.toLowerCase(Locale.ROOT).startsWith(supplement.toLowerCase(Locale.ROOT));
    return repeated ? text.substring(0, supplement.length()) : "";
  }

  /** The IBAN in the text, when it is the same account as the domestic number before it. */
  private static String international(String account, String text) {
    return BankAccountNumber.firstIbanIn(text)
        .filter(each -> BankAccountNumber.same(each, account))
        .orElse(account);
  }

  /** Old ABN AMRO lines: account and name share the first column. */
  private static PaymentDetails columns(Matcher columns, String written, String plain) {
    int account = columns.group(1) == null ? 2 : 1;
    String line = written.lines().findFirst().orElse("");
    int end = Math.min(COLUMN, line.length());
    String name = line.substring(Math.min(columns.end(account), end), end);
    return PaymentDetails.of(name, columns.group(account), plain, "");
  }
}
