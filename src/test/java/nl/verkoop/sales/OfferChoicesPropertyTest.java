package nl.verkoop.sales;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.verkoop.sales.DocumentDraft.PricedLine;
import nl.verkoop.sales.DocumentDraft.Subject;
import nl.verkoop.shared.Euro;
import nl.verkoop.shared.Money;
import nl.verkoop.shared.Percentage;

/** What is true of whatever a customer chooses of an offer. */
class OfferChoicesPropertyTest {

  /** A line of an offer, and whether the customer would like it. */
  private record Asked(LineChoice choice, Money amount, boolean counts, boolean isWanted) {}

  /** An offer with what is taken of it. */
  private record Chosen(DocumentDraft draft, SalesOrder offer, Set<Integer> lines) {}

  @Provide
  Arbitrary<Chosen> offers() {
    var cents =
        Arbitraries.longs()
            .between(0, 1_000_000)
            .map(each -> Euro.of(new BigDecimal(each).movePointLeft(2)));
    var asked =
        Combinators.combine(
                Arbitraries.of(LineChoice.class),
                cents,
                Arbitraries.of(true, false),
                Arbitraries.of(true, false))
            .as(Asked::new)
            .list()
            .ofMinSize(1)
            .ofMaxSize(12);
    var percents =
        Arbitraries.integers()
            .between(0, 100)
            .map(each -> new Percentage(BigDecimal.valueOf(each)));
    return Combinators.combine(asked, percents).as(OfferChoicesPropertyTest::chosen);
  }

  private static Chosen chosen(List<Asked> asked, Percentage percent) {
    var first = new ArrayList<>(asked);
    if (first.get(0).choice() == LineChoice.ALTERNATIVE) {
      first.add(0, new Asked(LineChoice.INCLUDED, Euro.of("10.00"), true, false));
    }
    var discountable =
        Euro.sum(
            first.stream()
                .filter(each -> each.counts() && each.choice().isIncluded())
                .map(Asked::amount)
                .toList());
    var discount =
        new InvoiceDiscount(InvoiceDiscount.Origin.TERMS, percent, percent.of(discountable));
    var priced =
        WholeDiscounts.spread(
            discount, first.stream().map(OfferChoicesPropertyTest::priced).toList());
    var draft = new DocumentDraft(null, null, null, null, Euro.CURRENCY, priced, discount, null);
    var header =
        Orders.header(Orders.DAY, null, false).amounting(draft.net(), draft.vat(), discount);
    var lines = new ArrayList<SalesOrder.Line>();
    for (var index = 0; index < priced.size(); index++) {
      lines.add(Orders.offered(index + 1, priced.get(index)));
    }
    return new Chosen(draft, new SalesOrder(header, lines), wanted(first));
  }

  private static PricedLine priced(Asked asked) {
    var price = LinePrice.typed(Euro.price(asked.amount().amount().toPlainString()));
    return new PricedLine(
        Subject.comment(""),
        Supply.STOCK,
        BigDecimal.ONE,
        price,
        price,
        price.amount(BigDecimal.ONE),
        Optional.of(DocumentDraftTest.HIGH),
        InvoiceShare.none(asked.counts()),
        asked.choice());
  }

  /** Of each group the first that is wanted, if any. */
  private static Set<Integer> wanted(List<Asked> asked) {
    var chosen = new HashSet<Integer>();
    var isTaken = false;
    for (var index = 0; index < asked.size(); index++) {
      var each = asked.get(index);
      isTaken &= each.choice() == LineChoice.ALTERNATIVE;
      if (!each.choice().isIncluded() && each.isWanted() && !isTaken) {
        chosen.add(index + 1);
        isTaken = true;
      }
    }
    return chosen;
  }

  private static SalesOrder ordered(Chosen chosen) {
    return new OfferChoices(chosen.offer()).with(chosen.lines());
  }

  @Property
  void itComesToNoMoreThanWasApproved(@ForAll("offers") Chosen chosen) {
    assertThat(ordered(chosen).header().netAmount())
        .isLessThanOrEqualTo(chosen.draft().netAtMost());
  }

  @Property
  void withNothingChosenItComesToWhatWasOffered(@ForAll("offers") Chosen chosen) {
    var header = new OfferChoices(chosen.offer()).with(Set.of()).header();
    assertThat(header.netAmount()).isEqualTo(chosen.draft().net());
    assertThat(header.gross()).isEqualByComparingTo(chosen.offer().header().gross());
  }

  @Property
  void noCentOfItsLinesOrOfItsDiscountIsLost(@ForAll("offers") Chosen chosen) {
    var ordered = ordered(chosen);
    var header = ordered.header();
    var amounts = sum(ordered, SalesOrder.Line::lineAmount);
    assertThat(sum(ordered, line -> line.share().discount()))
        .isEqualByComparingTo(header.invoiceDiscount());
    assertThat(header.net()).isEqualByComparingTo(amounts.subtract(header.invoiceDiscount()));
    assertThat(header.netAtMost()).isEqualByComparingTo(header.net());
    assertThat(ordered.lines()).allMatch(line -> line.choice().isIncluded());
  }

  private static BigDecimal sum(SalesOrder ordered, Function<SalesOrder.Line, BigDecimal> of) {
    return ordered.lines().stream().map(of).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
