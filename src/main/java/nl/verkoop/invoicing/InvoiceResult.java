package nl.verkoop.invoicing;

import java.time.LocalDate;
import java.util.List;
import nl.verkoop.shared.Refusal;

/** What became of something that was to be invoiced. */
public sealed interface InvoiceResult {

  /** Invoiced under this number. */
  record Invoiced(String invoiceNo) implements InvoiceResult {}

  /** Not posted because the customer is blocked for invoices; nothing was written. */
  record CustomerBlocked(String customerName) implements InvoiceResult {}

  /** Not posted because it cannot be charged or booked as it is; nothing was written. */
  record Refused(List<Refusal> reasons) implements InvoiceResult {}

  /** Not posted because no open fiscal period holds the date; nothing was written. */
  record PeriodClosed(LocalDate date) implements InvoiceResult {}
}
