package nl.verkoop.mail;

import java.util.Optional;
import nl.verkoop.mail.OutboxRetry.AddressInvalid;
import nl.verkoop.mail.OutboxRetry.NotFound;
import nl.verkoop.mail.OutboxRetry.NotWaiting;
import nl.verkoop.mail.OutboxRetry.Queued;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Takes mails in the same transaction as the business that causes them; they leave after it. */
@Service
public class MailOutbox {

  private final OutboxStore store;
  private final OutboxClaims claims;
  private final OutboxSignal signal;

  MailOutbox(OutboxStore store, OutboxClaims claims, OutboxSignal signal) {
    this.store = store;
    this.claims = claims;
    this.signal = signal;
  }

  /**
   * Puts the mail in the outbox. Answers whether it is new: the same key again changes nothing, and
   * the same key for another document is a mistake that names both.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean enqueue(OutgoingMail mail) {
    try {
      store.insert(mail, MailAddress.problemWith(mail.recipient()));
    } catch (DuplicateKeyException e) {
      requireSameDocument(mail);
      return false;
    }
    wakeWorkersAfterCommit();
    return true;
  }

  /** How far the mail with this key is; nothing when there is none. */
  public Optional<MailStatus> status(String key) {
    return store.find(key).map(OutboxEntry::status);
  }

  /** Sends a failed or waiting mail again now, to another address if one is given. */
  @Transactional
  OutboxRetry retry(long id, String newRecipient) {
    var entry = store.lock(id);
    if (entry.isEmpty()) {
      return new NotFound(id);
    }
    var status = entry.get().status();
    if (status == MailStatus.SENT || status == MailStatus.SENDING) {
      return new NotWaiting(status);
    }
    var recipient = newRecipient.isBlank() ? entry.get().recipient() : newRecipient.strip();
    var problem = MailAddress.problemWith(recipient);
    if (problem.isPresent()) {
      return new AddressInvalid(problem.get());
    }
    store.requeue(id, recipient);
    wakeWorkersAfterCommit();
    return new Queued(store.find(id).orElseThrow());
  }

  /**
   * Queues again what workers had claimed who live no more, by the pattern of their signatures. A
   * mail whose sending they could not note down is sent twice.
   */
  public int takeBack(String claimants) {
    return claims.takeBack(claimants);
  }

  private void requireSameDocument(OutgoingMail mail) {
    var existing = store.find(mail.key()).orElseThrow().document();
    if (!existing.equals(mail.document())) {
      throw new IllegalStateException(
          "Mail %s was queued before for %s, now for %s"
              .formatted(mail.key(), existing, mail.document()));
    }
  }

  private void wakeWorkersAfterCommit() {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            signal.wake();
          }
        });
  }
}
