package nl.verkoop.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What units cost, to five decimals. */
class UnitPriceTest {

  @ParameterizedTest(name = "{0} with {1} decimals is {2} per {3}")
  @CsvSource({
    "0.00125, 4, 0.0125, 10",
    "0.00125, 2, 1.25, 1000",
    "0.00125, 5, 0.00125, 1",
    "12.50, 4, 12.5, 1",
    "0.00001, 4, 0.0001, 10",
    "100, 0, 100, 1"
  })
  void fewerDecimalsAreThePriceOfMoreUnits(
      BigDecimal price, int decimals, BigDecimal amount, BigDecimal per) {
    var written = Euro.price(price).withDecimals(decimals);
    assertThat(written.amount()).isEqualByComparingTo(amount);
    assertThat(written.per()).isEqualByComparingTo(per);
    assertThat(written.amount().scale()).isLessThanOrEqualTo(decimals);
    assertThat(written.times(new BigDecimal("12345")))
        .isEqualTo(Euro.price(price).times(new BigDecimal("12345")));
  }

  @ParameterizedTest(name = "{1} times {0} is {2}")
  @CsvSource({
    "0.00125, 4, 0.01",
    "0.00125, 3, 0.00",
    "0.125, 1, 0.13",
    "-0.125, 1, -0.13",
    "99999999, 999999999, 99999998900000001.00"
  })
  void isRoundedOnceHalfAwayFromZero(String price, BigDecimal quantity, String amount) {
    assertThat(Euro.price(price).times(quantity)).isEqualTo(Euro.of(amount));
  }

  @Test
  void isRoundedToItsCurrency() {
    var yen = Currency.getInstance("JPY");
    assertThat(UnitPrice.of(new BigDecimal("0.5"), yen).times(new BigDecimal("3")))
        .isEqualTo(new Money(new BigDecimal("2"), yen));
  }

  @Test
  void theSamePriceIsEqualHoweverItIsWritten() {
    assertThat(Euro.price("10.00")).isEqualTo(Euro.price("10")).isEqualTo(Euro.price("1E+1"));
  }

  @Test
  void moreDecimalsThanAreKeptAreRefused() {
    assertThatThrownBy(() -> Euro.price("0.000001")).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> new UnitPrice(BigDecimal.ONE, Euro.CURRENCY, BigDecimal.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
