package nl.verkoop.ledger;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.verkoop.shared.MayCall;
import nl.verkoop.shared.Refusal;
import nl.verkoop.shared.RefusedException;
import nl.verkoop.shared.Role;
import nl.verkoop.shared.RowLimit;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lets people read the books. */
@RestController
@MayCall({Role.ACCOUNTING, Role.FINANCEMANAGER, Role.ANALYST, Role.ADMIN})
@RequestMapping("/api")
@Tag(name = "Books")
class LedgerController {

  private final LedgerReports reports;
  private final PostingViews views;
  private final Clock clock;

  LedgerController(LedgerReports reports, PostingViews views, Clock clock) {
    this.reports = reports;
    this.views = views;
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
  List<PostingViews.Row> postings(
      @RequestParam Optional<String> document,
      @Parameter(description = "Only postings before this one, for the next page") @RequestParam
          Optional<Long> before,
      @RequestParam(defaultValue = "100") int limit) {
    var of = document.map(String::strip).filter(no -> !no.isEmpty());
    return views.rows(reports.register(of, before, RowLimit.of(limit, 500)));
  }

  @GetMapping("/postings/{no}")
  @Operation(summary = "One posting with its cause and its general ledger and VAT entries")
  PostingViews.Detail posting(@PathVariable long no, Locale locale) {
    return reports
        .posting(no)
        .map(posting -> views.detail(posting, locale))
        .orElseThrow(
            () -> new RefusedException(List.of(Refusal.unknown("no", "posting-unknown", no))));
  }
}
