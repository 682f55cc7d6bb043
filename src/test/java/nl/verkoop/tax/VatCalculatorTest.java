package nl.verkoop.tax;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.verkoop.ledger.Posting.VatGroup;
import nl.verkoop.ledger.VatCalculation;
import nl.verkoop.ledger.VatCategory;
import nl.verkoop.ledger.VatTreatment;
import nl.verkoop.shared.Euro;
import nl.verkoop.shared.Percentage;
import nl.verkoop.tax.VatCalculator.Amount;
import nl.verkoop.tax.VatCalculator.Line;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** VAT of a document, to the cent: per treatment over the sum of its lines (posting rules 5.3). */
class VatCalculatorTest {

  private static final Map<String, VatTreatment> TREATMENTS =
      Map.of(
          "H", treatment("H", VatCalculation.NORMAL, "21", VatCategory.S),
          "L", treatment("L", VatCalculation.NORMAL, "9", VatCategory.S),
          "Z", treatment("Z", VatCalculation.NORMAL, "0", VatCategory.Z),
          "R", treatment("R", VatCalculation.REVERSE_CHARGE, "21", VatCategory.K),
          "X", treatment("X", VatCalculation.NORMAL, "0", VatCategory.G));

  private static VatTreatment treatment(
      String group, VatCalculation calculation, String rate, VatCategory category) {
    var percentage = new Percentage(new BigDecimal(rate));
    return new VatTreatment(new VatGroup("DOM", group, group, calculation, percentage), category);
  }

  /** Lines written as "H 12.50, L 1.00". */
  private static List<Line> lines(String written) {
    return Stream.of(written.split(", "))
        .map(each -> each.split(" "))
        .map(each -> new Line(TREATMENTS.get(each[0]), Euro.of(each[1])))
        .toList();
  }

  private static String written(List<Amount> amounts) {
    return amounts.stream()
        .map(each -> each.treatment().group().productGroup() + " " + inWords(each))
        .reduce((one, other) -> one + ", " + other)
        .orElse("");
  }

  private static String inWords(Amount amount) {
    return amount.base().amount() + ">" + amount.vat().amount();
  }

  @ParameterizedTest(name = "rule 5.3, {3}: {0} gives {1}, together {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          H 100.00                   | H 100.00>21.00                     | 21.00  | the high rate
          L 100.00                   | L 100.00>9.00                      | 9.00   | the low rate
          Z 100.00                   | Z 100.00>0.00                      | 0.00   | the zero rate
          X 100.00                   | X 100.00>0.00                      | 0.00   | export
          R 100.00                   | R 100.00>0.00                      | 0.00   | reverse charge
          H 0.02                     | H 0.02>0.00                        | 0.00   | 0.0042 is nothing
          H 0.03                     | H 0.03>0.01                        | 0.01   | 0.0063 is a cent
          L 0.50                     | L 0.50>0.05                        | 0.05   | half a cent is one
          H 0.02, H 0.02, H 0.02     | H 0.06>0.01                        | 0.01   | the sum is rounded, not the lines
          H 0.03, H 0.03, H 0.03     | H 0.09>0.02                        | 0.02   | the sum is rounded, not the lines
          H 9.99, L 9.99, H 9.99     | H 19.98>4.20, L 9.99>0.90          | 5.10   | each rate by itself
          L 1.00, H 1.00             | L 1.00>0.09, H 1.00>0.21           | 0.30   | in the order of the lines
          H 1.00, R 1.00, Z 1.00     | H 1.00>0.21, R 1.00>0.00, Z 1.00>0.00 | 0.21 | with and without VAT
          H 10.00, H -10.00          | H 0.00>0.00                        | 0.00   | nothing left
          H -0.50, L -0.50           | H -0.50>-0.11, L -0.50>-0.05       | -0.16  | away from zero below it too
          """)
  void vatIsRoundedOncePerTreatment(String lines, String amounts, String total, String source) {
    var found = VatCalculator.amounts(lines(lines));
    assertThat(written(found)).isEqualTo(amounts);
    assertThat(VatCalculator.total(found, Euro.CURRENCY)).isEqualTo(Euro.of(total));
  }

  @Test
  void aDocumentWithoutLinesHasNoVat() {
    assertThat(VatCalculator.amounts(List.of())).isEmpty();
    assertThat(VatCalculator.total(List.of(), Euro.CURRENCY)).isEqualTo(Euro.ZERO);
  }
}
