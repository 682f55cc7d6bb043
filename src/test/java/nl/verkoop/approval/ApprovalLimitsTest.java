package nl.verkoop.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.stream.Stream;
import nl.verkoop.approval.ApprovalLimits.Limit;
import nl.verkoop.shared.Refusal;
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

  @ParameterizedTest(name = "{4}: {0}, unlimited {1}, for carla, set by {2}: \"{3}\"")
  @CsvSource({
    "1000.00, false, dirk, '', a limit",
    "0.00, false, dirk, '', none",
    "0.00, true, dirk, '', unlimited",
    "1000.00, true, dirk, limit-and-unlimited, rule 3.1 never both",
    "0.01, true, dirk, limit-and-unlimited, rule 3.1 never both",
    "-0.01, false, dirk, limit-invalid, rule 3.1 not negative",
    "-0.01, true, dirk, limit-invalid, rule 3.1 not negative",
    "0.001, false, dirk, limit-invalid, rule 0 whole cents",
    "0.010, false, dirk, '', rule 0 zeros at the end are none",
    "99999999999999999.99, false, dirk, '', the most",
    "100000000000000000.00, false, dirk, limit-invalid, more than the most",
    ", false, dirk, limit-invalid, nothing",
    "1000.00, false, carla, own-limit, rule 3.1 nobody sets his own",
    "-1.00, false, carla, own-limit limit-invalid, everything at once"
  })
  void aLimitIsSetBySomebodyElse(
      BigDecimal amount, boolean unlimited, String setBy, String codes, String source) {
    assertThat(new Limit("carla", amount, unlimited).against(setBy))
        .extracting(Refusal::code)
        .as(source)
        .containsExactly(
            Stream.of(codes.split(" ")).filter(code -> !code.isEmpty()).toArray(String[]::new));
  }
}
