package nl.verkoop.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import nl.verkoop.reconciliation.WrittenNumber.Form;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When two spellings are one number (posting rules 12.2). */
class WrittenNumberTest {

  @ParameterizedTest(name = "rule 12.2: {0} and {1} are one number: {2}")
  @CsvSource({
    "VF000097, VF000097, true",
    "VF000097, vf 000097, true",
    "VF000097, vf-000097., true",
    "VF000097, VF97, true",
    "VF000097, VF000098, false",
    "VF000097, VX000097, false",
    "VF000097, VF0000970, false",
    // Without letters the zeros count, or every number would be some invoice.
    "2026-00007, 2026 00007, true",
    "2026-00007, 2026-7, false",
    "000097, 97, false",
    "VF000000, VF0, true"
  })
  void behindLettersZerosMakeNoDifference(String one, String other, boolean same) {
    var first = WrittenNumber.of(one);
    var second = WrittenNumber.of(other);
    assertThat(first.equals(second)).isEqualTo(same);
    assertThat(second.equals(first)).isEqualTo(same);
    assertThat(first.hashCode() == second.hashCode()).isEqualTo(same);
    assertThat(first.equals(one)).as("a text is no number").isFalse();
  }

  @ParameterizedTest(name = "rule 12.2: {0} has the digits {1}, worth {2}, behind {3}")
  @CsvSource({
    "VF000097, 000097, 97, VF, 6",
    "2026-00007, 00007, 7, 2026, 5",
    "VF-2026-0042, 0042, 42, VF2026, 4",
    "A1B22, 22, 22, A1B, 2",
    "VF000, 000, 0, VF, 3",
    "FACTUUR, '', '', FACTUUR, 0"
  })
  void aNumberIsARunOfDigitsBehindItsPrefix(
      String written, String digits, String value, String prefix, int length) {
    var number = WrittenNumber.of(written);
    assertThat(number.digits()).isEqualTo(digits);
    assertThat(number.value()).isEqualTo(value);
    assertThat(number.form()).isEqualTo(new Form(prefix, length));
  }

  @ParameterizedTest(name = "rule 12.2: {0} is long enough: {1}")
  @CsvSource({
    "VF97, true",
    "VF9, false",
    "1234, true",
    "123, false",
    "V123, true",
    "V12, false",
    "FACTUUR, false"
  })
  void fewerThanFourCharactersSayNothing(String written, boolean longEnough) {
    assertThat(WrittenNumber.of(written).isLongEnough()).isEqualTo(longEnough);
  }

  @ParameterizedTest(name = "rule 12.2: {0} can end in {1}: {2}")
  @CsvSource({
    "VF000104, 05, true",
    "VF000104, 105, true",
    "VF000104, 00105, true",
    "VF000104, 000105, false",
    "VF000104, 5, false",
    "VF000104, A5, false",
    "VF04, 05, false"
  })
  void twoDigitsOrMoreCanTakeTheEndOfANumber(String written, String ending, boolean can) {
    assertThat(WrittenNumber.of(written).canEndIn(ending)).isEqualTo(can);
  }

  @ParameterizedTest(name = "rule 12.2: {0} ending in {1} is {2}")
  @CsvSource({"VF000104, 05, VF000105", "VF000199, 203, VF000203", "2026-00007, 12, 2026-00012"})
  void theEndingTakesThePlaceOfAsManyDigits(String written, String ending, String next) {
    assertThat(WrittenNumber.of(written).endingIn(ending)).isEqualTo(WrittenNumber.of(next));
  }
}
