package nl.verkoop.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a proposal until it is posted (posting rules 11 and 14, feature C-30). */
class ProposalTest {

  private static Proposal proposal(BigDecimal remaining, BigDecimal discount, BigDecimal amount) {
    return proposal(remaining, discount, amount, new State(Confidence.HIGH, "", false));
  }

  private static Proposal proposal(
      BigDecimal remaining, BigDecimal discount, BigDecimal amount, State state) {
    return new Proposal(
        1,
        1,
        "VF000001",
        "K1",
        "Hofstra",
        remaining,
        discount,
        amount,
        state.confidence(),
        "AMOUNT",
        1,
        state.decidedBy(),
        null,
        state.blocked());
  }

  private record State(Confidence confidence, String decidedBy, boolean blocked) {}

  @ParameterizedTest(name = "rule 14: {2} of {0} less {1} takes {3}; paid otherwise meanwhile: {4}")
  @CsvSource({
    "605.00, 12.10, 605.00, 605.00, false",
    "605.00, 12.10, 592.90, 605.00, false",
    "605.00, 12.10, 592.89, 592.89, false",
    "605.00, 0.00, 592.90, 592.90, false",
    "605.00, 0.00, 604.99, 604.99, false",
    "100.00, 0.00, 605.00, 100.00, true",
    "604.99, 0.00, 605.00, 604.99, true"
  })
  void aProposalLeavesLessOfItsEntry(
      BigDecimal remaining,
      BigDecimal discount,
      BigDecimal amount,
      BigDecimal taken,
      boolean tooLate) {
    var proposal = proposal(remaining, discount, amount);
    assertThat(proposal.taken()).isEqualTo(taken);
    assertThat(proposal.isTaken()).isEqualTo(tooLate);
  }

  @ParameterizedTest(name = "rule 11: {0}, decided by \"{1}\", customer blocked {2}: posted {3}")
  @CsvSource({
    "HIGH, '', false, true",
    "MEDIUM, '', false, false",
    "LOW, '', false, false",
    "HIGH, '', true, false",
    "MANUAL, anna, false, true",
    "MANUAL, anna, true, true",
    "MEDIUM, anna, false, true"
  })
  void onlyHighConfidenceIsPostedWithoutAHuman(
      Confidence confidence, String decidedBy, boolean blocked, boolean sure) {
    var proposal =
        proposal(
            BigDecimal.TEN,
            BigDecimal.ZERO,
            BigDecimal.TEN,
            new State(confidence, decidedBy, blocked));
    assertThat(proposal.isSure()).isEqualTo(sure);
    assertThat(proposal.isDecided()).isEqualTo(!decidedBy.isEmpty());
  }
}
