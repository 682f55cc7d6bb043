package nl.verkoop.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers are read as people in either language type them. */
class TypedNumberTest {

  @ParameterizedTest(name = "{1} reads {0} as {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "12 | nl | 12",
        "12,5 | nl | 12.5",
        "12.5 | nl | 12.5",
        "12.50 | en | 12.50",
        "12,50 | en | 12.50",
        "1.250 | nl | 1250",
        "1,250 | nl | 1.250",
        "1.250 | en | 1.250",
        "1,250 | en | 1250",
        "1.250,75 | nl | 1250.75",
        "1,250.75 | nl | 1250.75",
        "1.250.000 | en | 1250000",
        "1 250,5 | nl | 1250.5",
        "-3 | en | -3",
        "0,00125 | nl | 0.00125",
        "0.125 | nl | 0.125",
        "0,125 | en | 0.125",
        "twaalf | nl |",
        "1,2,3 | nl |",
        "1.2.3,4 | nl |",
        "1.234,5.6 | nl |",
        "1e9 | en |",
        "12, | nl |",
        "999999999999999999 | en |"
      })
  void isRead(String typed, String language, BigDecimal number) {
    assertThat(TypedNumber.of(typed, Locale.forLanguageTag(language)))
        .isEqualTo(Optional.ofNullable(number));
  }
}
