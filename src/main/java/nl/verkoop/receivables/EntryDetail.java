package nl.verkoop.receivables;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import nl.verkoop.ledger.EntryAmount;
import nl.verkoop.shared.Money;

/**
 * What changed a customer entry: its own amount, a payment applied, a discount granted with it, or
 * what another exchange rate made of it. Each application stands with both entries, so that their
 * sums stay equal (posting rules 6.2).
 *
 * @param amount in the entry's currency
 * @param lcy in the company's
 * @param appliedEntryNo the other entry; null for the entry's own amount
 */
record EntryDetail(long entryNo, Kind kind, Money amount, Money lcy, Long appliedEntryNo) {

  /** What changed the entry. */
  enum Kind {
    INITIAL,
    APPLICATION,
    PAYMENT_DISCOUNT,
    EXCHANGE_DIFFERENCE
  }

  static EntryDetail initial(long entry, EntryAmount amount) {
    return new EntryDetail(entry, Kind.INITIAL, amount.amount(), amount.lcy(), null);
  }

  /** Two to four for each entry that this one settles. */
  static List<EntryDetail> of(long entry, List<Applied> applied) {
    return applied.stream().flatMap(each -> of(entry, each).stream()).toList();
  }

  private static List<EntryDetail> of(long entry, Applied applied) {
    var application = applied.application();
    var settled = application.entry();
    UnaryOperator<Money> less =
        settled.remainingAmount().isPositive() ? Money::negated : UnaryOperator.identity();
    var moved = less.apply(application.amount());
    var movedLcy = less.apply(applied.paid());
    var details = new ArrayList<EntryDetail>();
    details.add(new EntryDetail(settled.entryNo(), Kind.APPLICATION, moved, movedLcy, entry));
    details.add(
        new EntryDetail(
            entry, Kind.APPLICATION, moved.negated(), movedLcy.negated(), settled.entryNo()));
    if (!application.discount().isZero()) {
      details.add(
          new EntryDetail(
              settled.entryNo(),
              Kind.PAYMENT_DISCOUNT,
              less.apply(application.discount()),
              less.apply(applied.discount()),
              entry));
    }
    if (!applied.lost().isZero()) {
      details.add(
          new EntryDetail(
              settled.entryNo(),
              Kind.EXCHANGE_DIFFERENCE,
              moved.zero(),
              applied.lost().negated(),
              entry));
    }
    return details;
  }
}
