package nl.verkoop.ledger;

/** Who pays the VAT to the tax office: the seller, or the buyer himself (posting rules 5.3). */
public enum VatCalculation {
  NORMAL,
  REVERSE_CHARGE
}
