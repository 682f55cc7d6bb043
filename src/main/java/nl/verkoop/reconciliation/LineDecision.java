package nl.verkoop.reconciliation;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import nl.verkoop.banking.BankImport;

/**
 * What a human says of a line: the entries it pays, what of it belongs on accounts, and the
 * customer who keeps the rest on account; or that it is set aside (feature B-37).
 */
record LineDecision(
    List<Choice> applications,
    @Schema(description = "With the sign of money on the bank account: costs are below zero")
        List<OnAccount> accounts,
    @Schema(description = "Who keeps what is left; needed where no entry says whose it is")
        String customerNo,
    boolean setAside) {

  LineDecision {
    applications = applications == null ? List.of() : applications;
    accounts = accounts == null ? List.of() : accounts;
    customerNo = customerNo == null ? "" : customerNo.strip();
  }

  /** An open entry, and the amount in the company's currency, without sign, that pays it. */
  record Choice(long entryNo, BigDecimal amount) {}

  /** An amount in the company's currency on an account of the general ledger. */
  record OnAccount(String accountNo, BigDecimal amount) {}

  /** The same with what its entries take in the end. */
  LineDecision with(List<Choice> settled) {
    return new LineDecision(settled, accounts, customerNo, setAside);
  }

  /** What of the line is a customer's: all that no account takes. */
  BigDecimal ofCustomer(BankImport.Line line) {
    return accounts.stream().map(OnAccount::amount).reduce(line.amount(), BigDecimal::subtract);
  }

  /** Whether anything but accounts is named. */
  boolean namesCustomer() {
    return !applications.isEmpty() || !customerNo.isEmpty();
  }

  boolean isEmpty() {
    return !namesCustomer() && accounts.isEmpty();
  }
}
