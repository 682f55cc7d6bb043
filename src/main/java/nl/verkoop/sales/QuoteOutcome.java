package nl.verkoop.sales;

/** How the negotiation of a quote ended. */
public enum QuoteOutcome {
  ACCEPTED,
  DECLINED,
  WITHDRAWN,
  EXPIRED,
  REJECTED
}
