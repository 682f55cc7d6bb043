package nl.verkoop.mail;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
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

  /** One more mail like this one, the so many-eth with its document, which this user asks for. */
  OutgoingMail onceMore(int count, String recipient, String user) {
    return new OutgoingMail(
        document + "#" + count,
        document,
        addressee,
        recipient,
        language,
        new OutgoingMail.Cause(user, "", ""));
  }

  /** When it was asked for, when it will be tried next, and when the mail server took it. */
  record Times(Instant created, Optional<Instant> nextAttempt, Optional<Instant> sent) {}
}
