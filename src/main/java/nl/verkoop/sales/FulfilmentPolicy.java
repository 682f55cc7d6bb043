package nl.verkoop.sales;

/** How an order is delivered once it is released. */
public enum FulfilmentPolicy {
  /** The warehouse decides what goes out and when. */
  STANDARD,
  /** Ship and invoice at once, without a human, as long as everything is in stock. */
  AT_ONCE
}
