package nl.verkoop.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreditorReferenceTest {

  @ParameterizedTest
  @ValueSource(strings = {"RF18539007547034", "RF18 5390 0754 7034", "rf39vf20250042"})
  void rightReferencesAreValid(String reference) {
    assertThat(CreditorReference.isValid(reference)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"RF123456", "RF38VF20250042", "RF39VF20250024", "RF00", "", "VF20250042"})
  void wrongReferencesAreNot(String reference) {
    assertThat(CreditorReference.isValid(reference)).isFalse();
  }
}
