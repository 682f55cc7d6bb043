package nl.verkoop.mail;

import java.time.Instant;
import java.util.Optional;
import nl.verkoop.documents.DocumentReference;

/** One mail in the outbox, as the people who look after it see it. */
record OutboxEntry(
    long id,
    String key,
    DocumentReference document,
    String recipient,
    MailStatus status,
    int attempts,
    Optional<MailProblem> problem,
    String serverAnswer,
    Times times,
    String sha256,
    OutgoingMail.Cause cause) {

  /** When it was asked for, when it will be tried next, and when the mail server took it. */
  record Times(Instant created, Optional<Instant> nextAttempt, Optional<Instant> sent) {}
}
