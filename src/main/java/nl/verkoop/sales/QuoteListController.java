package nl.verkoop.sales;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nl.verkoop.shared.MayCall;
import nl.verkoop.shared.Refusal;
import nl.verkoop.shared.RefusedException;
import nl.verkoop.shared.Role;
import nl.verkoop.shared.RowLimit;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists quotes with how far each is negotiated. */
@RestController
@MayCall({Role.SALES, Role.SALESMANAGER, Role.FINANCEMANAGER, Role.ADMIN})
@Tag(name = "Sales quotes")
class QuoteListController {

  private static final int MOST = 500;
  private static final int USUAL = 100;
  private static final int USUAL_DAYS = 90;

  private final QuoteList quotes;
  private final QuoteResults results;
  private final OrderDates dates;
  private final Clock clock;

  QuoteListController(QuoteList quotes, QuoteResults results, OrderDates dates, Clock clock) {
    this.dates = dates;
    this.quotes = quotes;
    this.results = results;
    this.clock = clock;
  }

  /** What narrows the list. */
  record Filter(
      @Parameter(description = "May be given several times") List<SalesOrder.Status> status,
      @Parameter(description = "Only quotes that the caller entered") Boolean mine,
      @Parameter(
              description =
                  "Part of number, customer's name or reference; or the customer's number")
          String q,
      @Parameter(description = "Who sells it, by code") String salesperson,
      @Parameter(
              description = "Only quotes older than this one, for the next page",
              example = "OF001002")
          String before,
      @Parameter(description = "At most 500; default 100") Integer limit) {

    QuoteList.Search search(Principal user) {
      return new QuoteList.Search(
          status == null ? List.of() : status,
          Boolean.TRUE.equals(mine) ? Optional.of(user.getName()) : Optional.empty(),
          Optional.ofNullable(q).map(String::strip).filter(text -> !text.isEmpty()),
          Optional.ofNullable(salesperson)
              .map(code -> code.strip().toUpperCase(Locale.ROOT))
              .filter(code -> !code.isEmpty()),
          Optional.ofNullable(before).filter(no -> !no.isEmpty()),
          RowLimit.of(limit, USUAL, MOST));
    }
  }

  @GetMapping("/api/sales-quotes")
  @Operation(summary = "Quotes, newest first, with how far each is negotiated; at most 500")
  List<QuoteList.Row> list(@ParameterObject Filter filter, Principal user) {
    return quotes.find(filter.search(user));
  }

  @GetMapping("/api/quote-results")
  @MayCall({Role.SALESMANAGER, Role.FINANCEMANAGER, Role.ADMIN})
  @Operation(
      summary = "What came of quotes that ended in a period, and why of some nothing did",
      description = "Default: the last ninety days.")
  List<QuoteResults.Row> results(
      @RequestParam(required = false) LocalDate first,
      @RequestParam(required = false) LocalDate last) {
    RefusedException.throwIfAny(impossible(first, last));
    var until = last == null ? LocalDate.now(clock) : last;
    var from = first == null ? until.minusDays(USUAL_DAYS) : first;
    return results.between(begin(from), begin(until.plusDays(1)));
  }

  private List<Refusal> impossible(LocalDate first, LocalDate last) {
    return Stream.of(
            dates.impossible("first", first).stream(), dates.impossible("last", last).stream())
        .flatMap(each -> each)
        .toList();
  }

  private Instant begin(LocalDate day) {
    return day.atStartOfDay(clock.getZone()).toInstant();
  }
}
