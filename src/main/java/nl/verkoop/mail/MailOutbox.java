package nl.verkoop.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.verkoop.documents.DocumentKind;
import nl.verkoop.mail.OutboxRetry.AddressInvalid;
import nl.verkoop.mail.OutboxRetry.Erased;
import nl.verkoop.mail.OutboxRetry.NotFound;
import nl.verkoop.mail.OutboxRetry.NotWaiting;
import nl.verkoop.mail.OutboxRetry.Queued;
import nl.verkoop.shared.Erasure;
import nl.verkoop.shared.Refusal;
import nl.verkoop.shared.RefusedException;
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
  private final AddressBook book;

  MailOutbox(OutboxStore store, OutboxClaims claims, OutboxSignal signal, AddressBook book) {
    this.book = book;
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
      store.insert(List.of(mail));
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

  /** Who sends mails again, and the kinds of documents that he may read. */
  record Sender(String user, Set<DocumentKind> kinds) {}

  /** Sends a failed or waiting mail again now, to another address if one is given. */
  @Transactional
  OutboxRetry retry(long id, String newRecipient, Sender by) {
    var mail = store.lock(List.of(id), by.kinds()).stream().findAny();
    if (mail.isEmpty()) {
      return new NotFound(id);
    }
    if (mail.get().status() == MailStatus.SENT) {
      return new NotWaiting(id, MailStatus.SENT);
    }
    var recipient = newRecipient.isBlank() ? mail.get().recipient() : newRecipient.strip();
    var refused = against(mail.get(), recipient);
    if (refused.isPresent()) {
      return refused.get();
    }
    store.requeue(Map.of(id, recipient), by.user());
    wakeWorkersAfterCommit();
    return new Queued(id);
  }

  /**
   * Sends these mails again now, each for itself: what waits or failed is queued anew, what left
   * goes out as one more mail with the same document. To the address that is given, else to the one
   * that stands on the card now, else to the one it had. Refused as a whole: one address for mails
   * of several customers.
   */
  @Transactional
  List<OutboxRetry> sendAgain(List<Long> ids, String recipient, Sender by) {
    var mails = store.lock(ids, by.kinds());
    var cards = mails.stream().map(mail -> mail.addressee().no()).distinct().toList();
    if (cards.size() > 1 && !recipient.isBlank()) {
      throw new RefusedException(List.of(Refusal.of("recipient", "mail-address-for-one")));
    }
    var addresses = onCards(mails);
    var results = new ArrayList<OutboxRetry>();
    var waiting = new TreeMap<Long, String>();
    var sent = new ArrayList<OutgoingMail>();
    for (var mail : mails) {
      var known =
          addresses
              .get(mail.document().kind())
              .getOrDefault(mail.addressee().no(), mail.recipient());
      var to = recipient.isBlank() ? known : recipient.strip();
      var refused = against(mail, to);
      if (refused.isEmpty() && mail.status() == MailStatus.SENT) {
        sent.add(mail.onceMore(to, by.user()));
      } else if (refused.isEmpty()) {
        waiting.put(mail.id(), to);
      }
      results.add(refused.orElseGet(() -> new Queued(mail.id())));
    }
    store.insert(sent);
    store.requeue(waiting, by.user());
    wakeWorkersAfterCommit();
    unknown(ids, mails).forEach(id -> results.add(new NotFound(id)));
    return results;
  }

  /** Where mails like these go now, by kind and by card. */
  private Map<DocumentKind, Map<String, String>> onCards(List<OutboxEntry> mails) {
    return mails.stream()
        .collect(
            Collectors.groupingBy(
                mail -> mail.document().kind(),
                Collectors.collectingAndThen(
                    Collectors.toList(),
                    all ->
                        book.addresses(
                            all.get(0).document().kind(),
                            all.stream().map(mail -> mail.addressee().no()).distinct().toList()))));
  }

  private static List<Long> unknown(List<Long> ids, List<OutboxEntry> found) {
    var known = found.stream().map(OutboxEntry::id).toList();
    return ids.stream().filter(id -> !known.contains(id)).toList();
  }

  private static Optional<OutboxRetry> against(OutboxEntry mail, String recipient) {
    if (mail.status() == MailStatus.SENDING) {
      return Optional.of(new NotWaiting(mail.id(), MailStatus.SENDING));
    }
    if (mail.addressee().name().equals(Erasure.ERASED)) {
      return Optional.of(new Erased(mail.id()));
    }
    return MailProblem.withAddress(recipient)
        .map(problem -> new AddressInvalid(mail.id(), problem));
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
