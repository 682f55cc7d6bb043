package nl.verkoop.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.verkoop.receivables.OpenEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Which invoices a payer's text names, as people write numbers (posting rules 12.2, case PB-23).
 */
class NamedDocumentsTest {

  private final NamedDocuments documents =
      new NamedDocuments(
          List.of(
              invoice("VF000051", "VO001014"),
              invoice("VF000052", "VO001015"),
              invoice("VF000104", "VO001016"),
              invoice("VF000105", "VO001016"),
              invoice("2026-00007", "")));

  private static OpenEntry invoice(String number, String order) {
    return Invoices.open(number, order, "K1", "605.00");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "VF000051",
        "betaling vf000051, dank",
        "VF 000051",
        "vf-000051.",
        "Vf.000051",
        "factuur VF #000051",
        "VF000051: eerste deel"
      })
  void aNumberAsItIsPrintedIsNamed(String text) {
    var named = documents.in(text);
    assertThat(named.written()).extracting(OpenEntry::documentNo).containsExactly("VF000051");
    assertThat(named.read()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          factuur 000051                  | VF000051
          Factuurnr. 000051               | VF000051
          factuur 051                     | VF000051
          invoice no 000051 of november   | VF000051
          facturen 000051, 000052         | VF000051 VF000052
          facturen 000051 en 000052       | VF000051 VF000052
          VF51                            | VF000051
          vf 0051                         | VF000051
          VF000051VF000052                | VF000051 VF000052
          order VO001014                  | VF000051
          bestelling 001014               | VF000051
          VO 001016                       | VF000104 VF000105
          """)
  void whatHasToBeReadIsToBeConfirmed(String text, String numbers) {
    var named = documents.in(text);
    assertThat(named.written()).isEmpty();
    assertThat(named.read())
        .extracting(OpenEntry::documentNo)
        .containsExactlyInAnyOrder(numbers.split(" "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"VF000104/05", "VF000104/105", "VF 000104 + 05", "vf-000104 & 105", "VF000104,05"})
  void theDigitsThatDifferAreEnoughForTheNext(String text) {
    var named = documents.in(text);
    assertThat(named.written()).extracting(OpenEntry::documentNo).containsExactly("VF000104");
    assertThat(named.read()).extracting(OpenEntry::documentNo).containsExactly("VF000105");
  }

  @Test
  void theNextIsReadAlsoWhereTheFirstIsPaid() {
    assertThat(documents.in("VF000103/04").read())
        .extracting(OpenEntry::documentNo)
        .containsExactly("VF000104");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-00007", "2026 00007", "2026/00007"})
  void aNumberWithoutLettersIsNamedInFull(String text) {
    assertThat(documents.in(text).written())
        .extracting(OpenEntry::documentNo)
        .containsExactly("2026-00007");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "51",
        "000051",
        "2026 7",
        "KENMERK 1VF0000518",
        "KVK 90150101",
        "VF000051A",
        "XVF000051",
        "VF000053",
        "factuur 51",
        "klant 000051 factuur",
        "order 1014",
        "VF000053VF000054"
      })
  void digitsByThemselvesAndPartsOfOthersSayNothing(String text) {
    var named = documents.in(text);
    assertThat(named.all()).isEmpty();
  }
}
