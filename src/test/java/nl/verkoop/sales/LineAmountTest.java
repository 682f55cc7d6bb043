package nl.verkoop.sales;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import nl.verkoop.shared.Euro;
import nl.verkoop.shared.Percentage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The amount of a line: quantity times price, less its discount (posting rules 4). */
class LineAmountTest {

  @ParameterizedTest(name = "rule 4: {0} at {1} less {2}% is {3} less {4}, {5}")
  @CsvSource({
    "1, 10.00, 0, 10.00, 0.00, 10.00",
    "7, 9.95, 12.5, 69.65, 8.71, 60.94",
    // The product is rounded first, half a cent away from zero ...
    "3, 0.335, 0, 1.01, 0.00, 1.01",
    "1, 0.005, 0, 0.01, 0.00, 0.01",
    "1, 0.00499, 0, 0.00, 0.00, 0.00",
    "0.5, 0.01, 0, 0.01, 0.00, 0.01",
    "2.5, 3.99999, 0, 10.00, 0.00, 10.00",
    // ... and then the discount on it.
    "1, 0.05, 50, 0.05, 0.03, 0.02",
    "1, 0.05, 10, 0.05, 0.01, 0.04",
    "1, 0.0149, 50, 0.01, 0.01, 0.00",
    "3, 33.33, 33.33333, 99.99, 33.33, 66.66",
    // A line discount of 100 % gives nothing.
    "12, 19.99, 100, 239.88, 239.88, 0.00",
    "999999999, 0.00001, 0, 10000.00, 0.00, 10000.00"
  })
  void theProductIsRoundedThenTheDiscount(
      BigDecimal quantity,
      BigDecimal price,
      BigDecimal percent,
      String gross,
      String discount,
      String net) {
    var amount = LineAmount.of(quantity, Euro.price(price), new Percentage(percent));
    assertThat(amount).isEqualTo(new LineAmount(Euro.of(gross), Euro.of(discount)));
    assertThat(amount.net()).isEqualTo(Euro.of(net));
  }
}
