package nl.verkoop.receivables;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import nl.verkoop.shared.Money;
import nl.verkoop.shared.Refusal;

/**
 * What of an open entry is settled by another: the amount that goes from the one to the other, and
 * the discount that is granted with it, both positive.
 */
public record Application(OpenEntry entry, Money amount, Money discount) {

  /**
   * Refused: an entry of somebody else, one in another currency, one that does not run the other
   * way, an amount that is not positive, one entry twice, more than remains of an entry, and more
   * together than there is to apply (posting rules 6.2).
   *
   * @param customerNo whose the entry is that settles these
   * @param available what remains of that entry; positive when he owes it
   */
  public static List<Refusal> against(
      String customerNo, Money available, List<Application> applications) {
    var refusals = new ArrayList<Refusal>();
    var seen = new HashSet<Long>();
    for (var each : applications) {
      if (!seen.add(each.entry().entryNo())) {
        refusals.add(Refusal.of("", "applied-twice", each.entry().documentNo()));
      }
      each.against(customerNo, available).ifPresent(refusals::add);
    }
    if (!refusals.isEmpty()) {
      return refusals;
    }
    var total =
        Money.sum(applications.stream().map(Application::amount).toList(), available.currency());
    if (total.compareTo(available.absolute()) > 0) {
      refusals.add(Refusal.of("", "applied-more-than-there-is", total, available.absolute()));
    }
    return refusals;
  }

  private Optional<Refusal> against(String customerNo, Money available) {
    var remaining = entry.remainingAmount();
    if (!entry.customerNo().equals(customerNo)) {
      return refused("applied-to-another-customer");
    }
    if (!remaining.currency().equals(available.currency())) {
      return refused("applied-in-another-currency");
    }
    if (!amount.isPositive() || discount.isNegative()) {
      return refused("applied-nothing");
    }
    if (remaining.isPositive() == available.isPositive()) {
      return refused("applied-to-the-same-side");
    }
    return amount.plus(discount).compareTo(remaining.absolute()) > 0
        ? refused("applied-more-than-remains")
        : Optional.empty();
  }

  private Optional<Refusal> refused(String code) {
    return Optional.of(Refusal.of("", code, entry.documentNo()));
  }
}
