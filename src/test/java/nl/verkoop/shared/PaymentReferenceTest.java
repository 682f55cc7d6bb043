package nl.verkoop.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaymentReferenceTest {

  @Test
  void makesAnRfReferenceOutOfADocumentNumber() {
    assertThat(PaymentReference.creditorReference("VF20250042")).isEqualTo("RF39VF20250042");
    assertThat(PaymentReference.creditorReference("539007547034")).isEqualTo("RF18539007547034");
    assertThatThrownBy(() -> PaymentReference.creditorReference("VF-1"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"RF18539007547034", "RF18 5390 0754 7034", "rf39vf20250042"})
  void acceptsRightRfReferences(String reference) {
    assertThat(PaymentReference.isCreditorReference(reference)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"RF123456", "RF38VF20250042", "RF39VF20250024", "RF00", "", "VF20250042"})
  void refusesWrongRfReferences(String reference) {
    assertThat(PaymentReference.isCreditorReference(reference)).isFalse();
  }

  @Test
  void findsEveryOwnRfReferenceAgain() {
    for (int number = 0; number < 2000; number++) {
      String reference = PaymentReference.creditorReference("VF2025" + number);
      assertThat(PaymentReference.isCreditorReference(reference)).isTrue();
      assertThat(PaymentReference.creditorReferencesIn("voor " + reference + " dank"))
          .contains(reference);
    }
  }

  @Test
  void findsRfReferencesThatStandAlone() {
    assertThat(PaymentReference.creditorReferencesIn("Betreft RF18 5390 0754 7034 DANK VOOR ALLES"))
        .containsExactly("RF18539007547034");
    assertThat(PaymentReference.creditorReferencesIn("rf39vf20250042/RF18539007547034"))
        .containsExactly("RF39VF20250042", "RF18539007547034");
    assertThat(PaymentReference.creditorReferencesIn("NTRF18539007547034 EREF9001 RF123456"))
        .isEmpty();
  }

  @Test
  void makesABetalingskenmerk() {
    assertThat(PaymentReference.betalingskenmerk("202500420000117")).isEqualTo("9202500420000117");
    assertThatThrownBy(() -> PaymentReference.betalingskenmerk("12"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"9202500420000117", "9202 5004 2000 0117", "9202.5004.2000.0117"})
  void acceptsRightBetalingskenmerken(String reference) {
    assertThat(PaymentReference.isBetalingskenmerk(reference)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"8202500420000117", "9202500420000171", "0000000000000000", "920250042000011", ""})
  void refusesWrongBetalingskenmerken(String reference) {
    assertThat(PaymentReference.isBetalingskenmerk(reference)).isFalse();
  }

  @Test
  void coversBothSpecialRemaindersOfTheCheckDigit() {
    for (int number = 0; number < 2000; number++) {
      String reference = PaymentReference.betalingskenmerk("%015d".formatted(number + 1));
      assertThat(PaymentReference.isBetalingskenmerk(reference)).isTrue();
    }
  }

  @Test
  void findsBetalingskenmerkenThatStandAlone() {
    assertThat(
            PaymentReference.betalingskenmerkenIn(
                "KENMERK 9202 5004 2000 0117 of 9202500420000117, niet 19202500420000117"))
        .containsExactly("9202500420000117");
    assertThat(PaymentReference.betalingskenmerkenIn("8202500420000117")).isEmpty();
  }
}
