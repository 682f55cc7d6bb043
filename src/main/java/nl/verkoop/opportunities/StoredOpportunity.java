package nl.verkoop.opportunities;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;

/** A sale that is pursued, as it is kept (feature K-16). */
@Entity
@Table(name = "opportunity")
class StoredOpportunity {

  /** How it stands. */
  enum Status {
    NOT_STARTED,
    IN_PROGRESS,
    WON,
    LOST;

    boolean isOpen() {
      return this == NOT_STARTED || this == IN_PROGRESS;
    }
  }

  /** How much it matters. */
  enum Priority {
    LOW,
    NORMAL,
    HIGH
  }

  @Id String no;
  String description;
  String contactNo;
  String salesperson;
  String cycleCode;

  /** Null for none. */
  String campaign;

  @Enumerated(EnumType.STRING)
  Priority priority;

  @Enumerated(EnumType.STRING)
  Status status;

  /** The stage of the cycle where it is; 0 before it began. */
  int stage;

  /** In the company's currency, without VAT. */
  BigDecimal estimatedValue;

  BigDecimal chancePercent;
  LocalDate estimatedClosing;
  String quoteNo;
  String orderNo;
  String closeCode;
  LocalDate closedOn;

  /** None until it is kept; so it is known to be new without being looked for. */
  @Version Integer version;

  protected StoredOpportunity() {}

  StoredOpportunity(String no) {
    this.no = no;
    this.status = Status.NOT_STARTED;
    this.chancePercent = BigDecimal.ZERO;
  }

  /** It is over: won or lost, why, and on which day. */
  void close(boolean won, String code, LocalDate day) {
    status = won ? Status.WON : Status.LOST;
    chancePercent = won ? BigDecimal.valueOf(100) : BigDecimal.ZERO;
    closeCode = code;
    closedOn = day;
  }
}
