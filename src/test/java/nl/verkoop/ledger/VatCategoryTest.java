package nl.verkoop.ledger;

import static org.assertj.core.api.Assertions.assertThat;

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
  void onlyTheStandardCategoryIsCharged(String code, String calculation, boolean charged) {
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
}
