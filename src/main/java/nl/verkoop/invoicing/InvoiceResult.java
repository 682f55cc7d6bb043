package nl.verkoop.invoicing;

import java.time.LocalDate;

/** What became of a shipment that was to be invoiced. */
public sealed interface InvoiceResult {

  /** Invoiced under this number. */
  record Invoiced(String invoiceNo) implements InvoiceResult {}

  /** Not posted because the customer is blocked for invoices; nothing was written. */
  record CustomerBlocked(String customerName) implements InvoiceResult {}

  /** Not posted because no open fiscal period holds the date; nothing was written. */
  record PeriodClosed(LocalDate date) implements InvoiceResult {}
}
