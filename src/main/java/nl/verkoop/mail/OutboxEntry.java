package nl.verkoop.mail;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.verkoop.documents.DocumentReference;

/** One mail in the outbox, as the people who look after it see it. */
record OutboxEntry(
    long id,
    String key,
    DocumentReference document,
    OutgoingMail.Addressee addressee,
    String recipient,
    Locale language,
    MailStatus status,
    int attempts,
    Optional<MailProblem> problem,
    String serverAnswer,
    Times times,
    String sha256,
    OutgoingMail.Cause cause) {

  /** One more mail like this one, which this user asks for. */
  OutgoingMail onceMore(String recipient, String user) {
    return new OutgoingMail(
        document + "#" + UUID.randomUUID(),
        document,
        addressee,
        recipient,
        language,
        new OutgoingMail.Cause(user, "", ""));
  }

  /** When it was asked for, when it will be tried next, and when the mail server took it. */
  record Times(Instant created, Optional<Instant> nextAttempt, Optional<Instant> sent) {}
}
