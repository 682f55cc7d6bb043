package nl.verkoop.sales;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.verkoop.catalog.InvoiceDiscounts.Step;
import nl.verkoop.sales.InvoiceDiscount.Origin;
import nl.verkoop.shared.Money;
import nl.verkoop.shared.Percentage;

/**
 * What is taken off a document as a whole, and how much of it each line bears (features C-46, C-47
 * and C-49).
 */
final class InvoiceDiscountRule {

  private InvoiceDiscountRule() {}

  /** By the terms, off what the lines that count for it come to together. */
  static InvoiceDiscount byTerms(List<Step> steps, Money discountable) {
    return reached(steps, discountable)
        .map(step -> new Percentage(step.discountPercent()))
        .map(percent -> new InvoiceDiscount(Origin.TERMS, percent, percent.of(discountable)))
        .filter(discount -> discount.amount().isPositive())
        .orElseGet(() -> InvoiceDiscount.none(discountable.currency()));
  }

  /** What a document that comes to this much costs extra. */
  static Money serviceCharge(List<Step> steps, Money total) {
    return reached(steps, total)
        .map(step -> new Money(step.serviceCharge(), total.currency()))
        .orElseGet(total::zero);
  }

  /** The step with the highest amount that is not above the total. */
  private static Optional<Step> reached(List<Step> steps, Money total) {
    return steps.stream()
        .filter(step -> step.minimumAmount().compareTo(total.amount()) <= 0)
        .reduce(
            (one, other) -> one.minimumAmount().compareTo(other.minimumAmount()) > 0 ? one : other);
  }

  /**
   * The share of each of these amounts, in proportion, to the cent. What rounding leaves goes from
   * one to the next, so that all together are the discount, and no share is more than its amount
   * (posting rules 4).
   */
  static List<Money> spread(Money discount, List<Money> amounts) {
    var whole = Money.sum(amounts, discount.currency()).amount();
    var shares = new ArrayList<Money>(amounts.size());
    var seen = BigDecimal.ZERO;
    var given = discount.zero();
    for (var amount : amounts) {
      seen = seen.add(amount.amount());
      var until = whole.signum() == 0 ? discount.zero() : discount.share(seen, whole);
      shares.add(until.minus(given));
      given = until;
    }
    return shares;
  }
}
