package nl.verkoop.party;

/**
 * Something that two cards of one customer say, each otherwise (feature C-07).
 *
 * @param kind what it is, such as an address or a price
 * @param about which one of these, such as the code of the address or the item
 * @param old what the card says that is merged
 * @param kept what the card says that stays
 */
public record CustomerClash(Kind kind, String about, String old, String kept) {

  /** What can clash. */
  public enum Kind {
    CREDIT_LIMIT,
    CONTACT,
    SHIP_TO,
    PRICE,
    INVOICE_DISCOUNT,
    RECURRING
  }

  /** By which it is named when somebody chooses. */
  public String key() {
    return kind + " " + about;
  }
}
