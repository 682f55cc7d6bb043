package nl.verkoop.party;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.verkoop.party.AlikePairs.Card;
import nl.verkoop.party.AlikePairs.Common;
import nl.verkoop.party.AlikePairs.Found;
import nl.verkoop.party.Likeness.Traits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which pairs of cards may be of one customer (feature K-02). */
class AlikePairsTest {

  /** Name, post code, house number, VAT number, register number, phone, mail and IBAN. */
  private static Card card(String no, String fields) {
    var field = fields.split("/", -1);
    var ibans = field[7].isEmpty() ? Set.<String>of() : Set.of(field[7]);
    return new Card(
        no,
        field[0],
        "Ede",
        new Traits(field[0], field[1], field[2], field[3], field[4], field[5], field[6], ibans));
  }

  private static Found all(List<Card> cards) {
    return AlikePairs.among(cards, pair -> true, 100);
  }

  @ParameterizedTest(name = "{0} and {1}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Bakkerij Jansen B.V./////// | bakkerij jansen bv/////// | 75 NAME
          Bakkerij Jansen///////      | Bakkerij Janssen///////   | 72 NAME
          Jansen en Zonen///////      | Zonen en Jansen///////    | 75 NAME
          Anders/////020-5550101//    | Zo/////+31 20 555 01 01// | 70 PHONE
          Anders//////a@x.nl/         | Zo//////A@X.NL/           | 80 EMAIL
          Anders/1234AB/12/////       | Zo/1234 ab/12/////        | 60 ADDRESS
          Anders///////NL91ABNA0417164300 | Zo///////NL91ABNA0417164300 | 90 IBAN
          Anders////123///            | Zo////12 3///             | 97 REGISTER_NUMBER
          Anders///NL001500119B01//// | Zo///nl001500119b01////   | 97 VAT_NUMBER
          """)
  void whatTheyShareMakesThemAPair(String one, String other, String expected) {
    var found = all(List.of(card("K2", one), card("K1", other), card("K3", "Xyz///////")));
    assertThat(found.found()).isEqualTo(1);
    var pair = found.pairs().get(0);
    assertThat(List.of(pair.one().no(), pair.other().no())).containsExactly("K1", "K2");
    assertThat(pair.likeness().percent() + " " + pair.likeness().alike().get(0))
        .isEqualTo(expected);
  }

  @Test
  void aPairThatSharesMuchIsListedOnceAndTheLikeliestFirst() {
    var same = "Bakkerij Jansen/1234AB/12/NL001500119B01/123/0205550101/a@x.nl/";
    var found =
        all(List.of(card("K1", same), card("K2", same), card("K3", "Jansen Bakkerij///////")));
    assertThat(found.pairs())
        .extracting(pair -> pair.one().no() + pair.other().no() + pair.likeness().percent())
        .containsExactly("K1K299", "K1K375", "K2K375");
  }

  @Test
  void ofAnAccountThatTooManyShareOnlyTheEndIsNamed() {
    var cards =
        IntStream.rangeClosed(0, AlikePairs.MOST_SHARING)
            .mapToObj(
                at ->
                    card(
                        "K" + at,
                        String.valueOf((char) ('一' + at)).repeat(4) + "///////NL91ABNA0417164300"))
            .toList();
    assertThat(all(cards).common()).extracting(Common::value).containsExactly("…4300");
  }

  @Test
  void whatTooManyShareIsNamedAndNotCompared() {
    var cards =
        IntStream.range(0, AlikePairs.MOST_SHARING + 1)
            .mapToObj(
                at ->
                    card(
                        "K" + at, String.valueOf((char) ('一' + at)).repeat(4) + "//////info@x.nl/"))
            .toList();
    var found = all(cards);
    assertThat(found.pairs()).isEmpty();
    assertThat(found.common()).hasSize(1);
    assertThat(found.common().get(0).value()).isEqualTo("info@x.nl");
    assertThat(found.common().get(0).cards()).isEqualTo(cards.size());
  }

  @Test
  void onlyAsManyAreGivenAsWereAskedFor() {
    var same = "Bakkerij Jansen///////";
    var found =
        AlikePairs.among(
            Stream.of("K1", "K2", "K3").map(no -> card(no, same)).toList(), pair -> true, 2);
    assertThat(found.pairs()).hasSize(2);
    assertThat(found.found()).isEqualTo(3);
  }

  /** Names of few words that many share, as companies have them. */
  @Test
  void manyCardsAreComparedWithoutComparingAllWithAll() {
    var random = new Random(1);
    var words =
        IntStream.range(0, 4000)
            .mapToObj(at -> Integer.toString(1_000_000 + random.nextInt(50_000_000), 36))
            .toList();
    var cards = new ArrayList<Card>();
    for (var at = 0; at < 20_000; at++) {
      var name =
          words.get((int) (words.size() * Math.pow(random.nextDouble(), 3)))
              + " "
              + words.get(random.nextInt(words.size()));
      var place = (1000 + random.nextInt(9000)) + "AB/" + random.nextInt(500);
      cards.add(card("K" + at, name + "/" + place + "////mail" + at % 19_990 + "@x.nl/"));
    }
    var found = AlikePairs.among(cards, pair -> pair.likeness().percent() >= 80, 100);
    assertThat(found.found()).isBetween(10, 2000);
  }
}
