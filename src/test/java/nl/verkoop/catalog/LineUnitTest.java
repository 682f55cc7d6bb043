package nl.verkoop.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much of the stock a line is (features Q-03 and O-20). */
class LineUnitTest {

  private static LineUnit unit(BigDecimal quantityPerUnit) {
    return new LineUnit("BOX", "doos", quantityPerUnit);
  }

  @ParameterizedTest(name = "O-20: {1} of {0} are {2} base units")
  @CsvSource({
    "1, 3, 3",
    "12, 3, 36",
    "12, 0.5, 6",
    "0.3, 0.00001, 0.00000",
    "0.5, 0.00001, 0.00001",
    "0.33333, 3, 0.99999",
    "1.00001, 0.00005, 0.00005"
  })
  void aQuantityIsTurnedIntoBaseUnits(BigDecimal factor, BigDecimal quantity, BigDecimal base) {
    assertThat(unit(factor).inBaseUnits(quantity)).isEqualByComparingTo(base);
    assertThat(unit(factor).isBase()).isEqualTo(factor.compareTo(BigDecimal.ONE) == 0);
  }

  @ParameterizedTest(name = "O-20: after {1} of {0}, {2} more are {3} base units")
  @CsvSource({
    "1, 1, 2, 2",
    "12, 1, 2, 24",
    "0.5, 0, 0.00001, 0.00001",
    "0.5, 0.00001, 0.00001, 0.00000",
    "0.5, 0.00002, 0.00001, 0.00001"
  })
  void aPartIsWhatIsGoneWithItLessWhatWasGoneBefore(
      BigDecimal factor, BigDecimal before, BigDecimal part, BigDecimal base) {
    assertThat(unit(factor).partInBaseUnits(before, part)).isEqualByComparingTo(base);
  }

  @ParameterizedTest(name = "{1} base units are {2} of {0}, and no more")
  @CsvSource({"1, 50, 50", "20, 50, 2.5", "3, 50, 16.66666", "3, -50, -16.66667"})
  void baseUnitsAreTurnedIntoNoMoreThanThereAre(
      BigDecimal factor, BigDecimal base, BigDecimal quantity) {
    assertThat(unit(factor).ofBaseUnits(base)).isEqualByComparingTo(quantity);
  }
}
