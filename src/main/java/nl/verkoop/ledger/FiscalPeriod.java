package nl.verkoop.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.YearMonth;

/** A month of the books, which takes postings until it is closed. */
@Entity
class FiscalPeriod {

  @Id private LocalDate startsOn;
  private LocalDate endsOn;
  private boolean closed;
  @Version private Integer version;

  protected FiscalPeriod() {}

  FiscalPeriod(YearMonth month) {
    startsOn = month.atDay(1);
    endsOn = month.atEndOfMonth();
  }

  /** Closed if it ends on or before the date, else open. */
  void closeThrough(LocalDate date) {
    closed = !endsOn.isAfter(date);
  }

  boolean isClosed() {
    return closed;
  }

  LocalDate endsOn() {
    return endsOn;
  }
}
