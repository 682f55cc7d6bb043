package nl.verkoop.party;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import nl.verkoop.party.CustomerBankAccounts.Account;
import nl.verkoop.shared.MayCall;
import nl.verkoop.shared.People;
import nl.verkoop.shared.Refusal;
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

  private static final int MOST_WAITING = 100;

  private final Customers customers;
  private final CustomerBankAccounts accounts;
  private final CustomerAddresses addresses;
  private final People people;

  CustomerController(
      Customers customers,
      CustomerBankAccounts accounts,
      CustomerAddresses addresses,
      People people) {
    this.people = people;
    this.addresses = addresses;
    this.customers = customers;
    this.accounts = accounts;
  }

  /** An account on a customer's card, and whether money may go there. */
  record AccountView(
      String customerNo,
      String customerName,
      String iban,
      @Schema(description = "Money goes only to what is CONFIRMED")
          CustomerBankAccount.Status status,
      @Schema(description = "Who named it, and so does not confirm it") String askedBy,
      String askedByName,
      Instant askedAt,
      @Schema(description = "Who confirmed or refused it; empty for nobody") String decidedByName,
      Instant decidedAt,
      @Schema(description = "Other customers with the same account") List<String> sharedWith) {

    static AccountView of(Account account, People.Names names) {
      return new AccountView(
          account.customerNo(),
          account.customerName(),
          account.iban(),
          account.status(),
          account.askedBy(),
          names.at(account.askedBy(), account.askedAt()),
          account.askedAt(),
          account.decidedAt() == null ? "" : names.at(account.decidedBy(), account.decidedAt()),
          account.decidedAt(),
          account.sharedWith());
    }
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
  List<AccountView> accounts(@PathVariable String no) {
    return views(accounts.of(no));
  }

  @GetMapping("/accounts-to-confirm")
  @MayCall({Role.FINANCEMANAGER, Role.ADMIN})
  @Operation(summary = "Accounts of customers that wait for a second person; at most 100")
  List<AccountView> waiting() {
    return views(accounts.waiting(MOST_WAITING));
  }

  private List<AccountView> views(List<Account> all) {
    var names =
        people.among(
            all.stream().flatMap(each -> Stream.of(each.askedBy(), each.decidedBy())).distinct());
    return all.stream().map(each -> AccountView.of(each, names)).toList();
  }

  @PutMapping("/{no}/bank-accounts/{iban}")
  @MayCall({Role.ACCOUNTING, Role.FINANCEMANAGER, Role.ADMIN})
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Puts an account on a customer's card",
      description =
          "Payments from it are known at once. Money goes to it only when somebody else confirmed it. Refused (409): one "
              + "that is on the card already, unless it was refused.")
  void name(@PathVariable String no, @PathVariable String iban) {
    RefusedException.throwIfAny(accounts.name(no, iban));
  }

  /** Whether an account is the customer's. */
  record Decision(Boolean confirmed) {}

  @PutMapping("/{no}/bank-accounts/{iban}/decision")
  @MayCall({Role.FINANCEMANAGER, Role.ADMIN})
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Confirms that an account is the customer's, or refuses it",
      description = "Whoever named it does neither (403). Refused (409): what was decided already.")
  void decide(@PathVariable String no, @PathVariable String iban, @RequestBody Decision decision) {
    RefusedException.throwIfAny(
        decision.confirmed() == null
            ? List.of(Refusal.unreadable("confirmed", "value-missing"))
            : accounts.decide(no, iban, decision.confirmed()));
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
