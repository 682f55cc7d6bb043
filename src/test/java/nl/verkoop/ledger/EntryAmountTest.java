package nl.verkoop.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Currency;
import nl.verkoop.shared.Euro;
import nl.verkoop.shared.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an amount in another currency is in the books (feature L-30). */
class EntryAmountTest {

  private static final Currency USD = Currency.getInstance("USD");

  private static Money usd(String amount) {
    return new Money(new BigDecimal(amount), USD);
  }

  @ParameterizedTest(name = "USD {0} at {1} is EUR {2}")
  @CsvSource({
    "100.00, 0.90, 90.00",
    "0.01, 0.50, 0.01",
    "0.01, 0.49, 0.00",
    "-0.01, 0.50, -0.01",
    "333.33, 0.91234567, 304.11"
  })
  void isRoundedOnceAtItsRate(String amount, BigDecimal rate, String books) {
    var entry = EntryAmount.at(rate, usd(amount), Euro.CURRENCY);
    assertThat(entry.lcy()).isEqualTo(Euro.of(books));
    assertThat(entry.negated().lcy()).isEqualTo(Euro.of(books).negated());
  }

  @Test
  void theCompanysOwnCurrencyHasTheRateOne() {
    var own = EntryAmount.of(Euro.of("12.30"));
    assertThat(own.lcy()).isEqualTo(own.amount());
    assertThat(own.rate()).isEqualByComparingTo("1");
  }

  @Test
  void aRateThatCannotBeKeptAndTwoAmountsOfOneCurrencyAreRefused() {
    var amount = usd("1.00");
    assertThatThrownBy(() -> EntryAmount.at(new BigDecimal("0.123456789"), amount, Euro.CURRENCY))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> EntryAmount.at(BigDecimal.ZERO, amount, Euro.CURRENCY))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new EntryAmount(amount, BigDecimal.ONE, usd("2.00")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
