package nl.verkoop.approval;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.verkoop.shared.Erasure;
import nl.verkoop.shared.UtcTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything that was ever asked of approvers, and what they said. */
@Service
public class ApprovalEntries implements Erasure {

  private final JdbcClient jdbc;
  private final Clock clock;

  ApprovalEntries(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Every request ever made for the document, oldest first. */
  public List<ApprovalEntry> of(String documentNo) {
    return read(documentNo, "");
  }

  /** The same; two who decide at once see each other's answer. */
  List<ApprovalEntry> lock(String documentNo) {
    return read(documentNo, " for update");
  }

  private List<ApprovalEntry> read(String documentNo, String lock) {
    return jdbc.sql(
            "select * from approval_entry where document_no = ? order by round, place" + lock)
        .param(documentNo)
        .query(ApprovalEntry.class)
        .list();
  }

  /** Whether this was decided on the document, with the content that it has now. */
  public boolean isDecided(ApprovalSubject subject, ApprovalOutcome outcome) {
    return ApprovalRound.last(subject, of(subject.no())).outcome().equals(Optional.of(outcome));
  }

  /**
   * All that was ever asked about the documents that wait longest, each oldest first: at most so
   * many documents, of which this person or, where none is named, anybody may have to decide.
   */
  List<ApprovalEntry> waiting(Optional<Approvals.Decider> decider, int limit) {
    return jdbc.sql(
            """
            select e.* from approval_entry e
            join (
              select document_no, min(requested_at) since from approval_entry
              where status = 'OPEN'
                and (:anybody or approver_group in (:groups) and requested_by <> :user)
              group by document_no order by since, document_no limit :limit) waiting
              on waiting.document_no = e.document_no
            order by waiting.since, e.document_no, e.round, e.place
            """)
        .param("anybody", decider.isEmpty())
        .param("groups", decider.map(Approvals.Decider::groups).orElse(Set.of("")))
        .param("user", decider.map(Approvals.Decider::user).orElse(""))
        .param("limit", limit)
        .query(ApprovalEntry.class)
        .list();
  }

  /** Asks each group, the first of them at place 1. */
  void open(Approvals.Request request, int round) {
    var subject = request.subject();
    var place = 1;
    for (var asked : request.asked()) {
      jdbc.sql(
              """
              insert into approval_entry
                (document_no, round, place, document_revision, requested_by,
                 requested_at, approver_group, amount, reasons, status)
              values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'OPEN')
              """)
          .params(
              subject.no(),
              round,
              place++,
              subject.revision(),
              request.requestedBy(),
              UtcTime.utc(clock.instant()),
              asked.approverGroup(),
              subject.amount().amount(),
              String.join(",", asked.reasons()))
          .update();
    }
  }

  void decide(ApprovalEntry entry, Approvals.Decision decision) {
    jdbc.sql(
            """
            update approval_entry set status = ?, decided_by = ?, decided_at = ?, comment = ?
            where document_no = ? and round = ? and place = ?
            """)
        .params(
            decision.outcome().name(),
            decision.by().user(),
            UtcTime.utc(clock.instant()),
            decision.comment(),
            entry.documentNo(),
            entry.round(),
            entry.place())
        .update();
  }

  /** Nobody has to answer any more what is still open. */
  void cancelOpen(String documentNo) {
    jdbc.sql(
            "update approval_entry set status = 'CANCELLED'"
                + " where document_no = ? and status = 'OPEN'")
        .param(documentNo)
        .update();
  }

  /** What approvers wrote. */
  @Override
  @Transactional
  public int erase(LocalDate before, int atMost) {
    return jdbc.sql(
            """
            update approval_entry set comment = ?
            where decided_at < ? and comment <> '' and comment <> ? limit ?
            """)
        .params(ERASED, before.atStartOfDay(), ERASED, atMost)
        .update();
  }
}
