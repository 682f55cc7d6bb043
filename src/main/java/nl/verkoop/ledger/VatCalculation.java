package nl.verkoop.ledger;

/** Who pays VAT over: the seller at the rate, or the buyer himself (posting rules 5.3). */
public enum VatCalculation {
  NORMAL,
  REVERSE_CHARGE
}
