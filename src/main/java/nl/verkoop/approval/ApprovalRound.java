package nl.verkoop.approval;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Those who were asked together to approve a document as it stands now, and what they said: the
 * last time it was asked, and nobody when the document was changed since.
 */
public record ApprovalRound(ApprovalSubject subject, List<ApprovalEntry> entries) {

  /** The last of all that was ever asked about the document, oldest first. */
  public static ApprovalRound last(ApprovalSubject subject, List<ApprovalEntry> all) {
    var last = all.isEmpty() ? 0 : all.get(all.size() - 1).round();
    return new ApprovalRound(
        subject,
        all.stream()
            .filter(each -> each.round() == last && each.documentRevision() == subject.revision())
            .toList());
  }

  /** Those who did not answer yet, in the order in which they were asked. */
  public List<ApprovalEntry> open() {
    return entries.stream().filter(ApprovalEntry::isOpen).toList();
  }

  /** What all of them together said: one no is enough, and a yes takes everybody. */
  public Optional<ApprovalOutcome> outcome() {
    return Stream.of(ApprovalOutcome.values())
        .filter(
            outcome ->
                outcome == ApprovalOutcome.APPROVED
                    ? !entries.isEmpty() && entries.stream().allMatch(each -> each.says(outcome))
                    : entries.stream().anyMatch(each -> each.says(outcome)))
        .findAny();
  }

  /** Whether he wrote any of the document or asked for its approval (posting rules 3.1). */
  boolean isOwnOf(String user) {
    return subject.authors().contains(user)
        || entries.stream().anyMatch(each -> user.equals(each.requestedBy()));
  }

  /** Whether he answered already, for himself or for another group (posting rules 3.1). */
  boolean isAnsweredBy(String user) {
    return entries.stream().anyMatch(each -> user.equals(each.decidedBy()));
  }
}
