package nl.verkoop.mail;

import nl.verkoop.shared.Refusal;

/** What came of asking to send a mail again. */
sealed interface OutboxRetry {

  long id();

  record Queued(long id) implements OutboxRetry {}

  /** It was not queued, for this reason. */
  sealed interface Refused extends OutboxRetry {

    Refusal reason();
  }

  record NotFound(long id) implements Refused {

    @Override
    public Refusal reason() {
      return Refusal.unknown("id", "mail-unknown", String.valueOf(id));
    }
  }

  record NotWaiting(long id, MailStatus status) implements Refused {

    @Override
    public Refusal reason() {
      return status == MailStatus.SENT
          ? Refusal.conflict("status", "mail-sent-already")
          : Refusal.conflict("status", "mail-being-sent");
    }
  }

  /** Nobody knows any more for whom it was. */
  record Erased(long id) implements Refused {

    @Override
    public Refusal reason() {
      return Refusal.of("id", "mail-erased");
    }
  }

  record AddressInvalid(long id, MailProblem problem) implements Refused {

    @Override
    public Refusal reason() {
      return problem == MailProblem.NO_ADDRESS
          ? Refusal.of("recipient", "mail-address-missing")
          : Refusal.of("recipient", "mail-address-invalid");
    }
  }
}
