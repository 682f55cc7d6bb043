package nl.verkoop.party;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.time.Instant;

/**
 * An account that a customer pays from. Money goes to it only once somebody else than who named it
 * confirmed that it is his (feature C-15).
 */
@Entity
class CustomerBankAccount {

  /** Whose it is, and its number. */
  @Embeddable
  record Key(String customerNo, String iban) implements Serializable {}

  /** Whether money may go there. */
  enum Status {
    /** Somebody named it, and nobody else looked at it yet. */
    ASKED,
    CONFIRMED,
    /** It is not his; payments from it are not known by it either. */
    REFUSED
  }

  @EmbeddedId Key key;

  @Enumerated(EnumType.STRING)
  Status status;

  String askedBy;
  Instant askedAt;

  /** Who brought it here with a merged card before anybody confirmed it; empty where nobody did. */
  String broughtBy = "";

  /** Empty until somebody did. */
  String decidedBy;

  Instant decidedAt;

  protected CustomerBankAccount() {}

  /** Named by somebody, who is not the one to confirm it. */
  CustomerBankAccount(Key key, String askedBy, Instant askedAt) {
    this.key = key;
    ask(askedBy, askedAt);
  }

  /**
   * Brought by somebody with the card that was merged into another. What was confirmed waits again,
   * and what was refused stays so.
   */
  CustomerBankAccount(Key key, CustomerBankAccount from, String user) {
    this(key, from.askedBy, from.askedAt);
    if (from.status != Status.CONFIRMED) {
      broughtBy = user;
    }
    if (from.status == Status.REFUSED) {
      decide(false, from.decidedBy, from.decidedAt);
    }
  }

  /** Somebody names it, again where it was refused before. */
  void ask(String user, Instant now) {
    status = Status.ASKED;
    askedBy = user;
    askedAt = now;
    broughtBy = "";
    decidedBy = "";
    decidedAt = null;
  }

  /** Somebody else says whether it is his. */
  void decide(boolean isHis, String user, Instant now) {
    status = isHis ? Status.CONFIRMED : Status.REFUSED;
    decidedBy = user;
    decidedAt = now;
  }
}
