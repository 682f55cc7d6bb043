package nl.verkoop.party;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import nl.verkoop.shared.MayCall;
import nl.verkoop.shared.RefusedException;
import nl.verkoop.shared.Role;
import nl.verkoop.shared.RowLimit;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets forms and programs look up customers and the accounts they pay from. */
@RestController
@MayCall
@RequestMapping("/api/customers")
@Tag(name = "Customers")
class CustomerController {

  private final Customers customers;
  private final CustomerBankAccounts accounts;
  private final CustomerAddresses addresses;

  CustomerController(
      Customers customers, CustomerBankAccounts accounts, CustomerAddresses addresses) {
    this.addresses = addresses;
    this.customers = customers;
    this.accounts = accounts;
  }

  @GetMapping
  @Operation(summary = "Customers by number, name, city or mail; at most 50")
  List<CustomerView> search(
      @RequestParam(defaultValue = "") String q,
      @Parameter(description = "Numbers of those that come first") @RequestParam(defaultValue = "")
          List<String> first,
      @RequestParam(defaultValue = "10") int limit) {
    return customers.search(q.strip(), first, RowLimit.of(limit, 50)).stream()
        .map(CustomerView::of)
        .toList();
  }

  @GetMapping("/{no}/bank-accounts")
  @MayCall({Role.ACCOUNTING, Role.FINANCEMANAGER, Role.ANALYST, Role.ADMIN})
  @Operation(summary = "The accounts a customer pays from, and who shares them")
  List<CustomerBankAccounts.Account> accounts(@PathVariable String no) {
    return accounts.of(no);
  }

  @DeleteMapping("/{no}/bank-accounts/{iban}")
  @MayCall({Role.FINANCEMANAGER, Role.ADMIN})
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Takes an account off the customer's card",
      description = "Refused (422): an account that is not on it.")
  void remove(@PathVariable String no, @PathVariable String iban) {
    RefusedException.throwIfAny(accounts.remove(no, iban));
  }

  /** Where a customer gets his mail. */
  record MailAddress(@Schema(example = "inkoop@klant.example") String address) {}

  @PutMapping("/{no}/mail-address")
  @MayCall({Role.FINANCEMANAGER, Role.ADMIN})
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Writes a mail address on the customer's card",
      description = "Refused (422): what cannot be an address.")
  void setMailAddress(@PathVariable String no, @RequestBody MailAddress request) {
    var address = request.address() == null ? "" : request.address().strip();
    RefusedException.throwIfAny(addresses.keep(no, address));
  }
}
