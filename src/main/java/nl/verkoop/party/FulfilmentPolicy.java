package nl.verkoop.party;

/** How a customer's orders are delivered once they are released, unless an order says otherwise. */
public enum FulfilmentPolicy {
  /** The warehouse decides what goes out and when. */
  STANDARD,
  /** Ship and invoice at once, without a human, as long as everything is in stock. */
  AT_ONCE
}
