package nl.verkoop.sales;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import nl.verkoop.catalog.InvoiceDiscounts.Step;
import nl.verkoop.shared.Euro;
import nl.verkoop.shared.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is taken off a whole document, and what it costs extra (features C-46, C-47 and C-49). */
class InvoiceDiscountRuleTest {

  /** Steps written as "500:2+7.50": from which amount, which percentage, what extra. */
  private static List<Step> steps(String written) {
    return Stream.of(written.split(" "))
        .filter(step -> !step.isEmpty())
        .map(step -> step.split("[:+]"))
        .map(
            step ->
                new Step(new BigDecimal(step[0]), new BigDecimal(step[1]), new BigDecimal(step[2])))
        .toList();
  }

  @ParameterizedTest(name = "C-47: {1} by {0} is less {2} of {3}% and costs {4} extra")
  @CsvSource({
    "'', 100.00, 0.00, 0, 0.00",
    "500:2+0, 499.99, 0.00, 0, 0.00",
    "500:2+0, 500.00, 10.00, 2, 0.00",
    "0:0+15 250:0+0 500:2+0 2500:5+0, 249.99, 0.00, 0, 15.00",
    "0:0+15 250:0+0 500:2+0 2500:5+0, 250.00, 0.00, 0, 0.00",
    "0:0+15 250:0+0 500:2+0 2500:5+0, 2499.99, 50.00, 2, 0.00",
    "0:0+15 250:0+0 500:2+0 2500:5+0, 2500.00, 125.00, 5, 0.00",
    "2500:5+0 500:2+0 0:0+15, 600.00, 12.00, 2, 0.00",
    "0:3+7.50, 10.50, 0.32, 3, 7.50",
    "0:0.5+0, 1.00, 0.01, 0.5, 0.00",
    "0:0.4+0, 1.00, 0.00, 0, 0.00",
    "0:100+0, 33.33, 33.33, 100, 0.00",
    "0:5+0, 0.00, 0.00, 0, 0.00"
  })
  void theStepWithTheHighestAmountThatIsReachedCounts(
      String steps, String total, String discount, BigDecimal percent, String extra) {
    var found = InvoiceDiscountRule.byTerms(steps(steps), Euro.of(total));
    assertThat(found.amount()).isEqualTo(Euro.of(discount));
    assertThat(found.percent().value()).isEqualByComparingTo(percent);
    assertThat(found.origin())
        .isEqualTo(
            found.amount().isZero() ? InvoiceDiscount.Origin.NONE : InvoiceDiscount.Origin.TERMS);
    assertThat(InvoiceDiscountRule.serviceCharge(steps(steps), Euro.of(total)))
        .isEqualTo(Euro.of(extra));
  }

  @ParameterizedTest(name = "rule 4: {0} over {1} is {2}")
  @CsvSource({
    "10.00, 100.00, 10.00",
    "1.00, 10.00 10.00 10.00, 0.33 0.34 0.33",
    "0.01, 10.00 10.00, 0.01 0.00",
    "0.02, 0.01 0.01, 0.01 0.01",
    "0.01, 0.00 5.00 0.00, 0.00 0.01 0.00",
    "5.00, 60.00 30.00 10.00, 3.00 1.50 0.50",
    "0.05, 1.00 1.00 1.00 1.00 1.00 1.00, 0.01 0.01 0.01 0.00 0.01 0.01",
    "0.00, 1.00 2.00, 0.00 0.00",
    "0.00, 0.00 0.00, 0.00 0.00"
  })
  void eachLineBearsItsShare(String discount, String amounts, String shares) {
    var spread = InvoiceDiscountRule.spread(Euro.of(discount), amounts(amounts));
    assertThat(
            spread.stream()
                .map(each -> each.amount().toPlainString())
                .collect(Collectors.joining(" ")))
        .isEqualTo(shares);
  }

  private static List<Money> amounts(String written) {
    return Stream.of(written.split(" ")).map(Euro::of).toList();
  }

  @Property
  void allSharesTogetherAreTheDiscountAndNoneIsMoreThanItsAmount(
      @ForAll @Size(min = 1, max = 30) List<@LongRange(min = 0, max = 10_000_000) Long> cents,
      @ForAll @IntRange(max = 10_000) int share) {
    var amounts = cents.stream().map(each -> Euro.of(BigDecimal.valueOf(each, 2))).toList();
    var discount = Euro.sum(amounts).share(BigDecimal.valueOf(share), BigDecimal.valueOf(10_000));
    var spread = InvoiceDiscountRule.spread(discount, amounts);
    assertThat(Euro.sum(new ArrayList<>(spread))).isEqualTo(discount);
    for (var index = 0; index < amounts.size(); index++) {
      assertThat(spread.get(index)).isBetween(Euro.of("0.00"), amounts.get(index));
    }
  }

  @ParameterizedTest(name = "C-49: {0} of {1} is {2}%")
  @CsvSource({"10.00, 100.00, 10", "1.00, 3.00, 33.33333", "0.00, 100.00, 0", "0.00, 0.00, 0"})
  void whatIsTypedIsSoManyPercent(String amount, String of, BigDecimal percent) {
    assertThat(InvoiceDiscount.typed(Euro.of(amount), Euro.of(of)).percent().value())
        .isEqualByComparingTo(percent);
  }

  @ParameterizedTest(name = "A-33: {0}% below the offer, and {1}% off the whole, is {2}%")
  @CsvSource({"0, 0, 0", "0, 10, 10", "20, 10, 28", "0, 100, 100", "12.5, 2, 14.25", "0, 20, 20"})
  void whatIsTypedComesOnTopOfWhatIsGivenOnTheLine(
      BigDecimal below, BigDecimal off, BigDecimal percent) {
    assertThat(GivenAway.and(below, off)).isEqualByComparingTo(percent);
  }
}
