package nl.verkoop.banking;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import nl.verkoop.shared.MayCall;
import nl.verkoop.shared.RefusedException;
import nl.verkoop.shared.Role;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets those who answer for the books say which bank accounts the company has. */
@RestController
@MayCall({Role.FINANCEMANAGER, Role.ADMIN})
@RequestMapping("/api/bank-accounts")
@Tag(name = "Set-up")
class BankAccountController {

  private final BankAccounts accounts;

  BankAccountController(BankAccounts accounts) {
    this.accounts = accounts;
  }

  /** What can be said of an account. */
  record Card(
      @Schema(example = "Rekening-courant") String name,
      @Schema(
              description = "Or the number without country, as the bank writes it on statements",
              example = "NL81 VKHB 0000 1002 00")
          String iban,
      @Schema(description = "May be empty", example = "VKHBNL2A") String bic) {

    private BankAccounts.Account numbered(String no) {
      return new BankAccounts.Account(
          no.toUpperCase(Locale.ROOT), name == null ? "" : name.strip(), plain(iban), plain(bic));
    }

    private static String plain(String written) {
      return written == null ? "" : written.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }
  }

  @GetMapping
  @Operation(summary = "The company's bank accounts")
  List<BankAccounts.Account> all() {
    return accounts.all();
  }

  @PutMapping("/{no}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Adds a bank account, or changes it",
      description =
          "Refused (422): a wrong IBAN or BIC, the IBAN of another account, another IBAN for an account "
              + "that has statements.")
  void save(@PathVariable String no, @RequestBody Card card) {
    RefusedException.throwIfAny(accounts.save(card.numbered(no)));
  }
}
