package nl.verkoop.approval;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.verkoop.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Requests to approve documents of any kind: opened by a process, decided by those who may. Each
 * act locks the document first, so that of two who decide at once one is the last.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Approvals {

  /** As many characters as a comment may have. */
  public static final int LONGEST_COMMENT = 1000;

  private final ApprovalSubjects subjects;
  private final ApprovalEntries entries;
  private final ApprovalLimits limits;
  private final WhoMayApprove whoMay;

  Approvals(
      ApprovalSubjects subjects,
      ApprovalEntries entries,
      ApprovalLimits limits,
      WhoMayApprove whoMay) {
    this.subjects = subjects;
    this.entries = entries;
    this.limits = limits;
    this.whoMay = whoMay;
  }

  /** What is asked by whom, and of which groups: each of them has to approve. */
  public record Request(ApprovalSubject subject, String requestedBy, List<Asked> asked) {}

  /** A group, and the reasons for which it has to look, by their codes. */
  public record Asked(String approverGroup, List<String> reasons) {}

  /** What somebody decides, and who he is. */
  public record Decision(Decider by, ApprovalOutcome outcome, String comment) {}

  /** A person with the groups he belongs to. */
  public record Decider(String user, Set<String> groups) {}

  /** What became of a decision. */
  public sealed interface Result {

    /** It is written down; what all say together, or nothing while others have to decide too. */
    record Recorded(Optional<ApprovalOutcome> outcome) implements Result {}

    /** It does not count; whoever began something in this transaction undoes it. */
    record Refused(List<Refusal> reasons) implements Result {}
  }

  /** What is to be asked about a document, which is locked; an unknown number is an error. */
  public ApprovalSubject.Question question(String documentNo) {
    var subject = subjects.lock(documentNo);
    return subjects.of(subject).question(subject);
  }

  /**
   * Asks every group at once what {@link #question} is, in the same transaction, and lets the
   * document wait. What was asked about it before and nobody answered yet is cancelled. Refused: a
   * document that cannot wait where it is, and one that needs an approver whom there is not.
   */
  public List<Refusal> ask(Request request) {
    var subject = request.subject();
    var no = subject.no();
    var refusals = subjects.of(subject).waits(no);
    if (refusals.isEmpty()) {
      var before = entries.lock(no);
      if (before.stream().anyMatch(ApprovalEntry::isOpen)) {
        entries.cancelOpen(no);
      }
      var round = before.isEmpty() ? 1 : before.get(before.size() - 1).round() + 1;
      entries.open(request, round);
      return withoutApprover(subject);
    }
    return refusals;
  }

  private List<Refusal> withoutApprover(ApprovalSubject subject) {
    var now = whoMay.asOfNow();
    return subjects.of(subject).needsApprover().stream()
        .flatMap(
            field -> {
              var round = ApprovalRound.last(subject, entries.of(subject.no()));
              return round.open().stream()
                  .filter(asked -> !now.canBeApproved(asked, round))
                  .map(asked -> now.byNobodyElse(field, asked));
            })
        .toList();
  }

  /**
   * Records a decision on the first open request that the decider may decide, and does what follows
   * once all have approved or one has not; then nobody else is asked any more. Refused: no open
   * request for the document as it is now, the requester and whoever wrote any of the document
   * (posting rules 3.1: approver is not self), whoever decided already, somebody outside the groups
   * that were asked, an amount above his limit (posting rules 3.2: a limit of 0 without "unlimited"
   * approves nothing), with who can approve instead, a rejection or return without a comment.
   */
  public Result decide(String documentNo, Decision decision) {
    var subject = subjects.lock(documentNo);
    var round = ApprovalRound.last(subject, entries.lock(documentNo));
    var open = round.open();
    if (open.isEmpty()) {
      return new Result.Refused(
          List.of(Refusal.conflict("decision", "nothing-to-approve", documentNo)));
    }
    var refusals = against(round, decision);
    if (!refusals.isEmpty()) {
      return new Result.Refused(refusals);
    }
    var asked = DecisionRule.asked(round, decision.by()).orElseThrow();
    entries.decide(asked, decision);
    if (open.size() > 1) {
      if (decision.outcome() == ApprovalOutcome.APPROVED) {
        return new Result.Recorded(Optional.empty());
      }
      entries.cancelOpen(documentNo);
    }
    var following = subjects.of(subject).decided(documentNo, decision.outcome());
    return following.isEmpty()
        ? new Result.Recorded(Optional.of(decision.outcome()))
        : new Result.Refused(following);
  }

  /**
   * Why somebody does not take up what his group is asked: he may not decide on it, or may not
   * approve so much while others may. Where nobody may, anybody of the group may send it back.
   */
  @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
  public List<Refusal> againstTaking(String documentNo, Decider decider) {
    return subjects
        .find(documentNo)
        .map(subject -> againstTaking(ApprovalRound.last(subject, entries.of(documentNo)), decider))
        .orElse(List.of());
  }

  private List<Refusal> againstTaking(ApprovalRound round, Decider decider) {
    if (round.open().isEmpty()) {
      return List.of();
    }
    var refusals = DecisionRule.againstDeciding(round, decider);
    if (!refusals.isEmpty()) {
      return refusals;
    }
    var amount = round.subject().amount();
    var asked = DecisionRule.asked(round, decider).orElseThrow();
    return limits.of(decider.user()).suffices(amount.amount())
            || !whoMay.asOfNow().canBeApproved(asked, round)
        ? List.of()
        : List.of(
            Refusal.of("decision", "above-approval-limit", amount),
            whoMay.asOfNow().instead(asked, round));
  }

  /** Nobody has to answer any more what is asked about a document, which is locked. */
  public void withdraw(String documentNo) {
    if (entries.lock(documentNo).stream().anyMatch(ApprovalEntry::isOpen)) {
      entries.cancelOpen(documentNo);
    }
  }

  /** Somebody whose limit is too low is told who can approve instead. */
  private List<Refusal> against(ApprovalRound round, Decision decision) {
    var refusals = new ArrayList<>(DecisionRule.against(round, decision, limits::of));
    if (refusals.stream().anyMatch(each -> each.code().equals("above-approval-limit"))) {
      var asked = DecisionRule.asked(round, decision.by()).orElseThrow();
      refusals.add(whoMay.asOfNow().instead(asked, round));
    }
    return refusals;
  }
}
