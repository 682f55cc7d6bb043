package nl.verkoop.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.verkoop.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens years and closes periods on behalf of a person, and remembers who did it. */
@Service
class FiscalPeriodSetup {

  private static final String CLOSED_THROUGH = "fiscal-periods closed through";

  private final FiscalPeriods periods;
  private final SetupChanges changes;
  private final Clock clock;

  FiscalPeriodSetup(FiscalPeriods periods, SetupChanges changes, Clock clock) {
    this.periods = periods;
    this.changes = changes;
    this.clock = clock;
  }

  /**
   * Closes every period that ends on or before the date and opens every later one; without a date
   * everything is opened. Refused: a date on which no period ends, and one that is not over yet.
   */
  @Transactional
  List<Refusal> closeThrough(Optional<LocalDate> date) {
    var refusal = date.flatMap(this::problemWith);
    if (refusal.isEmpty()) {
      var before = periods.closeThrough(date.orElse(LocalDate.EPOCH));
      changes.record(
          CLOSED_THROUGH,
          before.map(LocalDate::toString).orElse(""),
          date.map(LocalDate::toString).orElse(""));
    }
    return refusal.stream().toList();
  }

  private Optional<Refusal> problemWith(LocalDate date) {
    if (periods.all().stream().noneMatch(period -> period.endsOn().equals(date))) {
      return Optional.of(Refusal.of("date", "period-does-not-end", date));
    }
    return date.isBefore(LocalDate.now(clock))
        ? Optional.empty()
        : Optional.of(Refusal.of("date", "period-not-over", date));
  }

  /** Opens the months of a year. Refused: a year that leaves a gap or is there already. */
  @Transactional
  List<Refusal> openYear(int year) {
    var years = periods.all().stream().map(period -> period.startsOn().getYear()).toList();
    if (years.contains(year)) {
      return List.of(Refusal.of("year", "year-exists", String.valueOf(year)));
    }
    if (!years.contains(year - 1) && !years.contains(year + 1)) {
      return List.of(Refusal.of("year", "year-leaves-gap", String.valueOf(year)));
    }
    periods.openYear(year);
    changes.record("fiscal-periods year", "", String.valueOf(year));
    return List.of();
  }
}
