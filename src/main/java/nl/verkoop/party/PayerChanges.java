package nl.verkoop.party;

/** Hears that somebody else pays for a customer; offered by whoever waits for who pays. */
public interface PayerChanges {

  /** Another pays for this customer from now on, or he himself does. */
  void otherPayer(String customerNo);
}
