package nl.verkoop.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import nl.verkoop.approval.ApprovalLimits.Limit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Up to which amount somebody may approve (posting rules 3.1 and 3.2). */
class ApprovalLimitsTest {

  @ParameterizedTest(name = "rule 3.2: limit {0}, unlimited {1}, may approve {2}: {3}")
  @CsvSource({
    "1000.00, false, 999.99, true",
    "1000.00, false, 1000.00, true",
    "1000.00, false, 1000.01, false",
    "0.00, false, 0.00, false",
    "0.00, false, 0.01, false",
    "0.00, true, 999999999.99, true",
    "0.01, false, 0.01, true",
    "0.01, false, 0.00, true"
  })
  void aLimitSufficesUpToItsAmountAndOneOfNothingNever(
      BigDecimal amount, boolean unlimited, BigDecimal asked, boolean suffices) {
    assertThat(new Limit("carla", amount, unlimited).suffices(asked)).isEqualTo(suffices);
  }

  @Test
  void whoHasNoLimitMayApproveNothing() {
    assertThat(Limit.nothing("dirk"))
        .isEqualTo(new Limit("dirk", new BigDecimal("0.00"), false))
        .matches(limit -> !limit.suffices(BigDecimal.ZERO));
  }
}
