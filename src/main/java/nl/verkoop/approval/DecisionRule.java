package nl.verkoop.approval;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nl.verkoop.approval.ApprovalLimits.Limit;
import nl.verkoop.approval.Approvals.Decider;
import nl.verkoop.approval.Approvals.Decision;
import nl.verkoop.shared.PlainText;
import nl.verkoop.shared.Refusal;

/** Who may decide what on a request: never his own document, nothing above his limit. */
final class DecisionRule {

  private DecisionRule() {}

  /** Every reason against the decision (posting rules 3.1 and 3.2). */
  static List<Refusal> against(
      ApprovalEntry entry, Decision decision, Function<String, Limit> limits) {
    var by = decision.by();
    var refusals = new ArrayList<>(againstDeciding(entry, by));
    if (refusals.isEmpty()
        && decision.outcome() == ApprovalOutcome.APPROVED
        && !limits.apply(by.user()).suffices(entry.amount())) {
      refusals.add(Refusal.of("decision", "above-approval-limit", entry.amount()));
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

  /** Approver is not requester, and belongs to the group that was asked (posting rules 3.1). */
  static List<Refusal> againstDeciding(ApprovalEntry entry, Decider by) {
    if (by.wroteDocument() || by.user().equals(entry.requestedBy())) {
      return List.of(Refusal.of("decision", "own-document", entry.documentNo()));
    }
    return by.groups().contains(entry.approverGroup())
        ? List.of()
        : List.of(Refusal.of("decision", "not-in-approver-group", entry.approverGroup()));
  }
}
