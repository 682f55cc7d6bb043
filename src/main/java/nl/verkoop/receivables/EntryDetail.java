package nl.verkoop.receivables;

import java.util.ArrayList;
import java.util.List;
import nl.verkoop.receivables.CustomerLedger.Payment;
import nl.verkoop.shared.Money;

/**
 * What changed a customer entry: its own amount, a payment applied, or a discount granted with it.
 * Each application stands with both entries, so that their sums stay equal (posting rules 6.2).
 *
 * @param appliedEntryNo the other entry; null for the entry's own amount
 */
record EntryDetail(long entryNo, String kind, Money amount, Long appliedEntryNo) {

  static EntryDetail initial(long entry, Money amount) {
    return new EntryDetail(entry, "INITIAL", amount, null);
  }

  /** Those of a payment under its entry number: its own, and two or three for what it settles. */
  static List<EntryDetail> of(long entry, Payment payment) {
    var details = new ArrayList<EntryDetail>();
    details.add(initial(entry, payment.paid().negated()));
    for (var application : payment.applications()) {
      var paidEntry = application.entryNo();
      details.add(new EntryDetail(paidEntry, "APPLICATION", application.amount().negated(), entry));
      details.add(new EntryDetail(entry, "APPLICATION", application.amount(), paidEntry));
      if (!application.discount().isZero()) {
        details.add(
            new EntryDetail(
                paidEntry, "PAYMENT_DISCOUNT", application.discount().negated(), entry));
      }
    }
    return details;
  }
}
