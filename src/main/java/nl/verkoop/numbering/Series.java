package nl.verkoop.numbering;

/** The kinds of document that get a number of their own. */
public enum Series {
  SALES_ORDER,
  SHIPMENT,
  SALES_INVOICE,
  BANK_IMPORT,
  STOCK_ADJUSTMENT
}
