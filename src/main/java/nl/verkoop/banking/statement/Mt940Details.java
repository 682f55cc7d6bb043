package nl.verkoop.banking.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.verkoop.shared.BankAccountNumber;
import nl.verkoop.shared.CreditorReference;

/** Finds name, account, text and reference of a movement, whatever way its bank writes them. */
final class Mt940Details {

  private static final int LONGEST = 20_000;
  private static final int LINE = 65;
  private static final int FIRST_LINE = 61;
  private static final Pattern PLAIN_ACCOUNT = Pattern.compile("P?\\d{9,10}");
  private static final Pattern ACCOUNT_AND_NAME =
      Pattern.compile("(P?\\d{9,10}|P0*\\d{3,9})\\s{2,}(\\D.*)");

  private Mt940Details() {}

  static PaymentDetails of(Mt940Movement movement, List<Mt940Field> texts) {
    List<String> lines = new ArrayList<>();
    texts.forEach(each -> lines.addAll(each.lines()));
    requireShort(lines);
    String joined = joined(lines);
    PaymentDetails found = dialect(movement, lines, joined);
    return withAccountOfMovement(
        new PaymentDetails(
            found.name(), found.account(), text(found, joined, movement), found.endToEndId()),
        movement);
  }

  private static void requireShort(List<String> lines) {
    if (lines.stream().mapToInt(String::length).sum() > LONGEST) {
      throw new UnreadableFileException(StatementFile.Refused.TOO_LARGE, ":86: > " + LONGEST);
    }
  }

  /**
   * One text of several lines. A full line was cut by the bank anywhere, even within a word; a
   * shorter one ends where it ends, which a line break in the result says.
   */
  static String joined(List<String> lines) {
    var joined = new StringBuilder();
    boolean full = true;
    for (int index = 0; index < lines.size(); index++) {
      String line = lines.get(index);
      joined.append(full ? "" : "\n").append(line);
      full = line.length() == LINE || (index == 0 && line.length() == FIRST_LINE);
    }
    return joined.toString();
  }

  private static PaymentDetails dialect(Mt940Movement movement, List<String> lines, String joined) {
    return SubfieldDetails.find(String.join("", lines))
        .or(() -> SlashDetails.find(joined))
        .or(() -> ColonDetails.find(joined))
        .orElseGet(() -> FreeTextDetails.find(joined, movement));
  }

  /** The payer's text; a tax office's reference may stand in the movement line only. */
  private static String text(PaymentDetails found, String joined, Mt940Movement movement) {
    String reference = movement.customerReference();
    boolean structured = reference.matches("\\d{16}") || CreditorReference.isValid(reference);
    if (!structured) {
      return found.text().isEmpty() ? BankText.squeeze(joined) : found.text();
    }
    boolean repeated = found.text().replaceAll("\\s", "").contains(reference);
    return repeated ? found.text() : (found.text() + " " + reference).strip();
  }

  /** Rabobank and SNS write the account, and in old files the name, in the movement line. */
  private static PaymentDetails withAccountOfMovement(
      PaymentDetails found, Mt940Movement movement) {
    Matcher old = ACCOUNT_AND_NAME.matcher(movement.customerReference());
    boolean matches = old.matches();
    String name = found.name().isEmpty() && matches ? old.group(2) : found.name();
    String account = found.account();
    if (account.isEmpty() && isAccount(movement.supplement())) {
      account = movement.supplement();
    } else if (account.isEmpty() && matches) {
      account = old.group(1);
    } else if (BankAccountNumber.looksLikeIban(movement.customerReference())
        && !BankAccountNumber.looksLikeIban(account)) {
      account = movement.customerReference();
    }
    boolean zeros = account.matches("P?0+");
    return PaymentDetails.of(name, zeros ? "" : account, found.text(), found.endToEndId());
  }

  private static boolean isAccount(String text) {
    return PLAIN_ACCOUNT.matcher(text).matches() || BankAccountNumber.looksLikeIban(text);
  }
}
