package nl.verkoop.receivables;

import java.util.ArrayList;
import java.util.List;
import nl.verkoop.shared.Money;

/**
 * What an application comes to in the company's currency: the money at the rate of the entry that
 * settles, the discount at the rate of the one that is settled, and what the two rates differ by
 * (feature L-30).
 *
 * @param paid what moves from the one entry to the other; never negative
 * @param discount what is granted with it; never negative
 * @param lost what the company loses by the rates; negative where it gains
 */
public record Applied(Application application, Money paid, Money discount, Money lost) {

  /**
   * Values each application in turn; the last part of an entry takes what is left of it in both
   * currencies, so that no cent of rounding stays open.
   *
   * @param available what is left of the entry that settles, in its currency
   * @param availableLcy the same in the company's currency
   */
  public static List<Applied> of(
      Money available, Money availableLcy, List<Application> applications) {
    var left = available.absolute();
    var leftLcy = availableLcy.absolute();
    var applied = new ArrayList<Applied>();
    for (var each : applications) {
      var paid = leftLcy.share(each.amount().amount(), left.amount());
      applied.add(of(each, paid));
      left = left.minus(each.amount());
      leftLcy = leftLcy.minus(paid);
    }
    return applied;
  }

  private static Applied of(Application application, Money paid) {
    var entry = application.entry();
    var remaining = entry.remainingAmount().absolute().amount();
    var remainingLcy = new Money(entry.remainingLcy(), paid.currency()).absolute();
    var settled = application.amount().plus(application.discount()).amount();
    var worth = remainingLcy.share(application.amount().amount(), remaining);
    var discount = remainingLcy.share(settled, remaining).minus(worth);
    var less = worth.minus(paid);
    return new Applied(
        application, paid, discount, entry.remainingAmount().isPositive() ? less : less.negated());
  }
}
