package nl.verkoop.ledger;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import nl.verkoop.shared.MayCall;
import nl.verkoop.shared.Refusal;
import nl.verkoop.shared.RefusedException;
import nl.verkoop.shared.Role;
import nl.verkoop.shared.RowLimit;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lets people look into an account. */
@RestController
@MayCall({Role.ACCOUNTING, Role.FINANCEMANAGER, Role.ANALYST, Role.ADMIN})
@Tag(name = "Books")
class AccountController {

  private static final int MOST = 500;
  private static final int USUAL = 200;

  private final Accounts accounts;
  private final AccountEntries entries;
  private final EntryWords words;
  private final Clock clock;

  AccountController(Accounts accounts, AccountEntries entries, EntryWords words, Clock clock) {
    this.accounts = accounts;
    this.entries = entries;
    this.words = words;
    this.clock = clock;
  }

  /** Which entries. */
  record Asked(
      @Parameter(description = "First day; default: the first day of the year of the last day")
          LocalDate from,
      @Parameter(description = "Last day; default: today") LocalDate to,
      @Parameter(description = "At most 500; default 200") Integer limit) {

    AccountEntries.Span span(LocalDate today) {
      var last = to == null ? today : to;
      return new AccountEntries.Span(
          from == null ? last.withDayOfYear(1) : from, last, RowLimit.of(limit, USUAL, MOST));
    }
  }

  /** An account that people may post on, in the reader's language. */
  record AccountView(String no, String name) {}

  @GetMapping("/api/accounts")
  @Operation(
      summary = "Accounts that people may post on, by number or name; at most 50",
      description = "Those that are blocked, or that only posting groups lead to, are left out.")
  List<AccountView> search(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "10") int limit,
      Locale locale) {
    return views(Accounts.Use.POSTING, q, limit, locale);
  }

  @GetMapping("/api/document-accounts")
  @MayCall({Role.SALES, Role.SALESMANAGER, Role.ADMIN})
  @Operation(
      summary =
          "Accounts that a line of a quote or an order may name, by number or name; at most 50")
  List<AccountView> searchForDocuments(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "10") int limit,
      Locale locale) {
    return views(Accounts.Use.DOCUMENTS, q, limit, locale);
  }

  private List<AccountView> views(Accounts.Use use, String text, int limit, Locale locale) {
    return accounts.search(use, text.strip(), RowLimit.of(limit, 50)).stream()
        .map(each -> new AccountView(each.no(), each.name(locale.getLanguage())))
        .toList();
  }

  @GetMapping("/api/accounts/{no}/entries")
  @Operation(
      summary = "Entries of one account, newest first, with the balance after each; at most 500",
      description = "Opening and closing balance and the totals count every entry of these days.")
  AccountEntries.Statement entries(
      @PathVariable String no, @ParameterObject Asked asked, Locale locale) {
    return entries
        .of(no, asked.span(LocalDate.now(clock)))
        .map(statement -> words.in(statement, locale))
        .orElseThrow(
            () -> new RefusedException(List.of(Refusal.unknown("no", "account-unknown", no))));
  }
}
