package nl.verkoop.mail;

import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.verkoop.documents.DocumentSources.Loaded;
import nl.verkoop.documents.DocumentSources.Loaded.Broken;
import nl.verkoop.documents.DocumentSources.Loaded.Found;
import nl.verkoop.documents.Papers;
import nl.verkoop.documents.TradeDocument;
import nl.verkoop.mail.Delivery.Postponed;
import nl.verkoop.mail.Delivery.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * One worker's way through the outbox: take what is due, put it on paper, send it, note it down.
 */
final class OutboxRun {

  private static final Logger LOG = LoggerFactory.getLogger(OutboxRun.class);

  private final String worker;
  private final OutboxParts parts;
  private final SmtpConnection connection;
  private final Clock clock;
  private boolean brokeOff;
  private volatile boolean stopping;

  OutboxRun(OutboxParts parts, SmtpConnection connection, Clock clock) {
    this.worker = parts.settings().node() + "/" + UUID.randomUUID();
    this.parts = parts;
    this.connection = connection;
    this.clock = clock;
  }

  /** Works off one batch and answers how many mails it held. */
  int once() {
    if (brokeOff) {
      parts.claims().takeBack(worker);
    }
    brokeOff = true;
    var count = workOff();
    brokeOff = false;
    return count;
  }

  /** Sends nothing more; what is on its way is waited for. */
  void stop() {
    stopping = true;
  }

  private int workOff() {
    var halfTime = clock.instant().plus(parts.settings().claim().dividedBy(2));
    var mails = parts.claims().claim(worker);
    if (!mails.isEmpty()) {
      var outcomes = deliverUntil(halfTime, mails);
      finish(outcomes);
      parts.claims().giveBack(worker, mails.subList(outcomes.size(), mails.size()));
      outcomes.forEach(this::report);
    }
    return mails.size();
  }

  /**
   * What was sent must be noted down, else it would be sent again: that is tried, also over an
   * outage of the database, for as long as the claim holds.
   */
  private void finish(List<Outcome> outcomes) {
    var settings = parts.settings();
    for (var left = settings.claim().dividedBy(2).dividedBy(settings.poll()); ; left--) {
      try {
        parts.claims().finish(worker, outcomes);
        return;
      } catch (DataAccessException | TransactionException e) {
        if (left <= 0 || stopping) {
          throw e;
        }
        LOG.warn("What became of {} mails could not be noted yet", outcomes.size(), e);
        pause(settings.poll());
      }
    }
  }

  private static void pause(Duration length) {
    try {
      Thread.sleep(length.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  void close() {
    connection.close();
  }

  private List<Outcome> deliverUntil(Instant end, List<ClaimedMail> mails) {
    var loaded = parts.sources().load(mails.stream().map(ClaimedMail::document).toList());
    var documents = new HashMap<ClaimedMail, TradeDocument>();
    for (var mail : mails) {
      if (loaded.get(mail.document()) instanceof Found found) {
        documents.put(mail, found.document().in(mail.language()));
      }
    }
    var papers = parts.papers().batch(documents.values());
    var outcomes = new ArrayList<Outcome>();
    for (var mail : mails) {
      if (stopping || clock.instant().isAfter(end)) {
        break;
      }
      outcomes.add(
          unreachable(outcomes)
              ? Outcome.withoutFile(mail, outcomes.get(outcomes.size() - 1).delivery())
              : Optional.ofNullable(documents.get(mail))
                  .map(document -> deliver(mail, document, papers))
                  .orElseGet(() -> withoutDocument(mail, loaded.get(mail.document()))));
    }
    return outcomes;
  }

  /** Once the server did not answer at all, the rest of the batch need not wait for it in turn. */
  private static boolean unreachable(List<Outcome> outcomes) {
    return !outcomes.isEmpty()
        && outcomes
            .get(outcomes.size() - 1)
            .problem()
            .filter(MailProblem.UNREACHABLE::equals)
            .isPresent();
  }

  private static Outcome withoutDocument(ClaimedMail mail, Loaded loaded) {
    return Outcome.withoutFile(
        mail,
        loaded instanceof Broken broken
            ? new Postponed(MailProblem.NOT_PRODUCED, broken.reason())
            : new Refused(MailProblem.NO_DOCUMENT, mail.document().toString()));
  }

  private Outcome deliver(ClaimedMail mail, TradeDocument document, Papers.Batch papers) {
    try {
      var file = papers.file(document);
      var answerAt = parts.sources().answerAt(mail.document()).orElse("");
      var message = parts.composer().compose(mail, document, file.content(), answerAt);
      return new Outcome(mail, connection.send(message), file);
    } catch (MessagingException | RuntimeException e) {
      LOG.error("Mail {} cannot be made", mail.key(), e);
      var delivery = new Postponed(MailProblem.NOT_PRODUCED, String.valueOf(e.getMessage()));
      return Outcome.withoutFile(mail, delivery);
    }
  }

  private void report(Outcome outcome) {
    parts.metrics().count(outcome.status());
    if (outcome.status() != MailStatus.SENT) {
      LOG.warn(
          "Mail {} to {} is {} after attempt {}: {}",
          outcome.mail().key(),
          outcome.mail().recipient(),
          outcome.status(),
          outcome.mail().attempt(),
          outcome.delivery().serverAnswer());
    }
  }
}
