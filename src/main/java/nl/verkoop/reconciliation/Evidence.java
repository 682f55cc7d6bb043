package nl.verkoop.reconciliation;

/** What agreed between a payment and an entry. */
enum Evidence {
  DOCUMENT,
  /** A number that is not written as it is printed, or that of the order. */
  NUMBER_READ,
  IBAN,
  NAME,
  AMOUNT,
  DISCOUNT,
  /** Against it: the payer named an invoice that this is not. */
  OTHER_DOCUMENT,
  /** Against it: nothing is to be done with this customer. */
  BLOCKED_CUSTOMER,
  /** The account was chosen for such a line before. */
  CHOSEN_BEFORE,
  /** No entry and no account is known for the line. */
  NOTHING_KNOWN
}
