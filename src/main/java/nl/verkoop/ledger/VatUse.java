package nl.verkoop.ledger;

/** Offered by who has documents under way: whether the VAT of a pair of groups stands in one. */
public interface VatUse {

  /** Whether something of these VAT groups has been entered and is not invoiced yet. */
  boolean isUnderWay(String businessGroup, String productGroup);
}
