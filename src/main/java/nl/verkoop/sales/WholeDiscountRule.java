package nl.verkoop.sales;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import nl.verkoop.catalog.InvoiceDiscounts.Step;
import nl.verkoop.sales.DocumentDraft.PricedLine;
import nl.verkoop.sales.WholeDiscounts.Asked;
import nl.verkoop.sales.WholeDiscounts.Decided;
import nl.verkoop.shared.Money;
import nl.verkoop.shared.Refusal;

/**
 * What is taken off a document as a whole, and what it costs extra: for the same lines what it was;
 * for others what was agreed, where that is reckoned (features C-47 and C-49).
 *
 * @param calculates whether what was agreed is reckoned now
 * @param steps what was agreed
 */
record WholeDiscountRule(Asked asked, Currency currency, boolean calculates, List<Step> steps) {

  Decided decide(List<Refusal> refusals) {
    var before = asked.before();
    var was = before.discount().orElse(InvoiceDiscount.none(currency));
    if (before.accepted()) {
      return new Decided(was, before.serviceCharge(currency), Optional.empty());
    }
    var typed = typed(was);
    if (typed.isPresent()) {
      return new Decided(checked(typed.get(), refusals), charge(), Optional.empty());
    }
    var isTakenAway = asked.request().invoiceDiscount() == null && was.isTyped();
    if (stays() && !isTakenAway) {
      return new Decided(was, charge(), Optional.empty());
    }
    var discount =
        calculates
            ? InvoiceDiscountRule.byTerms(steps, discountable())
            : InvoiceDiscount.none(currency);
    return new Decided(discount, charge(), notice(was, isTakenAway));
  }

  /** What is asked for as the discount already is, was not typed: programs send what they read. */
  private Optional<BigDecimal> typed(InvoiceDiscount was) {
    return Optional.ofNullable(asked.request().invoiceDiscount())
        .filter(
            amount ->
                asked.before().discount().isEmpty()
                    || amount.compareTo(was.amount().amount()) != 0);
  }

  private InvoiceDiscount checked(BigDecimal amount, List<Refusal> refusals) {
    if (amount.signum() < 0
        || amount.stripTrailingZeros().scale() > currency.getDefaultFractionDigits()) {
      refusals.add(Refusal.of("invoiceDiscount", "invoice-discount-invalid"));
    } else if (amount.compareTo(discountable().amount()) > 0) {
      refusals.add(Refusal.of("invoiceDiscount", "invoice-discount-too-much", discountable()));
    } else {
      return InvoiceDiscount.typed(new Money(amount, currency), discountable());
    }
    return InvoiceDiscount.none(currency);
  }

  /** Nobody wonders about a discount that he took away himself, or that comes back another. */
  private Optional<String> notice(InvoiceDiscount was, boolean isTakenAway) {
    if (was.isTyped() && !isTakenAway && !asked.whenAsked()) {
      return Optional.of("invoice-discount-reset");
    }
    return !calculates && was.origin() == InvoiceDiscount.Origin.TERMS
        ? Optional.of("invoice-discount-open")
        : Optional.empty();
  }

  /** What it costs extra: for the same lines as it was, else by what was agreed. */
  private Money charge() {
    if (asked.lines().stream()
        .noneMatch(line -> line.vat().isPresent() && line.choice().isIncluded())) {
      return Money.zero(currency);
    }
    if (stays()) {
      return asked.before().serviceCharge(currency);
    }
    return calculates
        ? InvoiceDiscountRule.serviceCharge(steps, sum(line -> line.choice().isIncluded()))
        : Money.zero(currency);
  }

  private Money discountable() {
    return sum(PricedLine::isDiscountable);
  }

  private Money sum(Predicate<PricedLine> counts) {
    return Money.sum(
        asked.lines().stream().filter(counts).map(line -> line.amount().net()).toList(), currency);
  }

  /**
   * Whether the same is charged to the same: what was taken off it still fits, also after other
   * terms were agreed. An order of an offer keeps so what the customer accepted (feature C-42 holds
   * the prices of lines in the same way).
   */
  private boolean stays() {
    return !asked.whenAsked()
        && asked.charged().no().equals(asked.before().chargedNo())
        && asked.before().isSame(asked.lines(), currency);
  }
}
