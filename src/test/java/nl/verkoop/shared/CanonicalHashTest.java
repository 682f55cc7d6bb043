package nl.verkoop.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CanonicalHashTest {

  private record Asked(String no, BigDecimal quantity, LocalDate day) {}

  private record TheSameToday(LocalDate day, BigDecimal quantity, String no, String cameLater) {}

  private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

  private static String hash(String no, String quantity, LocalDate day) {
    return CanonicalHash.of(new Asked(no, new BigDecimal(quantity), day));
  }

  @Test
  void onlyWhatIsAskedForCounts() {
    assertThat(hash("A", "2", DAY))
        .isEqualTo(hash("A", "2.00", DAY))
        .isEqualTo(hash("A", "0.2E1", DAY))
        .isEqualTo(CanonicalHash.of(new TheSameToday(DAY, new BigDecimal(2), "A", null)))
        .isNotEqualTo(hash("A", "2.01", DAY))
        .isNotEqualTo(hash("A", "20", DAY))
        .isNotEqualTo(hash("a", "2", DAY))
        .isNotEqualTo(hash("A", "2", DAY.plusDays(1)))
        .isNotEqualTo(hash("A", "2", null));
  }
}
