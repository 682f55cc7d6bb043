package nl.verkoop.party;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.io.Serializable;

/** An account that a customer pays from. */
@Entity
class CustomerBankAccount {

  /** Whose it is, and its number. */
  @Embeddable
  record Key(String customerNo, String iban) implements Serializable {}

  @EmbeddedId private Key key;

  protected CustomerBankAccount() {}

  CustomerBankAccount(Key key) {
    this.key = key;
  }
}
