package nl.verkoop.process;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Date;
import org.springframework.stereotype.Component;

/** When a task should be done; models call it as deadlines. */
@Component
@ForModels
public class Deadlines {

  private final Clock clock;

  Deadlines(Clock clock) {
    this.clock = clock;
  }

  /** The end of the office day (17:00 where the company is) that many working days from today. */
  public Date workingDays(int days) {
    var day = LocalDate.now(clock);
    var left = days;
    while (left > 0 || isWeekend(day)) {
      day = day.plusDays(1);
      if (!isWeekend(day)) {
        left--;
      }
    }
    return Date.from(day.atTime(17, 0).atZone(clock.getZone()).toInstant());
  }

  private static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }
}
