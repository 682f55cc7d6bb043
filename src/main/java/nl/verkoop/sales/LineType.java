package nl.verkoop.sales;

/** What a line of a document is about. */
public enum LineType {
  /** An item of the catalogue. */
  ITEM,
  /** An amount on an account of the general ledger, without an item. */
  ACCOUNT,
  /** Words only. */
  COMMENT,
  /** Costs that are spread over items; not yet. */
  CHARGE,
  /** Hours of people and machines; not yet. */
  SERVICE
}
