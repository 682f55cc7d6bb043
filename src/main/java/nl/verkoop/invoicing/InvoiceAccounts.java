package nl.verkoop.invoicing;

import java.util.List;
import java.util.Map;
import nl.verkoop.ledger.PostingSetup;
import nl.verkoop.shared.Refusal;

/**
 * The accounts that the posting groups of an invoice lead to.
 *
 * @param areDiscountsApart whether what is taken off the whole is booked on an account of its own
 */
record InvoiceAccounts(
    String receivables,
    PostingSetup.Booking booking,
    Map<String, String> inventory,
    boolean areDiscountsApart) {

  /** Refused: what is taken off without an account to book it on. */
  List<Refusal> missing(List<InvoiceDraft.Line> lines) {
    return areDiscountsApart
        ? booking.withoutDiscountAccount(
            lines.stream()
                .filter(line -> !line.invoiceDiscount().isZero())
                .map(InvoiceDraft.Line::generalProductGroup))
        : List.of();
  }

  PostingSetup.General general(String productGroup) {
    return booking.general().get(productGroup);
  }

  String vat(String productGroup) {
    return booking.vat().get(productGroup).salesAccount();
  }
}
