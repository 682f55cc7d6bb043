package nl.verkoop.ledger;

/**
 * Offered by who has documents under way: whether a pair of posting groups meets in what has been
 * entered and is not invoiced yet.
 */
public interface PairUse {

  /** Whether something is booked by the accounts of this pair. */
  boolean needsAccounts(String businessGroup, String productGroup);

  /** Whether something is charged with the VAT of this pair. */
  boolean needsVat(String businessGroup, String productGroup);
}
