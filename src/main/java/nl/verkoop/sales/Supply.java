package nl.verkoop.sales;

/** Where the goods of a line come from: our own stock, or the vendor straight to the customer. */
enum Supply {
  STOCK,
  DROP_SHIPMENT
}
