package nl.verkoop.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An address as the post wants it. */
class AddressTest {

  @ParameterizedTest(name = "to {0}, written in {1}: {2}")
  @CsvSource({
    "NL, nl, Hofstra|Kade 1|9700 AA  Groningen",
    "NL, en, Hofstra|Kade 1|9700 AA  Groningen",
    "DE, nl, Hofstra|Kade 1|9700 AA  Groningen|Duitsland",
    "DE, en, Hofstra|Kade 1|9700 AA  Groningen|Germany",
    "CI, en, Hofstra|Kade 1|9700 AA  Groningen|Côte d’Ivoire"
  })
  void theCountryStandsOnWhatLeavesTheNetherlands(String country, String language, String lines) {
    var address = new Address("Hofstra", "", "Kade 1", "9700 AA", "Groningen", country);
    assertThat(String.join("|", address.lines(Locale.forLanguageTag(language)))).isEqualTo(lines);
  }
}
