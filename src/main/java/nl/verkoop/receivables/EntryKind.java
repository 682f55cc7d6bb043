package nl.verkoop.receivables;

/** What an entry in a customer's ledger stands for. */
public enum EntryKind {
  INVOICE,
  PAYMENT,
  CREDIT_MEMO,
  REFUND
}
