package nl.verkoop.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;

/** What is true of every amount (posting rules 0). */
class MoneyPropertyTest {

  private static final BigDecimal HALF_A_CENT = new BigDecimal("0.005");

  @Property
  void roundingMovesAnAmountByHalfACentAtMostAndBothSignsAlike(
      @ForAll @BigRange(min = "-9999999", max = "9999999") @Scale(7) BigDecimal exact) {
    var rounded = Euro.rounded(exact);
    assertThat(rounded.amount().subtract(exact).abs()).isLessThanOrEqualTo(HALF_A_CENT);
    assertThat(Euro.rounded(exact.negate())).isEqualTo(rounded.negated());
    assertThat(Euro.rounded(rounded.amount())).isEqualTo(rounded);
  }

  @Property
  void theSharesOfAnAmountLoseNoMoreThanHalfACentEach(
      @ForAll @BigRange(min = "0", max = "999999") @Scale(2) BigDecimal amount,
      @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 1, max = 1000) Integer> weights) {
    var whole = BigDecimal.valueOf(weights.stream().mapToInt(Integer::intValue).sum());
    var shares =
        Euro.sum(
            weights.stream()
                .map(weight -> Euro.of(amount).share(BigDecimal.valueOf(weight), whole))
                .toList());
    assertThat(shares.amount().subtract(amount).abs())
        .isLessThanOrEqualTo(HALF_A_CENT.multiply(BigDecimal.valueOf(weights.size())));
  }

  @Property
  void aPercentageAndTheRestAreTheWholeToTheCent(
      @ForAll @BigRange(min = "0", max = "999999") @Scale(2) BigDecimal amount,
      @ForAll @BigRange(min = "0", max = "100") @Scale(5) BigDecimal percent) {
    var part = new Percentage(percent).of(Euro.of(amount));
    var rest = new Percentage(new BigDecimal("100").subtract(percent)).of(Euro.of(amount));
    assertThat(part.amount()).isBetween(BigDecimal.ZERO, amount);
    assertThat(part.plus(rest).amount().subtract(amount).abs())
        .as("both are rounded, so that together they are a cent more at most")
        .isLessThanOrEqualTo(new BigDecimal("0.01"));
  }
}
