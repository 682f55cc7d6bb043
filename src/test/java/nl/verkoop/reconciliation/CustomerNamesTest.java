package nl.verkoop.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Customers' names in what banks make of them (posting rules 12.1). */
class CustomerNamesTest {

  private final CustomerNames names = new CustomerNames();

  @BeforeEach
  void customers() {
    names.add("Aannemersbedrijf Hofstra B.V.", "K1");
    names.add("Jansen", "K2");
    names.add("Jansen Bouw", "K3");
    names.add("Jansen", "K4");
    names.add("Oy", "K5");
    names.add("Bakkerij De Vries & Zn.", "K6");
    names.add("Abcdefghij", "K7");
    names.add("Van Es", "K8");
    names.add("Qrstuvwxy", "K9");
    names.add("Mnopqrs", "K10");
    names.add("Zabcdefghijklmnopqrs", "K11");
    names.add("Kuiper", "K12");
    names.add("Peter Smits", "K13");
  }

  private static List<String> words(String written) {
    return written == null ? List.of() : List.of(written.split(" "));
  }

  private void assertFound(Collection<String> found, String customers) {
    assertThat(found).containsExactlyInAnyOrderElementsOf(words(customers));
  }

  @ParameterizedTest(name = "rule 12.1: exactly \"{0}\" is called {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          AANNEMERSBEDRIJF HOFSTRA BV    | K1
          aannemersbedrijf-hofstra b.v   | K1
          Aannemersbedrijf Hofstra       |
          jansen                         | K2 K4
          Jansen Bouw                    | K3
          bakkerij de vries zn           | K6
          Vries                          |
          """)
  void capitalsAndPunctuationMakeNoDifference(String name, String customers) {
    assertFound(names.exactly(name), customers);
  }

  @ParameterizedTest(name = "rule 12.1: \"{0}\" is part of one name only: {1}")
  @CsvSource({
    "Jansen Bouw, true",
    "Jansen, false",
    "Bakkerij De Vries & Zn., true",
    "e, false",
    "Pietersen, false"
  })
  void aNameThatIsPartOfAnotherIsNotCertain(String name, boolean one) {
    assertThat(names.isPartOfOne(name)).isEqualTo(one);
  }

  @ParameterizedTest(name = "rule 12.1: nearly \"{0}\" is called {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Hofstra Aannemersbedrijf       | K1
          Hofstra Aannemersbedrijf BV    | K1
          Bouw Jansen                    | K3
          Zn De Vries Bakkerij           | K6
          Aannemersbedrijf Hof           | K1
          Aannemersbedrijf               |
          Aannemersbedri                 |
          Jansen                         | K2 K4
          Abcdefg                        | K7
          Abcdef                         |
          Bcdefghij                      |
          Abcdefghijk                    |
          Bakkerij De Vri                | K6
          Hofstra                        |
          Es Van                         |
          Qrstuv                         | K9
          Mnopq                          |
          Zabcdefghijkl                  | K11
          Zabcdefghijk                   |
          """)
  void wordsInAnotherOrderAndACutOffEndAreNearlyAName(String name, String customers) {
    assertFound(names.nearly(name), customers);
  }

  @ParameterizedTest(name = "rule 12.1: \"{0}\" names {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          betaling Hofstra, aannemersbedrijf  | K1
          AANNEMERSBEDRIJ HOFSTRA             | K1
          aannemersbedrijf hofstr             | K1
          aannemersbedrijf hofst              |
          jansen                              | K2 K4
          jansen huur bouw                    | K2 K3 K4
          van de bakkerij de vries en zn      | K6
          Abcdefghi                           | K7
          Abcdefgh                            |
          kuipe                               | K12
          kuip                                |
          smits, peter                        | K13
          peter smit                          |
          OY                                  |
          factuur                             |
          """)
  void aNameStandsInATextWithAllItsWords(String text, String customers) {
    assertFound(names.within(text), customers);
  }

  @Test
  void aNameOfOnlyALegalFormIsNoWordThatOthersCanBeFoundBy() {
    assertFound(names.exactly("Oy"), "K5");
    assertFound(names.nearly("Oy"), null);
    assertFound(names.nearly(""), null);
    assertFound(names.within(""), null);
  }
}
