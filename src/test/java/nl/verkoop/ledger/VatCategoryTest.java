package nl.verkoop.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import nl.verkoop.shared.Refusal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How VAT is charged, by the codes of electronic invoices (posting rules 5.3). */
class VatCategoryTest {

  @ParameterizedTest(name = "rule 5.3: {0} is calculated as {1}, charged {2}")
  @CsvSource({
    "S,  NORMAL,         true",
    "Z,  NORMAL,         false",
    "AE, REVERSE_CHARGE, false",
    "K,  REVERSE_CHARGE, false",
    "G,  NORMAL,         false"
  })
  void onlyTheStandardCategoryIsCharged(String code, VatCalculation calculation, boolean charged) {
    assertThat(VatCategory.of(code))
        .hasValueSatisfying(
            category -> {
              assertThat(category.name()).isEqualTo(code);
              assertThat(category.calculation()).isEqualTo(calculation);
              assertThat(category.isCharged()).isEqualTo(charged);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "s", "E", "O", "L"})
  void anotherCodeIsNoCategory(String code) {
    assertThat(VatCategory.of(code)).isEmpty();
  }

  @ParameterizedTest(name = "rule 5.3: {0} at {1} percent: {2}")
  @CsvSource({
    "S, 21, ",
    "S, 0.00001, ",
    "S, 100, ",
    "S, 21.000000, ",
    "S, 0, vat-rate-needed",
    "Z, 0, ",
    "G, 0, ",
    "K, 0.00, ",
    "AE, 0, ",
    "Z, 9, vat-rate-zero",
    "AE, 21, vat-rate-zero",
    "K, 0.00001, vat-rate-zero",
    "S, 100.00001, vat-rate-invalid",
    "S, 0.000001, vat-rate-invalid",
    "Z, -1, vat-rate-invalid",
    "S, , vat-rate-invalid",
    "X, 21, vat-category-unknown",
    "'', , vat-category-unknown"
  })
  void onlyWhatIsChargedHasARate(String code, BigDecimal rate, String refused) {
    assertThat(VatCategory.against(code, rate).map(Refusal::code))
        .isEqualTo(Optional.ofNullable(refused));
  }
}
