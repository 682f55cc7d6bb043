package nl.verkoop.desk;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nl.verkoop.desk.CustomerList.Search;
import nl.verkoop.party.CreditLimitRaises;
import nl.verkoop.party.Customer;
import nl.verkoop.party.CustomerRegistrations;
import nl.verkoop.party.Customers;
import nl.verkoop.receivables.Ageing;
import nl.verkoop.receivables.CustomerLedger;
import nl.verkoop.sales.CreditExposure;
import nl.verkoop.shared.MayCall;
import nl.verkoop.shared.Refusal;
import nl.verkoop.shared.RefusedException;
import nl.verkoop.shared.Role;
import nl.verkoop.shared.RowLimit;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Lists customers with what they owe, and tells how one of them stands. */
@RestController
@MayCall({
  Role.SALES,
  Role.SALESMANAGER,
  Role.ACCOUNTING,
  Role.FINANCEMANAGER,
  Role.ANALYST,
  Role.ADMIN
})
@Tag(name = "Customers")
class CustomerAccountController {

  private static final int MOST = 500;
  private static final int USUAL = 100;
  private static final int MOST_ENTRIES = 200;

  /** Of the file, in its sequence. */
  private static final List<String> COLUMNS =
      List.of(
          "no", "name", "postCode", "city", "country", "balance", "overdue", "limit", "blocked");

  private final CustomerList list;
  private final Customers customers;
  private final CustomerRegistrations registrations;
  private final CreditLimitRaises raises;
  private final CustomerLedger ledger;
  private final CreditExposure exposure;
  private final Clock clock;
  private final MessageSource messages;

  CustomerAccountController(
      CustomerList list,
      Customers customers,
      CustomerRegistrations registrations,
      CreditLimitRaises raises,
      CustomerLedger ledger,
      CreditExposure exposure,
      Clock clock,
      MessageSource messages) {
    this.list = list;
    this.customers = customers;
    this.registrations = registrations;
    this.raises = raises;
    this.ledger = ledger;
    this.exposure = exposure;
    this.clock = clock;
    this.messages = messages;
  }

  /** What narrows the list. */
  record Filter(
      @Parameter(
              description =
                  "Begins a number or a post code; or part of a name, contact, city, mail address, phone or VAT number; or the whole of an account that he pays from")
          String q,
      @Parameter(description = "Only who should have paid something by now") Boolean overdue,
      @Parameter(description = "Also who is closed") Boolean closed,
      @Parameter(description = "Only customers behind this one, for the next page") String after,
      @Parameter(description = "At most 500; default 100") Integer limit) {

    Search search(LocalDate today) {
      return new Search(
          q == null ? "" : q.strip(),
          Boolean.TRUE.equals(overdue) ? today : null,
          Boolean.TRUE.equals(closed),
          after == null ? "" : after,
          RowLimit.of(limit, USUAL, MOST));
    }
  }

  /** A customer in the list. */
  record Row(
      String no,
      String name,
      String postCode,
      String city,
      String country,
      @Schema(
              description =
                  "What he owes, less what he has to his credit; in the company's currency, like the other amounts")
          BigDecimal balance,
      @Schema(description = "What he should have paid by now") BigDecimal overdue,
      @Schema(description = "0 means no limit") BigDecimal creditLimit,
      Customer.Blocked blocked,
      @Schema(description = "Whether he is new and not approved, or was rejected")
          boolean restricted,
      @Schema(description = "Whether nothing new is written for him") boolean closed,
      @Schema(description = "Whether he was quoted and is no customer yet") boolean prospect) {

    static Row of(CustomerList.Found found, Ageing ageing) {
      return new Row(
          found.no(),
          found.name(),
          found.postCode(),
          found.city(),
          found.country(),
          ageing.balance().amount(),
          ageing.overdue().amount(),
          found.creditLimit(),
          found.blocked(),
          found.restricted(),
          found.closed(),
          found.prospect());
    }

    Stream<Object> cells(MessageSource messages, Locale locale) {
      return Stream.of(
          no,
          name,
          postCode,
          city,
          country,
          balance,
          overdue,
          creditLimit,
          messages.getMessage("sheet.blocked." + state(), null, locale));
    }

    private String state() {
      if (closed) {
        return "CLOSED";
      }
      if (prospect) {
        return "PROSPECT";
      }
      return restricted ? "RESTRICTED" : blocked.name();
    }
  }

  @GetMapping("/api/customer-accounts")
  @Operation(summary = "Customers by name, with what they owe; at most 500")
  List<Row> list(@ParameterObject Filter filter) {
    var today = LocalDate.now(clock);
    return rows(filter.search(today), today);
  }

  private List<Row> rows(Search search, LocalDate today) {
    var found = list.find(search);
    var ageing = ledger.ageing(found.stream().map(CustomerList.Found::no).toList(), today);
    return found.stream().map(each -> Row.of(each, ageing.get(each.no()))).toList();
  }

  @GetMapping(path = "/api/customer-accounts.csv", produces = "text/csv;charset=UTF-8")
  @Operation(
      summary = "All of these customers as a file for a spreadsheet",
      description =
          "In the language asked for; a text that would be a formula is marked as a text.")
  ResponseEntity<byte[]> export(@ParameterObject Filter filter, Locale locale) {
    var sheet = new CsvSheet(locale);
    sheet.row(
        COLUMNS.stream()
            .map(column -> messages.getMessage("sheet.customers." + column, null, locale)));
    var today = LocalDate.now(clock);
    var search = filter.search(today).of(MOST);
    for (var rows = rows(search, today); !rows.isEmpty(); rows = rows(search, today)) {
      rows.forEach(row -> sheet.row(row.cells(messages, locale)));
      search = search.behind(rows.get(rows.size() - 1).no());
    }
    var file = ContentDisposition.attachment().filename("customers.csv").build();
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
        .body(sheet.bytes());
  }

  @GetMapping("/api/customer-accounts/{no}")
  @Operation(
      summary = "A customer as he stands",
      description =
          "His card, what he owes by how long it is due (features C-14 and C-21), what is left of his credit limit, and the open entries behind it.")
  CustomerAccount account(@PathVariable String no, Locale locale) {
    var customer =
        customers
            .find(no)
            .orElseThrow(
                () -> new RefusedException(List.of(Refusal.unknown("no", "customer-unknown", no))));
    var today = LocalDate.now(clock);
    var billTo =
        customer.chargedNo().equals(customer.no())
            ? Optional.<Customer>empty()
            : customers.find(customer.chargedNo());
    return CustomerAccount.of(
        customer,
        registrations.status(customer.no()),
        raises.waitingFor(customer.no()),
        customers.terms(customer.paymentTerms()).description(locale.getLanguage()),
        billTo,
        exposure.of(customer),
        ledger.ageing(List.of(customer.no()), today).get(customer.no()),
        ledger.openOf(customer.no(), MOST_ENTRIES),
        today);
  }
}
