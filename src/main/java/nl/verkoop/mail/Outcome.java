package nl.verkoop.mail;

import java.time.Instant;
import java.util.Optional;
import nl.verkoop.documents.Archive;
import nl.verkoop.documents.Papers;
import nl.verkoop.mail.Delivery.Accepted;
import nl.verkoop.mail.Delivery.Postponed;
import nl.verkoop.mail.Delivery.Refused;

/** One attempt that was made, and the file that went with it. */
record Outcome(ClaimedMail mail, Delivery delivery, Papers.File file) {

  static Outcome withoutFile(ClaimedMail mail, Delivery delivery) {
    return new Outcome(mail, delivery, Papers.File.NONE);
  }

  Archive.Sent sent() {
    return new Archive.Sent(mail.document(), mail.language(), file);
  }

  boolean accepted() {
    return delivery instanceof Accepted;
  }

  MailStatus status() {
    if (accepted()) {
      return MailStatus.SENT;
    }
    return delivery instanceof Postponed && BackOff.after(mail.attempt()).isPresent()
        ? MailStatus.QUEUED
        : MailStatus.FAILED;
  }

  /** When to try again; nothing for a finished mail. */
  Optional<Instant> nextAttempt(Instant now) {
    return status() == MailStatus.QUEUED
        ? BackOff.after(mail.attempt()).map(now::plus)
        : Optional.empty();
  }

  Optional<MailProblem> problem() {
    if (delivery instanceof Postponed postponed) {
      return Optional.of(postponed.problem());
    }
    return delivery instanceof Refused refused ? Optional.of(refused.problem()) : Optional.empty();
  }
}
