package nl.verkoop.receivables;

import java.util.ArrayList;
import java.util.List;
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

  /** Two or three for each entry that this one settles; what remains of it runs this way. */
  static List<EntryDetail> of(long entry, Money available, List<Application> applications) {
    var details = new ArrayList<EntryDetail>();
    for (var application : applications) {
      var settled = application.entry().entryNo();
      var moved = available.isPositive() ? application.amount().negated() : application.amount();
      details.add(new EntryDetail(settled, "APPLICATION", moved.negated(), entry));
      details.add(new EntryDetail(entry, "APPLICATION", moved, settled));
      if (!application.discount().isZero()) {
        var granted = application.discount();
        details.add(
            new EntryDetail(
                settled,
                "PAYMENT_DISCOUNT",
                available.isPositive() ? granted : granted.negated(),
                entry));
      }
    }
    return details;
  }
}
