package nl.verkoop.banking.statement;

import nl.verkoop.shared.BankAccountNumber;

/** What a bank's free text says about a payment; what it does not say is empty. */
record PaymentDetails(String name, String account, String text, String endToEndId) {

  static PaymentDetails of(String name, String account, String text, String endToEndId) {
    return new PaymentDetails(
        BankText.provided(name),
        BankAccountNumber.normalise(account),
        BankText.provided(text),
        BankText.provided(endToEndId));
  }
}
