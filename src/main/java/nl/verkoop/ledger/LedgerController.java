package nl.verkoop.ledger;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Lets people read the books. */
@RestController
@RequestMapping("/api")
@Tag(name = "Books")
class LedgerController {

  private final LedgerReports reports;
  private final Clock clock;

  LedgerController(LedgerReports reports, Clock clock) {
    this.reports = reports;
    this.clock = clock;
  }

  @GetMapping("/trial-balance")
  @Operation(
      summary =
          "Trial balance: debit, credit and balance per account up to and including a day (default: today)")
  LedgerReports.TrialBalance trialBalance(@RequestParam Optional<LocalDate> asOf) {
    return reports.trialBalance(asOf.orElseGet(() -> LocalDate.now(clock)));
  }

  @GetMapping("/postings")
  @Operation(
      summary = "Posting register, newest first, optionally of one document; at most 500 rows")
  java.util.List<LedgerReports.RegisterRow> postings(
      @RequestParam Optional<String> document, @RequestParam(defaultValue = "100") int limit) {
    return reports.register(document, Math.min(Math.max(limit, 1), 500));
  }

  @GetMapping("/postings/{no}")
  @Operation(summary = "One posting with its general ledger and VAT entries")
  LedgerReports.PostingDetail posting(@PathVariable long no) {
    return reports
        .posting(no)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "No posting " + no));
  }
}
