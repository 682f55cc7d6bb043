package nl.verkoop.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import nl.verkoop.shared.PartyNumber.Scheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which numbers of parties are taken, and how they are kept. */
class PartyNumberTest {

  @ParameterizedTest(name = "{0} {1} is kept as {2}")
  @CsvSource({
    "KVK, 01234567,                   01234567",
    "KVK, 0123 4567,                  01234567",
    "OIN, 00000001 003456880000,      00000001003456880000",
    "GLN, 8712345678906,              8712345678906",
    "GLN, 40 000.01-000005,           4000001000005",
    "KBO, 0417.497.106,               0417497106",
    "KBO, 1000.000.021,               1000000021",
    "VAT, nl001234572b01,             NL001234572B01",
    "VAT, NL 0012.34.572.B.01,        NL001234572B01",
    "VAT, BE 0900.150.102,            BE0900150102",
    "VAT, BE1000000021,               BE1000000021",
    "VAT, DE 136 695 976,             DE136695976",
    "VAT, ATU13585627,                ATU13585627",
    "VAT, FR XX 123456789,            FRXX123456789",
    "VAT, ES-B12345678,               ESB12345678",
    "VAT, EL094259216,                EL094259216",
    "VAT, IE1+12345X,                 IE1+12345X",
    "VAT, IE1234567FA,                IE1234567FA",
    "VAT, GB123456789,                GB123456789",
    "VAT, GBGD001,                    GBGD001",
    "VAT, XI123456789,                XI123456789",
    "VAT, SE556188840401,             SE556188840401",
    "VAT, CHE-900.150.124 MWST,       CHE900150124MWST",
    "VAT, NL001234567B29,             NL001234567B29",
    "VAT, DK 13585628,                DK13585628",
    "VAT, EE100931558,                EE100931558",
    "VAT, FI20774740,                 FI20774740",
    "VAT, FR 40 303 265 045,          FR40303265045",
    "VAT, HR33392005961,              HR33392005961",
    "VAT, HU12892312,                 HU12892312",
    "VAT, IT00743110157,              IT00743110157",
    "VAT, LU15027442,                 LU15027442",
    "VAT, MT11679112,                 MT11679112",
    "VAT, PL8567346215,               PL8567346215",
    "VAT, PT501964843,                PT501964843",
    "VAT, SK2022749619,               SK2022749619",
    // Countries whose shape is not known, and numbers without a country.
    "VAT, NO987654321MVA,             NO987654321MVA",
    "VAT, 12-3456789,                 123456789"
  })
  void blanksAndPointsDoNotMatterAndZerosStay(Scheme scheme, String written, String kept) {
    assertThat(PartyNumber.read(written, scheme)).contains(new PartyNumber(scheme, kept));
  }

  @ParameterizedTest(name = "{0} {1} is none")
  @CsvSource({
    "KVK, 1234567",
    "KVK, 123456789",
    "KVK, 1234567A",
    "OIN, 0000000100345688000",
    "GLN, 8712345678907",
    "GLN, 871234567890",
    "GLN, 871234567890A",
    "KBO, 0417497107",
    "KBO, 2417497106",
    "KBO, 417497106",
    // Shaped as they should be, but one digit is another.
    "VAT, NL001234567B01",
    "VAT, ATU13585626",
    "VAT, BE0900150114",
    "VAT, DE136695978",
    "VAT, DK13585627",
    "VAT, EE100931557",
    "VAT, EL094259215",
    "VAT, FI20774741",
    "VAT, FR41303265045",
    "VAT, HR33392005962",
    "VAT, HU12892313",
    "VAT, IT00743110158",
    "VAT, LU15027443",
    "VAT, MT11679113",
    "VAT, PL8567346216",
    "VAT, PT501964842",
    "VAT, SE556188840501",
    "VAT, SK2022749618",
    "VAT, NL001234567",
    "VAT, NL001234567B1",
    "VAT, BE900150114",
    "VAT, BE2900150114",
    "VAT, DE1",
    "VAT, DE1234567",
    "VAT, AT12345678",
    "VAT, FRIX123456789",
    "VAT, ES123456789A",
    "VAT, GB12345678",
    "VAT, PL12345678",
    "VAT, CH900150124",
    "VAT, USA",
    "VAT, DE12345678901234567890",
    "VAT, DE123_4567"
  })
  void whatHasAnotherShapeIsNotTaken(Scheme scheme, String written) {
    assertThat(PartyNumber.read(written, scheme)).isEmpty();
    assertThatThrownBy(() -> new PartyNumber(scheme, written))
        .hasMessage(written + " is no number of " + scheme);
  }

  @Test
  void theSchemeIsTheFirstThatFits() {
    var number = PartyNumber.read("00000001003456880000", Scheme.KVK, Scheme.OIN);
    assertThat(number.map(PartyNumber::scheme)).isEqualTo(Optional.of(Scheme.OIN));
  }
}
