package nl.verkoop.receivables;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How long an amount is due already, as an ageing of what customers owe divides it. */
public enum AgeBand {
  /** Money that the customer paid or gets back, and that no invoice takes up yet. */
  ON_ACCOUNT,
  NOT_DUE,
  UP_TO_30,
  UP_TO_60,
  UP_TO_90,
  OLDER;

  private static final int MONTH = 30;

  /** The band of what the customer owes and should pay on a day, seen on another. */
  static AgeBand of(LocalDate due, LocalDate today) {
    var days = ChronoUnit.DAYS.between(due, today);
    if (days <= 0) {
      return NOT_DUE;
    }
    var months = (days - 1) / MONTH;
    return months >= 3 ? OLDER : values()[UP_TO_30.ordinal() + (int) months];
  }

  /** Whether its day has passed (feature C-21). */
  public boolean isOverdue() {
    return compareTo(NOT_DUE) > 0;
  }
}
