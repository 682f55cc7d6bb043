package nl.verkoop.reconciliation;

/** How sure it is that a payment belongs to an entry; only HIGH is posted without a human. */
public enum Confidence {
  HIGH,
  MEDIUM,
  LOW,
  /** Chosen by a human. */
  MANUAL
}
