package nl.verkoop.receivables;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import nl.verkoop.shared.Euro;
import nl.verkoop.shared.Money;

/** What is true of every row of payments on an entry (posting rules 6.2). */
class SettlementPropertyTest {

  private static final int DISCOUNT_DAYS = 8;

  private static Money cents(long cents) {
    return Euro.of(BigDecimal.valueOf(cents, 2));
  }

  /** An invoice after some of it was paid: of its discount the part that falls to what remains. */
  private static OpenEntry remaining(Money amount, Money discount, Money remaining) {
    var possible =
        discount
            .amount()
            .multiply(remaining.amount())
            .divide(amount.amount(), 2, RoundingMode.HALF_UP);
    return Entries.invoice(remaining.amount().toPlainString(), possible.toPlainString(), lastDay());
  }

  private static LocalDate lastDay() {
    return Entries.POSTED.plusDays(DISCOUNT_DAYS);
  }

  @Property
  void paymentsNeverSettleMoreThanRemainsAndAddUpToIt(
      @ForAll @LongRange(min = 1, max = 10_000_000) long gross,
      @ForAll @IntRange(max = 10) int percent,
      @ForAll @Size(min = 1, max = 8) List<@LongRange(min = 1, max = 4_000_000) Long> payments,
      @ForAll @IntRange(max = 12) int day) {
    var amount = cents(gross);
    var discount = amount.share(BigDecimal.valueOf(percent), BigDecimal.valueOf(100));
    var date = Entries.POSTED.plusDays(day);
    var left = amount;
    var paid = Euro.ZERO;
    var granted = Euro.ZERO;
    for (var payment : payments) {
      var settlement = remaining(amount, discount, left).settledBy(cents(payment), date);
      assertThat(settlement.amount()).isBetween(Euro.ZERO, cents(payment));
      assertThat(settlement.discount()).isGreaterThanOrEqualTo(Euro.ZERO);
      paid = paid.plus(settlement.amount());
      granted = granted.plus(settlement.discount());
      left = left.minus(settlement.amount()).minus(settlement.discount());
      assertThat(left).as("never more than remains").isGreaterThanOrEqualTo(Euro.ZERO);
      if (left.isZero()) {
        break;
      }
    }
    assertThat(paid.plus(granted).plus(left)).isEqualTo(amount);
    assertThat(granted).as("never more discount than was promised").isLessThanOrEqualTo(discount);
    if (day > DISCOUNT_DAYS) {
      assertThat(granted).isEqualTo(Euro.ZERO);
    }
  }

  @Property
  void theDiscountIsGivenOnceAndOnlyToWhoClosesTheEntry(
      @ForAll @LongRange(min = 1, max = 10_000_000) long gross,
      @ForAll @IntRange(max = 10) int percent,
      @ForAll @LongRange(min = 1, max = 12_000_000) long payment,
      @ForAll @IntRange(max = 12) int day) {
    var amount = cents(gross);
    var discount = amount.share(BigDecimal.valueOf(percent), BigDecimal.valueOf(100));
    var entry = remaining(amount, discount, amount);
    var settlement = entry.settledBy(cents(payment), Entries.POSTED.plusDays(day));
    if (!settlement.discount().isZero()) {
      assertThat(settlement.amount().plus(settlement.discount())).isEqualTo(amount);
      assertThat(settlement.discount()).isEqualTo(discount);
    }
  }

  @Property
  void moreMoneyOnTheSameDayNeverSettlesLess(
      @ForAll @LongRange(min = 1, max = 1_000_000) long gross,
      @ForAll @IntRange(max = 10) int percent,
      @ForAll @LongRange(min = 1, max = 1_200_000) long payment,
      @ForAll @LongRange(max = 500_000) long more,
      @ForAll @IntRange(max = 12) int day) {
    var amount = cents(gross);
    var discount = amount.share(BigDecimal.valueOf(percent), BigDecimal.valueOf(100));
    var entry = remaining(amount, discount, amount);
    var date = Entries.POSTED.plusDays(day);
    var less = entry.settledBy(cents(payment), date);
    var greater = entry.settledBy(cents(payment + more), date);
    assertThat(greater.amount().plus(greater.discount()))
        .isGreaterThanOrEqualTo(less.amount().plus(less.discount()));
  }

  @Property
  void whatIsEnoughNeverFallsAsDaysGoBy(
      @ForAll @LongRange(min = 1, max = 1_000_000) long gross,
      @ForAll @IntRange(max = 10) int percent,
      @ForAll @IntRange(max = 20) int day,
      @ForAll @IntRange(max = 20) int later) {
    var amount = cents(gross);
    var entry =
        remaining(
            amount, amount.share(BigDecimal.valueOf(percent), BigDecimal.valueOf(100)), amount);
    assertThat(entry.dueOn(Entries.POSTED.plusDays(day + later)))
        .isGreaterThanOrEqualTo(entry.dueOn(Entries.POSTED.plusDays(day)));
  }
}
