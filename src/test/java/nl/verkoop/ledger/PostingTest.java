package nl.verkoop.ledger;

import static nl.verkoop.ledger.Posting.credit;
import static nl.verkoop.ledger.Posting.debit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.verkoop.ledger.Posting.Kind;
import nl.verkoop.ledger.Posting.Line;
import nl.verkoop.shared.Euro;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A posting balances, or it does not exist (posting rules 5.2). */
class PostingTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 28);

  private static Posting posting(List<Line> lines) {
    return new Posting("shipment:VZ1", new Kind("SALES_INVOICE"), DAY, "VF1", lines, List.of());
  }

  /** Lines written as "D 1300 121.00, C 8000 100.00". */
  private static List<Line> lines(String written) {
    return Stream.of(written.split(", "))
        .map(each -> each.split(" "))
        .map(
            each ->
                each[0].equals("D")
                    ? debit(each[1], Euro.of(each[2]), "")
                    : credit(each[1], Euro.of(each[2]), ""))
        .toList();
  }

  @ParameterizedTest(name = "rule 5.2: {0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          D 1300 121.00, C 8000 100.00, C 1500 21.00
          D 1100 592.90, D 8900 12.10, C 1300 605.00
          D 1300 -5.00, C 8000 -5.00
          D 1300 0.00
          """)
  void debitsAndCreditsOfTheSameSumAreAPosting(String lines) {
    assertThat(posting(lines(lines)).lines()).isEqualTo(lines(lines));
  }

  @ParameterizedTest(name = "rule 5.2: {0} differs by {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          D 1300 121.00, C 8000 100.00, C 1500 20.99 | EUR 0.01
          D 1300 121.00, C 8000 100.00, C 1500 21.01 | EUR -0.01
          D 1300 1.00                                | EUR 1.00
          D 1300 1.00, D 8000 1.00                   | EUR 2.00
          """)
  void whatDoesNotBalanceCannotBeMade(String lines, String difference) {
    assertThatThrownBy(() -> posting(lines(lines)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Debits and credits of shipment:VZ1 differ by " + difference);
  }

  @Test
  void aDebitIsPositiveAndACreditNegative() {
    assertThat(debit("1300", Euro.of("1.00"), "x"))
        .isEqualTo(new Line("1300", Euro.of("1.00"), "x"));
    assertThat(credit("8000", Euro.of("1.00"), "x"))
        .isEqualTo(new Line("8000", Euro.of("-1.00"), "x"));
  }

  @Test
  void aShipmentMovesNoMoney() {
    var shipment = Posting.withoutLedgerLines("shipment:VZ1", new Kind("SHIPMENT"), DAY, "VZ1");
    assertThat(shipment)
        .isEqualTo(
            new Posting("shipment:VZ1", new Kind("SHIPMENT"), DAY, "VZ1", List.of(), List.of()));
  }

  @Test
  void whatWasHandedInIsNotChangedFromOutside() {
    var lines = new ArrayList<>(lines("D 1300 1.00, C 8000 1.00"));
    var posting = posting(lines);
    lines.clear();
    assertThat(posting.lines()).hasSize(2);
  }

  @Test
  void theSameContentIsRecognisedAndAnotherIsNot() {
    var posting = posting(lines("D 1300 1.00, C 8000 1.00"));
    assertThat(posting.contentHash())
        .isEqualTo(posting(lines("D 1300 1.00, C 8000 1.00")).contentHash())
        .isNotEqualTo(posting(lines("D 1300 1.01, C 8000 1.01")).contentHash())
        .isNotEqualTo(posting(lines("D 1300 1.00, C 8001 1.00")).contentHash());
  }

  /** What was posted once must be recognised for as long as the books are kept. */
  @Test
  void theFormInWhichContentIsComparedIsKeptForGood() {
    assertThat(posting(lines("D 1300 1.00, C 8000 1.00")).contentHash())
        .isEqualTo("3203491bcce6fbf48d4a4f525ba99dab5cadbd4ea0fe14413ec50e448401dd5b");
  }
}
