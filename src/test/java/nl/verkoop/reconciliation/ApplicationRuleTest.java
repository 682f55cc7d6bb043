package nl.verkoop.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import nl.verkoop.reconciliation.ApplicationRule.Amount;
import nl.verkoop.reconciliation.ApplicationRule.Document;
import nl.verkoop.reconciliation.ApplicationRule.Party;
import nl.verkoop.reconciliation.ApplicationRule.Score;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** How sure a match is: every combination of the three answers (posting rules 11). */
class ApplicationRuleTest {

  /**
   * The number behind the confidence is the priority of the published table; the score falls from
   * row to row.
   */
  @ParameterizedTest(name = "rule 11, {3} {4}: payer {0}, document {1}, amount {2}")
  @CsvSource({
    "FULLY, MANY, ONE, HIGH, 1, 24",
    "FULLY, MANY, SEVERAL, HIGH, 2, 23",
    "FULLY, YES, ONE, HIGH, 3, 22",
    "FULLY, YES, SEVERAL, HIGH, 4, 21",
    "PARTLY, MANY, ONE, HIGH, 5, 20",
    "PARTLY, MANY, SEVERAL, HIGH, 6, 19",
    "PARTLY, YES, ONE, HIGH, 7, 18",
    "FULLY, NO, ONE, HIGH, 8, 17",
    "UNKNOWN, MANY, ONE, HIGH, 9, 16",
    "UNKNOWN, MANY, SEVERAL, HIGH, 10, 15",
    "FULLY, MANY, NONE, MEDIUM, 1, 14",
    "FULLY, YES, NONE, MEDIUM, 2, 13",
    "FULLY, NO, SEVERAL, MEDIUM, 3, 12",
    "PARTLY, MANY, NONE, MEDIUM, 4, 11",
    "PARTLY, YES, NONE, MEDIUM, 5, 10",
    "PARTLY, YES, SEVERAL, MEDIUM, 5, 10",
    "UNKNOWN, YES, ONE, MEDIUM, 6, 9",
    "UNKNOWN, MANY, NONE, MEDIUM, 7, 8",
    "PARTLY, NO, ONE, MEDIUM, 8, 7",
    "UNKNOWN, YES, NONE, MEDIUM, 9, 6",
    "UNKNOWN, YES, SEVERAL, MEDIUM, 9, 6",
    "FULLY, NO, NONE, LOW, 1, 5",
    "PARTLY, NO, SEVERAL, LOW, 2, 4",
    "PARTLY, NO, NONE, LOW, 3, 3",
    "UNKNOWN, NO, ONE, LOW, 4, 2",
    "UNKNOWN, NO, SEVERAL, LOW, 5, 1"
  })
  void theFirstRowThatFitsCounts(
      Party party,
      Document document,
      Amount amount,
      Confidence confidence,
      int priority,
      int score) {
    assertThat(ApplicationRule.score(party, document, amount))
        .contains(new Score(confidence, score));
  }

  @ParameterizedTest
  @EnumSource(names = {"NO", "ANOTHER"})
  void whereNothingAgreesThereIsNoMatch(Document document) {
    assertThat(ApplicationRule.score(Party.UNKNOWN, document, Amount.NONE)).isEmpty();
  }

  @ParameterizedTest(name = "rule 11: payer {0}, another document named, amount {1}")
  @CsvSource({
    "FULLY, ONE",
    "FULLY, SEVERAL",
    "FULLY, NONE",
    "PARTLY, ONE",
    "PARTLY, SEVERAL",
    "PARTLY, NONE",
    "UNKNOWN, ONE",
    "UNKNOWN, SEVERAL"
  })
  void whoNamedAnotherDocumentIsOnlyGuessedAt(Party party, Amount amount) {
    assertThat(ApplicationRule.score(party, Document.ANOTHER, amount))
        .contains(new Score(Confidence.LOW, 0))
        .isEqualTo(Optional.of(Score.CONTRADICTED));
  }

  @ParameterizedTest(name = "rule 11: {0} becomes {1} where a human must confirm")
  @CsvSource({"HIGH, MEDIUM", "MEDIUM, MEDIUM", "LOW, LOW"})
  void whatMustBeConfirmedIsNoWorseAMatch(Confidence before, Confidence after) {
    assertThat(new Score(before, 17).toConfirm()).isEqualTo(new Score(after, 17));
  }
}
