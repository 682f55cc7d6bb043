package nl.verkoop.invoicing;

import java.util.Map;
import nl.verkoop.ledger.PostingSetup;

/** The accounts that the posting groups of an invoice lead to. */
record InvoiceAccounts(
    String receivables, PostingSetup.Booking booking, Map<String, String> inventory) {

  PostingSetup.General general(String productGroup) {
    return booking.general().get(productGroup);
  }

  String vat(String productGroup) {
    return booking.vat().get(productGroup).salesAccount();
  }
}
