package nl.verkoop.desk;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.verkoop.desk.CustomerList.Search;
import nl.verkoop.party.CreditLimitRaises;
import nl.verkoop.party.Customer;
import nl.verkoop.party.CustomerRegistrations;
import nl.verkoop.party.Customers;
import nl.verkoop.receivables.CustomerLedger;
import nl.verkoop.sales.CreditExposure;
import nl.verkoop.shared.MayCall;
import nl.verkoop.shared.Refusal;
import nl.verkoop.shared.RefusedException;
import nl.verkoop.shared.Role;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
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

  private static final int MOST_ENTRIES = 200;

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

  @GetMapping("/api/customer-accounts")
  @Operation(summary = "Customers by name, with what they owe; at most 500")
  List<CustomerRow> list(@ParameterObject CustomerFilter filter) {
    return rows(filter.search(), LocalDate.now(clock));
  }

  private List<CustomerRow> rows(Search search, LocalDate today) {
    var found = list.find(search, today);
    var ageing = ledger.ageing(found.stream().map(CustomerList.Found::no).toList(), today);
    return found.stream().map(each -> CustomerRow.of(each, ageing.get(each.no()))).toList();
  }

  @GetMapping(path = "/api/customer-accounts.csv", produces = "text/csv;charset=UTF-8")
  @Operation(
      summary = "All of these customers as a file for a spreadsheet",
      description =
          "In the language asked for, with the columns asked for in their order; a text that would be a formula is marked as a text.")
  ResponseEntity<byte[]> export(
      @ParameterObject CustomerFilter filter,
      @Parameter(
              description =
                  "Separated by commas, such as no,name,balance; the usual nine where none is named")
          @RequestParam(defaultValue = "")
          String columns,
      Locale locale) {
    var today = LocalDate.now(clock);
    var search = filter.search().of(CustomerFilter.MOST);
    var shown = CustomerColumn.of(columns);
    var sheet = new CsvSheet(locale);
    sheet.row(
        shown.stream()
            .map(each -> messages.getMessage("sheet.customers." + each.key(), null, locale)));
    for (var rows = rows(search, today); !rows.isEmpty(); rows = rows(search, today)) {
      rows.forEach(row -> sheet.row(shown.stream().map(each -> each.of(row, messages, locale))));
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
