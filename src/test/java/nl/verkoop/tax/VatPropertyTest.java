package nl.verkoop.tax;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.verkoop.ledger.Posting.VatGroup;
import nl.verkoop.ledger.VatCalculation;
import nl.verkoop.ledger.VatCategory;
import nl.verkoop.ledger.VatTreatment;
import nl.verkoop.shared.Euro;
import nl.verkoop.shared.Percentage;
import nl.verkoop.tax.VatCalculator.Line;

/** What is true of the VAT of every document (posting rules 5.3). */
class VatPropertyTest {

  private static final BigDecimal HALF_A_CENT = new BigDecimal("0.005");

  @Provide
  Arbitrary<List<Line>> documents() {
    var rates = Arbitraries.of("21", "9", "0");
    var cents = Arbitraries.longs().between(-100_000, 1_000_000);
    return Combinators.combine(rates, cents)
        .as((rate, amount) -> new Line(vat(rate), Euro.of(BigDecimal.valueOf(amount, 2))))
        .list()
        .ofMinSize(1)
        .ofMaxSize(20);
  }

  private static VatTreatment vat(String rate) {
    var percentage = new Percentage(new BigDecimal(rate));
    return new VatTreatment(
        new VatGroup("NL", rate, rate, VatCalculation.NORMAL, percentage), VatCategory.S);
  }

  @Property
  void noCentOfTheLinesIsLostInTheBases(@ForAll("documents") List<Line> lines) {
    var bases = VatCalculator.amounts(lines).stream().map(VatCalculator.Amount::base).toList();
    assertThat(Euro.sum(bases)).isEqualTo(Euro.sum(lines.stream().map(Line::net).toList()));
  }

  @Property
  void everyTreatmentOccursOnceAndIsHalfACentOffAtMost(@ForAll("documents") List<Line> lines) {
    var amounts = VatCalculator.amounts(lines);
    assertThat(amounts).extracting(VatCalculator.Amount::treatment).doesNotHaveDuplicates();
    for (var each : amounts) {
      var exact =
          each.base().amount().multiply(each.treatment().group().rate().value()).movePointLeft(2);
      assertThat(each.vat().amount().subtract(exact).abs()).isLessThanOrEqualTo(HALF_A_CENT);
    }
  }

  @Property
  void theOrderOfTheLinesMakesNoDifference(
      @ForAll("documents") List<Line> lines, @ForAll Random random) {
    var shuffled = new ArrayList<>(lines);
    Collections.shuffle(shuffled, random);
    assertThat(new HashSet<>(VatCalculator.amounts(shuffled)))
        .isEqualTo(new HashSet<>(VatCalculator.amounts(lines)));
  }

  @Property
  void aLineThatIsWrittenAsTwoIsChargedNoOtherVat(@ForAll("documents") List<Line> lines) {
    var split = new ArrayList<>(lines);
    var first = split.remove(0);
    var cent = Euro.of("0.01");
    split.add(0, new Line(first.treatment(), cent));
    split.add(new Line(first.treatment(), first.net().minus(cent)));
    assertThat(VatCalculator.total(VatCalculator.amounts(split), Euro.CURRENCY))
        .isEqualTo(VatCalculator.total(VatCalculator.amounts(lines), Euro.CURRENCY));
  }
}
