package nl.verkoop.party;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import nl.verkoop.party.Likeness.Traits;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When two cards may be of one customer, and by what (features C-01 and C-12). */
class LikenessTest {

  private static final String KEPT =
      "Bakkerij Jansen B.V./1234 AB/12/NL001500119B01/12345678/+31 20 555 0101/Info@jansen.example";

  /** Name, post code, house number, VAT number, register number, phone and mail. */
  private static Traits traits(String fields) {
    var field = fields.split("/", -1);
    return new Traits(field[0], field[1], field[2], field[3], field[4], field[5], field[6]);
  }

  @ParameterizedTest(name = "{0}: {1}% {2}")
  @CsvSource(
      delimiter = '|',
      emptyValue = "",
      textBlock =
          """
          //////                              | 0  | ''
          Smederij De Boer//////              | 0  | ''
          Bakkerij Jansen B.V.//////          | 75 | NAME
          bakkerij  jansen bv//////           | 75 | NAME
          Bakkerij Janssen//////              | 72 | NAME
          Bäkkerij Jansen//////               | 75 | NAME
          Bakker//////                        | 0  | ''
          Jansen//////                        | 60 | NAME
          Jan//////                           | 0  | ''
          /1234ab/12////                      | 60 | ADDRESS
          /1234 AB/12 ////                    | 60 | ADDRESS
          /1234 AB/13////                     | 0  | ''
          /1234 AB/////                       | 0  | ''
          ///nl 0015.00.119.b01///            | 97 | VAT_NUMBER
          ////12345678//                      | 97 | REGISTER_NUMBER
          /////020-5550101/                   | 70 | PHONE
          /////0101/                          | 0  | ''
          /////+49 20 555 0102/               | 0  | ''
          //////INFO@JANSEN.EXAMPLE           | 80 | EMAIL
          Bakkerij Jansen/1234AB/12////       | 90 | NAME ADDRESS
          Anders///NL001500119B01///anders@x.example | 97 | VAT_NUMBER
          Bakkerij Jansen/1234AB/12/NL001500119B01/12345678/020 5550101/info@jansen.example | 99 | VAT_NUMBER REGISTER_NUMBER EMAIL NAME PHONE ADDRESS
          """)
  void moreThatIsAlikeMakesItLikelier(String typed, int percent, String alike) {
    var likeness = Likeness.of(traits(typed.strip()), traits(KEPT));
    assertThat(likeness.alike().stream().map(Enum::name).collect(joining(" "))).isEqualTo(alike);
    assertThat(likeness.percent()).isEqualTo(percent);
  }

  @ParameterizedTest(name = "\"{0}\" is \"{1}\"")
  @CsvSource({
    "Jansen B.V., jansen",
    "Café Zürich GmbH & Co. KG, cafe zurich co",
    "N.V. Nederland, nederland",
    "Zakład Wiśniewski sp. z o.o., zakład wisniewski",
    "BV, bv"
  })
  void aNameIsComparedWithoutItsLegalForm(String name, String bare) {
    assertThat(Likeness.nameOnly(name)).isEqualTo(bare);
  }
}
