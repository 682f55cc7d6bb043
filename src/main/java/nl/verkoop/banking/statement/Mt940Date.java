package nl.verkoop.banking.statement;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;

/** Dates of two-digit years, or of no year at all. */
final class Mt940Date {

  private static final int OLDEST_YEAR = 80;

  private Mt940Date() {}

  /** Year, month and day; a day the month does not have (30 February) becomes its last. */
  static LocalDate full(String sixDigits) {
    int year = Integer.parseInt(sixDigits.substring(0, 2));
    int century = year >= OLDEST_YEAR ? 1900 : 2000;
    return day(century + year, sixDigits.substring(2));
  }

  /** Month and day only: of the year that puts it nearest to the other date. */
  static LocalDate near(LocalDate other, String fourDigits) {
    LocalDate same = day(other.getYear(), fourDigits);
    if (same.isAfter(other.plusMonths(6))) {
      return day(other.getYear() - 1, fourDigits);
    }
    return same.isBefore(other.minusMonths(6)) ? day(other.getYear() + 1, fourDigits) : same;
  }

  private static LocalDate day(int year, String monthAndDay) {
    try {
      YearMonth month = YearMonth.of(year, Integer.parseInt(monthAndDay.substring(0, 2)));
      int day = Integer.parseInt(monthAndDay.substring(2));
      return month.atDay(day > 31 ? day : Math.min(day, month.lengthOfMonth()));
    } catch (DateTimeException noSuchDay) {
      throw UnreadableFileException.malformed(year + "-" + monthAndDay);
    }
  }
}
