package nl.verkoop.approval;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.verkoop.approval.ApprovalLimits.Limit;
import nl.verkoop.approval.Approvals.Decider;
import nl.verkoop.approval.Approvals.Decision;
import nl.verkoop.shared.PlainText;
import nl.verkoop.shared.Refusal;

/** Who may decide what on a request: never his own document, nothing above his limit, and once. */
final class DecisionRule {

  private DecisionRule() {}

  /** Every reason against the decision (posting rules 3.1 and 3.2). */
  static List<Refusal> against(
      ApprovalRound round, Decision decision, Function<String, Limit> limits) {
    var by = decision.by();
    var refusals = new ArrayList<>(againstDeciding(round, by));
    var amount = round.subject().amount();
    if (refusals.isEmpty()
        && decision.outcome() == ApprovalOutcome.APPROVED
        && !limits.apply(by.user()).suffices(amount.amount())) {
      refusals.add(Refusal.of("decision", "above-approval-limit", amount));
    }
    if (decision.outcome() != ApprovalOutcome.APPROVED && decision.comment().isBlank()) {
      refusals.add(Refusal.of("comment", "comment-needed"));
    }
    if (!PlainText.isLines(decision.comment())) {
      refusals.add(Refusal.of("comment", "text-not-plain"));
    }
    if (decision.comment().length() > Approvals.LONGEST_COMMENT) {
      refusals.add(Refusal.of("comment", "too-long", Approvals.LONGEST_COMMENT));
    }
    return refusals;
  }

  /** The first open request that is for one of his groups, if any. */
  static Optional<ApprovalEntry> asked(ApprovalRound round, Decider by) {
    return round.open().stream()
        .filter(entry -> by.groups().contains(entry.approverGroup()))
        .findFirst();
  }

  /** Why none of the open requests is his to decide (posting rules 3.1). */
  static List<Refusal> againstDeciding(ApprovalRound round, Decider by) {
    var no = round.subject().no();
    if (round.isOwnOf(by.user())) {
      return List.of(Refusal.of("decision", "own-document", no));
    }
    if (round.isAnsweredBy(by.user())) {
      return List.of(Refusal.of("decision", "decided-already", no));
    }
    var asked = round.open().stream().map(ApprovalEntry::approverGroup).distinct().toList();
    return asked.stream().anyMatch(by.groups()::contains)
        ? List.of()
        : List.of(Refusal.of("decision", "not-in-approver-group", asked));
  }
}
