package nl.verkoop.sales;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.verkoop.sales.CreditExposure.Exposure;
import nl.verkoop.shared.Euro;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a customer owes and will owe, against his credit limit (posting rules 3.7). */
class ExposureTest {

  @ParameterizedTest(name = "rule 3.7: owes {0}, ordered {1}, limit {2}: {3} in all, {4} too much")
  @CsvSource({
    "0.00, 0.00, 1000.00, 0.00, 0.00",
    "400.00, 600.00, 1000.00, 1000.00, 0.00",
    "400.00, 600.01, 1000.00, 1000.01, 0.01",
    "400.00, 500.00, 1000.00, 900.00, 0.00",
    "9999.99, 0.01, 0.00, 10000.00, 0.00",
    "-50.00, 100.00, 25.00, 50.00, 25.00"
  })
  void theExcessIsWhatLiesAboveTheLimit(
      String balance, String orders, String limit, String total, String excess) {
    var exposure = new Exposure(Euro.of(balance), Euro.of(orders), Euro.of(limit), 0);
    assertThat(exposure.total()).isEqualTo(Euro.of(total));
    assertThat(exposure.aboveLimit()).isEqualTo(Euro.of(excess));
  }

  @Test
  void onlyACheckThatFoundNothingWasPassed() {
    assertThat(new CreditCheck(List.of(), "credit-check", 1, "anna").passed()).isTrue();
    assertThat(new CreditCheck(List.of("overdue"), "credit-check", 1, "anna").passed()).isFalse();
  }
}
