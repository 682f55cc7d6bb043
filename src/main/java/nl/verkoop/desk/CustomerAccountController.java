package nl.verkoop.desk;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.verkoop.party.Customer;
import nl.verkoop.party.Customers;
import nl.verkoop.receivables.CustomerLedger;
import nl.verkoop.sales.CreditExposure;
import nl.verkoop.shared.MayCall;
import nl.verkoop.shared.Refusal;
import nl.verkoop.shared.RefusedException;
import nl.verkoop.shared.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Tells how a customer stands, in the same number of statements whatever is open at him. */
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

  private final Customers customers;
  private final CustomerLedger ledger;
  private final CreditExposure exposure;
  private final Clock clock;

  CustomerAccountController(
      Customers customers, CustomerLedger ledger, CreditExposure exposure, Clock clock) {
    this.customers = customers;
    this.ledger = ledger;
    this.exposure = exposure;
    this.clock = clock;
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
        customers.terms(customer.paymentTerms()).description(locale.getLanguage()),
        billTo,
        exposure.of(customer),
        ledger.ageing(List.of(customer.no()), today).get(customer.no()),
        ledger.openOf(customer.no(), MOST_ENTRIES),
        today);
  }
}
