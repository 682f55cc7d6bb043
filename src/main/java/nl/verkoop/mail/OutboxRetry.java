package nl.verkoop.mail;

/** What came of asking to send a mail again. */
sealed interface OutboxRetry {

  record Queued(OutboxEntry entry) implements OutboxRetry {}

  record NotFound(long id) implements OutboxRetry {}

  record NotWaiting(MailStatus status) implements OutboxRetry {}

  record AddressInvalid(MailProblem problem) implements OutboxRetry {}
}
