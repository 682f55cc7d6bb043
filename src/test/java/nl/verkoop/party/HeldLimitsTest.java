package nl.verkoop.party;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is a raise: 0 is no limit, and more than any (feature A-47). */
class HeldLimitsTest {

  @ParameterizedTest(name = "from {0} to {1}: {2}")
  @CsvSource({
    "5000, 5000.01, true",
    "5000, 5000.00, false",
    "5000, 4999.99, false",
    "5000, 0, true",
    "0, 5000, false",
    "0, 0, false"
  })
  void isRaisedByMore(BigDecimal before, BigDecimal after, boolean isRaise) {
    assertThat(HeldLimits.isRaise(before, after)).isEqualTo(isRaise);
  }
}
