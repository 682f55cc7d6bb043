package nl.verkoop.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Set;
import java.util.stream.Stream;
import nl.verkoop.approval.ApprovalLimits.Limit;
import nl.verkoop.approval.Approvals.Decider;
import nl.verkoop.approval.Approvals.Decision;
import nl.verkoop.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may decide what on a request (posting rules 3.1 and 3.2). */
class DecisionRuleTest {

  private static ApprovalEntry request(String amount) {
    return new ApprovalEntry(
        1,
        "VO000001",
        "anna",
        null,
        "salesmanager",
        new BigDecimal(amount),
        "credit",
        ApprovalEntry.Status.OPEN,
        null,
        null,
        null);
  }

  private static Limit limit(String user) {
    return new Limit(user, new BigDecimal("1000.00"), false);
  }

  private static String[] codes(String written) {
    return Stream.of(written.split(" ")).filter(code -> !code.isEmpty()).toArray(String[]::new);
  }

  @ParameterizedTest(name = "{6}: {0} of {1}, wrote {2}, says {3} to {4}: \"{5}\"")
  @CsvSource({
    "carla, salesmanager, false, APPROVED, 1000.00, '', rule 3.2 within the limit",
    "carla, salesmanager, false, APPROVED, 1000.01, above-approval-limit, rule 3.2 a cent above it",
    "anna, salesmanager, false, APPROVED, 1.00, own-document, rule 3.1 the requester",
    "anna, salesmanager, false, APPROVED, 1000.01, own-document, rule 3.1 before rule 3.2",
    "carla, salesmanager, true, APPROVED, 1.00, own-document, rule 3.1 who wrote any of it",
    "carla, warehouse, false, APPROVED, 1.00, not-in-approver-group, rule 3.1 another group",
    "carla, salesmanager, false, REJECTED, 9999.99, '', rule 3.2 no limit is needed to say no",
    "carla, salesmanager, false, RETURNED, 9999.99, '', rule 3.2 nor to give it back",
    "anna, salesmanager, false, REJECTED, 1.00, own-document, rule 3.1 nor does the requester say"
        + " no"
  })
  void whoMayDecide(
      String user,
      String group,
      boolean wrote,
      ApprovalOutcome outcome,
      String amount,
      String codes,
      String source) {
    var decision = new Decision(new Decider(user, Set.of(group), wrote), outcome, "because");
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
    var carla = new Decider("carla", Set.of("salesmanager", "sales"), false);
    var decision = new Decision(carla, outcome, comment.repeat(times));
    assertThat(DecisionRule.against(request("1.00"), decision, DecisionRuleTest::limit))
        .extracting(Refusal::code)
        .containsExactly(codes(codes));
  }

  @ParameterizedTest(name = "a request that is {0} is open: {1}")
  @CsvSource({"OPEN, true", "APPROVED, false", "REJECTED, false", "RETURNED, false"})
  void aRequestIsOpenUntilItIsDecided(ApprovalEntry.Status status, boolean open) {
    var entry =
        new ApprovalEntry(
            1, "VO1", "anna", null, "g", BigDecimal.ONE, "", status, null, null, null);
    assertThat(entry.isOpen()).isEqualTo(open);
  }

  @Test
  void theRefusalNamesWhatItIsAbout() {
    var anna = new Decider("anna", Set.of(), false);
    assertThat(DecisionRule.againstDeciding(request("1.00"), anna))
        .containsExactly(Refusal.of("decision", "own-document", "VO000001"));
    var carla = new Decider("carla", Set.of(), false);
    assertThat(DecisionRule.againstDeciding(request("1.00"), carla))
        .containsExactly(Refusal.of("decision", "not-in-approver-group", "salesmanager"));
  }
}
