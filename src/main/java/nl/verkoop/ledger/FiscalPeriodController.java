package nl.verkoop.ledger;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.verkoop.shared.Refusal;
import nl.verkoop.shared.RefusedException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets those who answer for the books open and close their periods. */
@RestController
@RequestMapping("/api")
@Tag(name = "Set-up")
class FiscalPeriodController {

  private final FiscalPeriods periods;
  private final FiscalPeriodSetup setup;
  private final SetupChanges changes;
  private final CauseWords words;

  FiscalPeriodController(
      FiscalPeriods periods, FiscalPeriodSetup setup, SetupChanges changes, CauseWords words) {
    this.periods = periods;
    this.setup = setup;
    this.changes = changes;
    this.words = words;
  }

  /** A change, with the full name of who made it. */
  record ChangeView(@JsonUnwrapped SetupChanges.Change change, String changedByName) {}

  /** The last day of the last period that takes no postings any more. */
  record ClosedThrough(LocalDate date) {}

  @GetMapping("/fiscal-periods")
  @Operation(summary = "The periods of the books, newest first, and which are closed")
  List<FiscalPeriods.Period> all() {
    return periods.all();
  }

  @PutMapping("/fiscal-periods/closed-through")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Closes every period that ends on or before the date, and opens every later one",
      description =
          "Refused (422): a date on which no period ends, and one that is not over yet. Whoever closes a "
              + "period waits until what is being posted in it is done.")
  void closeThrough(@RequestBody ClosedThrough through) {
    if (through.date() == null) {
      throw new RefusedException(List.of(Refusal.of("date", "date-needed")));
    }
    RefusedException.throwIfAny(setup.closeThrough(Optional.of(through.date())));
  }

  @DeleteMapping("/fiscal-periods/closed-through")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Opens every period")
  void openAll() {
    RefusedException.throwIfAny(setup.closeThrough(Optional.empty()));
  }

  @PostMapping("/fiscal-periods/years/{year}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Opens the twelve months of a year",
      description = "This year and the next are opened by themselves.")
  void openYear(@PathVariable int year) {
    RefusedException.throwIfAny(setup.openYear(year));
  }

  @GetMapping("/setup-changes")
  @Operation(
      summary = "Who changed limits, bank accounts and periods, newest first; at most 500 changes")
  List<ChangeView> changes(@RequestParam(defaultValue = "100") int limit) {
    var newest = changes.newest(Math.min(Math.max(limit, 1), 500));
    var people = words.of(newest.stream().map(FiscalPeriodController::cause).toList());
    return newest.stream()
        .map(change -> new ChangeView(change, people.get(cause(change)).user()))
        .toList();
  }

  private static Cause cause(SetupChanges.Change change) {
    return new Cause(change.changedBy(), Optional.empty(), Optional.empty());
  }
}
