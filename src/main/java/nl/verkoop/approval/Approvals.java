package nl.verkoop.approval;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import nl.verkoop.approval.ApprovalLimits.Limit;
import nl.verkoop.shared.Money;
import nl.verkoop.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Requests to approve documents: opened by a process, decided by somebody who may. */
@Service
public class Approvals {

  /** As many characters as a comment may have. */
  public static final int LONGEST_COMMENT = 1000;

  private final JdbcClient jdbc;
  private final ApprovalLimits limits;
  private final Clock clock;

  Approvals(JdbcClient jdbc, ApprovalLimits limits, Clock clock) {
    this.jdbc = jdbc;
    this.limits = limits;
    this.clock = clock;
  }

  /** A document with the content that is to be approved, counted by its revisions. */
  public record Subject(String documentNo, int revision) {}

  /** What is asked; the amount is in euro excluding VAT (posting rules 3.2). */
  public record Request(
      Subject subject, String requestedBy, String approverGroup, Money amount, String reason) {}

  /** What somebody decides, and who he is. */
  public record Decision(Decider by, ApprovalOutcome outcome, String comment) {}

  /** A person with the groups he belongs to, and whether he wrote any of the document himself. */
  public record Decider(String user, Set<String> groups, boolean wroteDocument) {}

  /** Opens a request; a document waits for one decision at a time. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void open(Request request) {
    jdbc.sql(
            """
            insert into approval_entry
              (document_no, document_revision, requested_by, requested_at, approver_group, amount,
               reason, status)
            values (?, ?, ?, ?, ?, ?, ?, 'OPEN')
            """)
        .params(
            request.subject().documentNo(),
            request.subject().revision(),
            request.requestedBy(),
            Timestamp.from(clock.instant()),
            request.approverGroup(),
            request.amount().amount(),
            request.reason())
        .update();
  }

  /**
   * Records a decision on the document's open request. Refused: no open request, the requester and
   * whoever wrote any of the document (posting rules 3.1: approver is not self), somebody outside
   * the approver group, an amount above his limit (posting rules 3.2: a limit of 0 without
   * "unlimited" approves nothing), a rejection or return without a comment.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<Refusal> decide(String documentNo, Decision decision) {
    var open =
        jdbc.sql(
                "select * from approval_entry where document_no = ? and status = 'OPEN' for update")
            .param(documentNo)
            .query(ApprovalEntry.class)
            .optional();
    if (open.isEmpty()) {
      return List.of(Refusal.conflict("decision", "nothing-to-approve", documentNo));
    }
    var refusals = DecisionRule.against(open.get(), decision, limits::of);
    if (refusals.isEmpty()) {
      jdbc.sql(
              "update approval_entry set status = ?, decided_by = ?, decided_at = ?, comment = ?"
                  + " where id = ?")
          .params(
              decision.outcome().name(),
              decision.by().user(),
              Timestamp.from(clock.instant()),
              decision.comment(),
              open.get().id())
          .update();
    }
    return refusals;
  }

  /** Whether this was the last decision on the document, with the content that it has now. */
  public boolean isDecided(Subject subject, ApprovalOutcome outcome) {
    return jdbc.sql(
            """
            select status from approval_entry where document_no = ? and document_revision = ?
            order by id desc limit 1
            """)
        .params(subject.documentNo(), subject.revision())
        .query(String.class)
        .optional()
        .filter(outcome.name()::equals)
        .isPresent();
  }

  /** Every request ever made for the document, oldest first. */
  public List<ApprovalEntry> of(String documentNo) {
    return jdbc.sql("select * from approval_entry where document_no = ? order by id")
        .param(documentNo)
        .query(ApprovalEntry.class)
        .list();
  }

  /**
   * The logins of those among these people who may approve the request as limits are now, in the
   * order in which they were given (posting rules 3.1, 3.2).
   */
  public List<String> ableToApprove(ApprovalEntry entry, Collection<Decider> people) {
    var set = limits.all();
    return people.stream()
        .filter(person -> DecisionRule.againstDeciding(entry, person).isEmpty())
        .map(Decider::user)
        .filter(user -> set.getOrDefault(user, Limit.nothing(user)).suffices(entry.amount()))
        .toList();
  }
}
