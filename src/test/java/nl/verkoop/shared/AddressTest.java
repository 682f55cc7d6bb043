package nl.verkoop.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Collectors;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An address as the post wants it, and in the parts that banks want. */
class AddressTest {

  private static Address inParts(String line, String country) {
    return new Address("", "", "", "9700 AA", "Groningen", country).orOf(line);
  }

  @ParameterizedTest(name = "to {0}, written in {1}: {2}")
  @CsvSource({
    "NL, nl, Kade 1|9700 AA  Groningen|",
    "NL, en, Kade 1|9700 AA  Groningen|",
    "DE, nl, Kade 1|9700 AA  Groningen|Duitsland",
    "DE, en, Kade 1|9700 AA  Groningen|Germany",
    "GB, en, 1 Kade|9700 AA  Groningen|United Kingdom",
    "CI, en, Kade 1|9700 AA  Groningen|Côte d’Ivoire"
  })
  void theCountryStandsOnWhatLeavesTheNetherlands(String country, String language, String lines) {
    var address = new Address("Kade", "1", "", "9700 AA", "Groningen", country);
    assertThat(address.lines(Locale.forLanguageTag(language)).collect(Collectors.joining("|")))
        .isEqualTo(lines);
  }

  @ParameterizedTest(name = "{0}: {1} is {2}|{3}|{4}")
  @CsvSource({
    "NL, Snekertrekweg 41,                Snekertrekweg,                41,    ''",
    "NL, Kade 12a,                        Kade,                         12a,   ''",
    "NL, Kade 12 A,                       Kade,                         12,    A",
    "NL, Kade 12-3,                       Kade,                         12-3,  ''",
    "NL, Kade 12 bis,                     Kade,                         12,    bis",
    "NL, Kade 12 III,                     Kade,                         12,    III",
    "NL, 1e Jacob van Campenstraat 10-hs, 1e Jacob van Campenstraat,    10-hs, ''",
    "NL, Plein 1945 3,                    Plein 1945 3,                 '',    ''",
    "NL, Plein 40-45 3,                   Plein 40-45 3,                '',    ''",
    "NL, Raadhuisplein,                   Raadhuisplein,                '',    ''",
    "NL, Kade 12 naast de brug,           Kade 12 naast de brug,        '',    ''",
    "NL, Postbus 123,                     Postbus 123,                  '',    ''",
    "NL, Antwoordnummer 45,               Antwoordnummer 45,            '',    ''",
    "BE, Mechelsesteenweg 280 bus 5,      Mechelsesteenweg,             280,   bus 5",
    "BE, Rue de l’Industrie 44 bte 3,     Rue de l’Industrie,           44,    bte 3",
    "BE, Rue du 8 Mai,                    Rue du 8 Mai,                 '',    ''",
    "BE, 'Boulevard Tirou, 255',          'Boulevard Tirou, 255',       '',    ''",
    "DE, Große Bleichen 23,               Große Bleichen,               23,    ''",
    "DE, Hauptstr. 5-7,                   Hauptstr.,                    5-7,   ''",
    "DE, Straße des 17. Juni 135,         Straße des 17. Juni,          135,   ''",
    "DE, Postfach 12 34,                  Postfach 12 34,               '',    ''",
    "PL, ul. Świętokrzyska 31/33a,        ul. Świętokrzyska,            31/33a, ''",
    "FR, 12 rue de la Paix,               rue de la Paix,               12,    ''",
    "FR, 12 bis rue de la Paix,           rue de la Paix,               12,    bis",
    "FR, 12 rue du 8 mai 1945,            rue du 8 mai 1945,            12,    ''",
    "FR, 'Bat. B 3, rue des Alpes',       'Bat. B 3, rue des Alpes',    '',    ''",
    "FR, BP 12,                           BP 12,                        '',    ''",
    "GB, 27 Shore Road,                   Shore Road,                   27,    ''",
    "GB, 221B Baker Street,               Baker Street,                 221B,  ''",
    "GB, 'Flat 2, 10 High Street',        'Flat 2, 10 High Street',     '',    ''",
    "US, 5th Avenue,                      5th Avenue,                   '',    ''",
    "US, P.O. Box 555,                    P.O. Box 555,                 '',    ''"
  })
  void aLineIsTakenApartWhereItIsPlainWhatIsWhat(
      String country, String line, String street, String houseNo, String addition) {
    var address = inParts(line, country);
    assertThat(address)
        .isEqualTo(new Address(street, houseNo, addition, "9700 AA", "Groningen", country));
    assertThat(address.line()).isEqualTo(line);
  }

  @Property(tries = 2000)
  void everyLineReadsAsItWasWritten(@ForAll String text) {
    for (var line : new String[] {text.strip(), "Kade 1 " + text.strip(), "7 " + text.strip()}) {
      assertThat(inParts(line, "NL").line()).isEqualTo(line);
      assertThat(inParts(line, "FR").line()).isEqualTo(line);
    }
  }

  @Example
  void partsCountBeforeALineWhichMustNotSayAnother() {
    var parts = new Address("Kade", "12", "A", null, "Groningen", "NL");
    assertThat(parts.orOf("Elders 1")).isEqualTo(parts);
    assertThat(parts.contradicts("Elders 1")).isTrue();
    assertThat(parts.contradicts("Kade 12 A")).isFalse();
    assertThat(parts.contradicts("")).isFalse();
    assertThat(inParts("", "NL").contradicts("Elders 1")).isFalse();
  }
}
