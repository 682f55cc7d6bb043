package nl.verkoop.banking.statement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import nl.verkoop.shared.Sha256;

/**
 * One movement on a bank account as the bank reported it: a positive amount is money in. What the
 * bank left out is an empty text. The counterparty's account may be a domestic number. Names and
 * references have at most 140 characters, the account 40, the text 4000.
 */
public record StatementEntry(
    int position,
    LocalDate bookingDate,
    LocalDate valueDate,
    BigDecimal amount,
    String counterpartyName,
    String counterpartyIban,
    String text,
    String endToEndId,
    String bankReference) {

  public StatementEntry {
    counterpartyName = BankText.limit(counterpartyName, 140);
    counterpartyIban = BankText.limit(counterpartyIban, 40);
    text = BankText.limit(text, 4000);
    endToEndId = BankText.limit(endToEndId, 140);
    bankReference = BankText.limit(bankReference, 140);
  }

  /**
   * Recognises the same movement in another file, whatever its position there.
   *
   * @param account the account of the statement
   * @param runningNumber 1 for the first of several equal movements, 2 for the second, and so on
   */
  public String fingerprint(String account, int runningNumber) {
    return Sha256.of(account + '\n' + likeness() + '\n' + runningNumber);
  }

  /** What makes two movements of one account look the same. */
  String likeness() {
    String party = counterpartyIban.isEmpty() ? counterpartyName : counterpartyIban;
    return String.join(
        "\n", bookingDate.toString(), amount.toPlainString(), bare(party), bare(text));
  }

  /** The text as it is compared: without blanks, in capitals. */
  public static String bare(String text) {
    return text.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
  }
}
