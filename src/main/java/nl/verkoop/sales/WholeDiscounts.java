package nl.verkoop.sales;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.verkoop.catalog.InvoiceDiscounts;
import nl.verkoop.catalog.InvoiceDiscounts.Step;
import nl.verkoop.ledger.Accounts;
import nl.verkoop.ledger.CompanyCurrency;
import nl.verkoop.ledger.PostingSetup;
import nl.verkoop.party.Customer;
import nl.verkoop.sales.DocumentDraft.PricedLine;
import nl.verkoop.shared.Money;
import nl.verkoop.shared.Refusal;
import org.springframework.stereotype.Component;

/**
 * What is taken off a document as a whole and what it costs extra, once its lines have their prices
 * (features C-46, C-47 and C-49).
 */
@Component
class WholeDiscounts {

  private final InvoiceDiscounts terms;
  private final SalesSetup sales;
  private final PostingSetup setup;
  private final Accounts accounts;
  private final CompanyCurrency currency;

  WholeDiscounts(
      InvoiceDiscounts terms,
      SalesSetup sales,
      PostingSetup setup,
      Accounts accounts,
      CompanyCurrency currency) {
    this.terms = terms;
    this.sales = sales;
    this.setup = setup;
    this.accounts = accounts;
    this.currency = currency;
  }

  /**
   * Lines with their prices, for which somebody is charged.
   *
   * @param agreedBefore whether all of it was agreed before it came here: nothing is reckoned
   * @param whenAsked whether somebody asks for what was agreed, whatever the document says
   */
  record Asked(
      DocumentRequest request,
      Customer charged,
      List<PricedLine> lines,
      PricedBefore before,
      boolean agreedBefore,
      boolean whenAsked) {}

  /**
   * What becomes of the whole.
   *
   * @param notice why what somebody typed is no longer there, as a code; none where it is
   */
  record Decided(InvoiceDiscount discount, Money serviceCharge, Optional<String> notice) {}

  /** The document as a whole: as it is asked for, with all lines that it has then. */
  record Whole(
      DocumentRequest request,
      List<PricedLine> lines,
      InvoiceDiscount discount,
      Optional<String> notice) {}

  /**
   * Takes off what is to be taken off, and adds the line for what the document costs extra, as its
   * last. Refused: what was typed and cannot be taken off these lines, and a customer whose posting
   * group has no account for what is charged extra.
   *
   * @param pricing of the other lines
   */
  Whole of(Asked asked, LinePricing pricing, List<Refusal> refusals) {
    var calculates =
        !asked.agreedBefore() && (asked.whenAsked() || sales.calculatesInvoiceDiscount());
    var steps =
        calculates && !asked.before().accepted()
            ? terms.steps(asked.charged().invoiceDiscountTermsNo(), currency.get())
            : List.<Step>of();
    var decided = new WholeDiscountRule(asked, currency.get(), calculates, steps).decide(refusals);
    var lines = new ArrayList<>(spread(decided.discount(), asked.lines()));
    var asks = new ArrayList<>(asked.request().linesOrNone());
    if (decided.serviceCharge().isPositive()) {
      var charge = chargeLine(asked, decided.serviceCharge(), refusals);
      charge.flatMap(line -> priced(line, pricing, asks.size(), refusals)).ifPresent(lines::add);
      charge.ifPresent(asks::add);
    }
    return new Whole(asked.request().with(asks), lines, decided.discount(), decided.notice());
  }

  /** Lines that bear a discount which is booked apart, and have no account for it. */
  List<Refusal> withoutDiscountAccount(List<SalesOrder.Line> lines, PostingSetup.Booking booking) {
    var bearing = lines.stream().filter(line -> line.share().discount().signum() != 0).toList();
    return bearing.isEmpty() || !sales.areDiscountsApart()
        ? List.of()
        : booking.withoutDiscountAccount(
            bearing.stream().map(SalesOrder.Line::generalProductGroup));
  }

  private Optional<LineRequest> chargeLine(Asked asked, Money amount, List<Refusal> refusals) {
    var group = asked.charged().customerPostingGroup();
    var account = Optional.ofNullable(setup.customerGroup(group).serviceChargeAccount());
    if (account.isEmpty()) {
      refusals.add(Refusal.of("lines", "service-charge-account-missing", group));
    }
    var number =
        asked.request().isNumbered() ? asked.before().serviceChargeNo() : Optional.<Integer>empty();
    return account.map(
        no -> LineRequest.serviceCharge(no, amount.amount()).numbered(number.orElse(null)));
  }

  private Optional<PricedLine> priced(
      LineRequest line, LinePricing pricing, int place, List<Refusal> refusals) {
    return pricing
        .naming(accounts.find(List.of(line.accountNo())))
        .price(line, Optional.empty(), "lines[" + place + "].", refusals)
        .map(PricedLine::asServiceCharge);
  }

  /** The lines with their shares of the discount. */
  static List<PricedLine> spread(InvoiceDiscount discount, List<PricedLine> lines) {
    if (discount.amount().isZero()) {
      return lines;
    }
    var counting = lines.stream().filter(PricedLine::isDiscountable).toList();
    var shares =
        InvoiceDiscountRule.spread(
            discount.amount(), counting.stream().map(line -> line.amount().net()).toList());
    var next = shares.iterator();
    var spread = new ArrayList<PricedLine>(lines.size());
    lines.forEach(line -> spread.add(line.isDiscountable() ? line.less(next.next()) : line));
    return spread;
  }
}
