package nl.verkoop.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.verkoop.approval.ApprovalEntry.Status;
import nl.verkoop.approval.ApprovalLimits.Limit;
import nl.verkoop.approval.Approvals.Decider;
import nl.verkoop.approval.Approvals.Decision;
import nl.verkoop.shared.Euro;
import nl.verkoop.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may decide what on a request (posting rules 3.1 and 3.2). */
class DecisionRuleTest {

  private static ApprovalRound request(String amount) {
    return round(entry(1, "salesmanager", amount, Status.OPEN, null));
  }

  /** Of an order that bert entered, and anna handed in. */
  private static ApprovalRound round(ApprovalEntry... entries) {
    var money = Euro.of(entries[0].amount());
    return new ApprovalRound(
        new ApprovalSubject("VO000001", "SALES_ORDER", 2, Set.of("bert"), money), List.of(entries));
  }

  private static ApprovalEntry entry(
      int place, String group, String amount, Status status, String decidedBy) {
    var euro = new BigDecimal(amount);
    return new ApprovalEntry(
        "VO000001",
        2,
        1,
        place,
        "anna",
        null,
        group,
        euro,
        List.of("credit"),
        status,
        decidedBy,
        null,
        null);
  }

  private static Limit limit(String user) {
    return new Limit(user, new BigDecimal("1000.00"), false);
  }

  private static String[] codes(String written) {
    return Stream.of(written.split(" ")).filter(code -> !code.isEmpty()).toArray(String[]::new);
  }

  @ParameterizedTest(name = "{5}: {0} of {1} says {2} to {3}: \"{4}\"")
  @CsvSource({
    "carla, salesmanager, APPROVED, 1000.00, '', rule 3.2 within the limit",
    "carla, salesmanager, APPROVED, 1000.01, above-approval-limit, rule 3.2 a cent above it",
    "anna, salesmanager, APPROVED, 1.00, own-document, rule 3.1 the requester",
    "anna, salesmanager, APPROVED, 1000.01, own-document, rule 3.1 before rule 3.2",
    "bert, salesmanager, APPROVED, 1.00, own-document, rule 3.1 who wrote any of it",
    "carla, warehouse, APPROVED, 1.00, not-in-approver-group, rule 3.1 another group",
    "carla, salesmanager, REJECTED, 9999.99, '', rule 3.2 no limit is needed to say no",
    "carla, salesmanager, RETURNED, 9999.99, '', rule 3.2 nor to give it back",
    "anna, salesmanager, REJECTED, 1.00, own-document, rule 3.1 nor does the requester say" + " no"
  })
  void whoMayDecide(
      String user,
      String group,
      ApprovalOutcome outcome,
      String amount,
      String codes,
      String source) {
    var decision = new Decision(new Decider(user, Set.of(group)), outcome, "because");
    assertThat(DecisionRule.against(request(amount), decision, DecisionRuleTest::limit))
        .extracting(Refusal::code)
        .as(source)
        .containsExactly(codes(codes));
  }

  @ParameterizedTest(name = "{0} with a comment of {2} times \"{1}\": \"{3}\"")
  @CsvSource({
    "APPROVED, x, 0, ''",
    "REJECTED, x, 0, comment-needed",
    "RETURNED, x, 0, comment-needed",
    "REJECTED, ' ', 3, comment-needed",
    "REJECTED, x, 1000, ''",
    "REJECTED, x, 1001, too-long",
    "APPROVED, x, 1001, too-long",
    "APPROVED, '\u0007', 1, text-not-plain",
    "REJECTED, x, 1, ''"
  })
  void whoSaysNoSaysWhy(ApprovalOutcome outcome, String comment, int times, String codes) {
    var carla = new Decider("carla", Set.of("salesmanager", "sales"));
    var decision = new Decision(carla, outcome, comment.repeat(times));
    assertThat(DecisionRule.against(request("1.00"), decision, DecisionRuleTest::limit))
        .extracting(Refusal::code)
        .containsExactly(codes(codes));
  }

  @ParameterizedTest(name = "a request that is {0} is open: {1}")
  @CsvSource({
    "OPEN, true",
    "APPROVED, false",
    "REJECTED, false",
    "RETURNED, false",
    "CANCELLED, false"
  })
  void aRequestIsOpenUntilItIsDecided(Status status, boolean open) {
    assertThat(entry(1, "g", "1", status, null).isOpen()).isEqualTo(open);
  }

  @Test
  void theRefusalNamesWhatItIsAbout() {
    var anna = new Decider("anna", Set.of());
    assertThat(DecisionRule.againstDeciding(request("1.00"), anna))
        .containsExactly(Refusal.of("decision", "own-document", "VO000001"));
    var carla = new Decider("carla", Set.of());
    assertThat(DecisionRule.againstDeciding(request("1.00"), carla))
        .containsExactly(Refusal.of("decision", "not-in-approver-group", List.of("salesmanager")));
  }

  @ParameterizedTest(name = "sales says {0}, finance says {1}: together {2}")
  @CsvSource({
    "OPEN, OPEN, ",
    "APPROVED, OPEN, ",
    "OPEN, APPROVED, ",
    "APPROVED, APPROVED, APPROVED",
    "APPROVED, REJECTED, REJECTED",
    "RETURNED, CANCELLED, RETURNED",
    "REJECTED, CANCELLED, REJECTED",
    "APPROVED, CANCELLED, "
  })
  void oneNoIsEnoughAndAYesTakesEverybody(Status sales, Status finance, ApprovalOutcome together) {
    var round =
        round(
            entry(1, "salesmanager", "1", sales, "carla"),
            entry(2, "financemanager", "1", finance, "dirk"));
    assertThat(round.outcome()).isEqualTo(Optional.ofNullable(together));
  }

  @Test
  void nobodyApprovedWhatNobodyWasAskedForOrWhatWasChangedSince() {
    var approved = entry(1, "salesmanager", "1", Status.APPROVED, "carla");
    var money = Euro.of("1");
    var changed = new ApprovalSubject("VO000001", "SALES_ORDER", 3, Set.of("bert"), money);
    assertThat(ApprovalRound.last(changed, List.of()).outcome()).isEmpty();
    assertThat(ApprovalRound.last(changed, List.of(approved)).outcome()).isEmpty();
    assertThat(ApprovalRound.last(round(approved).subject(), List.of(approved)).outcome())
        .contains(ApprovalOutcome.APPROVED);
  }

  @ParameterizedTest(name = "{0} of {1}, carla approved: \"{2}\"")
  @CsvSource({
    "carla, salesmanager;financemanager, decided-already",
    "dirk, financemanager, ''",
    "eva, salesmanager, not-in-approver-group",
    "bert, financemanager, own-document"
  })
  void nobodyAnswersForTwo(String user, String groups, String codes) {
    var round =
        round(
            entry(1, "salesmanager", "1", Status.APPROVED, "carla"),
            entry(2, "financemanager", "1", Status.OPEN, null));
    var by = new Decider(user, Set.of(groups.split(";")));
    assertThat(DecisionRule.againstDeciding(round, by))
        .extracting(Refusal::code)
        .containsExactly(codes(codes));
  }
}
