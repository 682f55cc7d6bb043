package nl.verkoop.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import nl.verkoop.invoicing.Drafts.Groups;
import nl.verkoop.invoicing.Drafts.Ordered;
import nl.verkoop.shared.Euro;
import nl.verkoop.shared.Money;

/**
 * What is true however a line is shipped: all of it at once charges the order, parts of it differ
 * by roundings alone (posting rules 4, 5.2 and 5.3).
 */
class PartialInvoicesPropertyTest {

  /** A line of so many pieces, and in which parts it is shipped. */
  record Case(Ordered ordered, List<BigDecimal> parts) {}

  @Provide
  Arbitrary<Case> cases() {
    var parts = Arbitraries.integers().between(1, 40).list().ofMinSize(1).ofMaxSize(6);
    var prices = Arbitraries.longs().between(0, 100_000_000);
    var percents = Arbitraries.longs().between(0, 10_000);
    return Combinators.combine(parts, prices, percents)
        .as(
            (shipped, price, percent) ->
                new Case(
                    new Ordered(
                        BigDecimal.valueOf(shipped.stream().mapToInt(Integer::intValue).sum()),
                        BigDecimal.valueOf(price, 5),
                        BigDecimal.valueOf(percent, 2)),
                    shipped.stream().map(BigDecimal::valueOf).toList()));
  }

  private static InvoiceDraft draft(Ordered ordered, BigDecimal shipped) {
    return Drafts.of(List.of(Drafts.line(ordered, shipped, "1.23", Groups.USUAL)));
  }

  private static List<InvoiceDraft> drafts(Case each) {
    return each.parts().stream().map(part -> draft(each.ordered(), part)).toList();
  }

  @Property
  void allOfALineAtOnceChargesTheOrderToTheCent(@ForAll("cases") Case each) {
    var ordered = Euro.of(each.ordered().amount());
    var invoice = draft(each.ordered(), each.ordered().quantity());
    assertThat(invoice.net()).isEqualTo(ordered);
    assertThat(invoice.vatTotal())
        .isEqualTo(ordered.share(new BigDecimal("21"), new BigDecimal("100")));
  }

  @Property
  void partsDifferFromTheOrderByTheirRoundingsAlone(@ForAll("cases") Case each) {
    var drafts = drafts(each);
    var net = Euro.sum(drafts.stream().map(InvoiceDraft::net).toList());
    var vat = Euro.sum(drafts.stream().map(InvoiceDraft::vatTotal).toList());
    var ordered = draft(each.ordered(), each.ordered().quantity());
    // An amount and its discount are rounded, half a cent each: for every part, and for the order.
    var cents = BigDecimal.valueOf(drafts.size() + 1L, 2);
    assertThat(net.minus(ordered.net()).amount().abs()).isLessThanOrEqualTo(cents);
    assertThat(vat.minus(ordered.vatTotal()).amount().abs()).isLessThanOrEqualTo(cents);
  }

  @Property
  void whatIsTakenOffTheOrderIsTakenOffItsInvoicesToTheCent(
      @ForAll("cases") Case each, @ForAll @IntRange(max = 10_000) int share) {
    var whole =
        Euro.of(each.ordered().amount())
            .share(BigDecimal.valueOf(share), BigDecimal.valueOf(10_000))
            .amount();
    var invoiced = BigDecimal.ZERO;
    var taken = BigDecimal.ZERO;
    var isCapped = false;
    for (var part : each.parts()) {
      var line =
          Drafts.less(
              Drafts.line(each.ordered(), part, "1.23", Groups.USUAL),
              new Drafts.Taken(whole, invoiced, taken));
      assertThat(line.invoiceDiscount().isNegative()).isFalse();
      assertThat(line.net().isNegative()).isFalse();
      isCapped = line.net().isZero();
      invoiced = invoiced.add(part);
      taken = taken.add(line.invoiceDiscount().amount());
    }
    if (isCapped) {
      assertThat(taken).isLessThanOrEqualTo(whole);
    } else {
      assertThat(taken).isEqualByComparingTo(whole);
    }
  }

  @Property
  void everyInvoiceIsPostedInBalanceOverWhatTheCustomerOwes(@ForAll("cases") Case each) {
    for (var draft : drafts(each)) {
      var posting = InvoicePostingRule.postingFor(draft, "VF1", LocalDate.EPOCH, Drafts.ACCOUNTS);
      var receivables = new ArrayList<Money>();
      posting.lines().stream()
          .filter(line -> line.account().equals("1300"))
          .forEach(line -> receivables.add(line.amount()));
      assertThat(Euro.sum(receivables)).isEqualTo(draft.net().plus(draft.vatTotal()));
      assertThat(Euro.sum(posting.vat().stream().map(vat -> vat.base()).toList()))
          .isEqualTo(draft.net().negated());
    }
  }
}
