package nl.verkoop.desk;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.verkoop.desk.CustomerList.Search;
import nl.verkoop.party.Customer;
import nl.verkoop.receivables.Ageing;
import nl.verkoop.receivables.CustomerLedger;
import nl.verkoop.shared.MayCall;
import nl.verkoop.shared.Role;
import nl.verkoop.shared.RowLimit;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lists customers with what they owe. */
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
class CustomerListController {

  private static final int MOST = 500;
  private static final int USUAL = 100;

  private final CustomerList customers;
  private final CustomerLedger ledger;
  private final Clock clock;

  CustomerListController(CustomerList customers, CustomerLedger ledger, Clock clock) {
    this.customers = customers;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** What narrows the list. */
  record Filter(
      @Parameter(
              description =
                  "Begins a number, a post code or an account that he pays from; or part of a name, contact, city, mail address, phone or VAT number")
          String q,
      @Parameter(description = "Only who should have paid something by now") Boolean overdue,
      @Parameter(description = "Only customers behind this one, for the next page") String after,
      @Parameter(description = "At most 500; default 100") Integer limit) {

    Search search(LocalDate today) {
      return new Search(
          q == null ? "" : q.strip(),
          Boolean.TRUE.equals(overdue) ? today : null,
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
      Customer.Blocked blocked) {

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
          found.blocked());
    }
  }

  @GetMapping("/api/customer-accounts")
  @Operation(summary = "Customers by name, with what they owe; at most 500")
  List<Row> list(@ParameterObject Filter filter) {
    var today = LocalDate.now(clock);
    var found = customers.find(filter.search(today));
    var ageing = ledger.ageing(found.stream().map(CustomerList.Found::no).toList(), today);
    return found.stream().map(each -> Row.of(each, ageing.get(each.no()))).toList();
  }
}
