package nl.verkoop.ledger;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.verkoop.shared.MayCall;
import nl.verkoop.shared.Refusal;
import nl.verkoop.shared.RefusedException;
import nl.verkoop.shared.Role;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets those who answer for the books open and close their periods. */
@RestController
@MayCall({Role.FINANCEMANAGER, Role.ADMIN})
@RequestMapping("/api/fiscal-periods")
@Tag(name = "Set-up")
class FiscalPeriodController {

  private final FiscalPeriods periods;
  private final FiscalPeriodSetup setup;

  FiscalPeriodController(FiscalPeriods periods, FiscalPeriodSetup setup) {
    this.periods = periods;
    this.setup = setup;
  }

  /** The last day of the last period that takes no postings any more. */
  record ClosedThrough(LocalDate date) {}

  @GetMapping
  @Operation(summary = "The periods of the books, newest first, and which are closed")
  List<FiscalPeriods.Period> all() {
    return periods.all();
  }

  @PutMapping("/closed-through")
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

  @DeleteMapping("/closed-through")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Opens every period")
  void openAll() {
    RefusedException.throwIfAny(setup.closeThrough(Optional.empty()));
  }

  @PostMapping("/years/{year}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Opens the twelve months of a year",
      description = "This year and the next are opened by themselves.")
  void openYear(@PathVariable int year) {
    RefusedException.throwIfAny(setup.openYear(year));
  }
}
