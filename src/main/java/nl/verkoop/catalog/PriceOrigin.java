package nl.verkoop.catalog;

/** Where the price or the discount of a line comes from. */
public enum PriceOrigin {
  /** There is none. */
  NONE,
  /** From the card of the item. */
  CARD,
  /** Somebody typed it. */
  TYPED,
  /** Agreed with the customer. */
  CUSTOMER,
  /** Of a campaign that the document names, or that the customer takes part in. */
  CAMPAIGN,
  /** Agreed for a group that the customer belongs to. */
  GROUP,
  /** Valid for every customer. */
  EVERYBODY
}
