package nl.verkoop.sales;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;

/** That a customer gets lines that recur, from when until when, and how (feature C-53). */
@Entity
@Table(name = "recurring_agreement")
class RecurringAgreement {

  /** How the lines come into a new document of this customer. */
  enum Insert {
    /** When somebody gets them. */
    MANUAL,
    /** As soon as the customer is chosen. */
    AUTOMATIC,
    /** When the customer is chosen, somebody is asked. */
    ASK
  }

  /** Which lines, for whom. */
  @Embeddable
  record Key(String customerNo, String code) implements Serializable {}

  @EmbeddedId Key key;
  LocalDate validFrom;
  LocalDate validUntil;

  @Enumerated(EnumType.STRING)
  Insert insertRule;

  /** None until it is kept; so it is known to be new without being looked for. */
  @Version Integer version;

  protected RecurringAgreement() {}

  RecurringAgreement(Key key) {
    this.key = key;
  }

  /** As a person reads it, for whoever looks at what was changed. */
  String inWords() {
    return "%s %s – %s"
        .formatted(
            insertRule,
            Objects.requireNonNullElse(validFrom, ""),
            Objects.requireNonNullElse(validUntil, ""))
        .strip();
  }
}
