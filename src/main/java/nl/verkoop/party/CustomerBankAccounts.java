package nl.verkoop.party;

import java.util.List;
import nl.verkoop.ledger.SetupChanges;
import nl.verkoop.shared.Refusal;
import nl.verkoop.shared.RefusedException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The accounts a customer pays from, by which his receipts are known (posting rules 12.1). */
@Service
class CustomerBankAccounts {

  private final JdbcClient jdbc;
  private final Customers customers;
  private final BankAccountsOnCards accounts;
  private final SetupChanges changes;

  CustomerBankAccounts(
      JdbcClient jdbc, Customers customers, BankAccountsOnCards accounts, SetupChanges changes) {
    this.jdbc = jdbc;
    this.customers = customers;
    this.accounts = accounts;
    this.changes = changes;
  }

  /** An account on a customer's card, and who else has it on his. */
  record Account(String iban, List<String> sharedWith) {}

  /** The accounts of a customer. Refused: one that does not exist. */
  List<Account> of(String customerNo) {
    RefusedException.throwIfAny(unknown(customerNo));
    return jdbc.sql(
            """
            select a.iban, coalesce(group_concat(b.customer_no order by b.customer_no), '') others
            from customer_bank_account a
            left join customer_bank_account b on b.iban = a.iban and b.customer_no <> a.customer_no
            where a.customer_no = ? group by a.iban order by a.iban
            """)
        .param(customerNo)
        .query((row, index) -> new Account(row.getString(1), split(row.getString(2))))
        .list();
  }

  private static List<String> split(String others) {
    return others.isEmpty() ? List.of() : List.of(others.split(","));
  }

  private List<Refusal> unknown(String customerNo) {
    return customers.find(customerNo).isPresent()
        ? List.of()
        : List.of(Refusal.unknown("no", "card-unknown", customerNo));
  }

  /** Takes the account off the card. Refused: a card that does not exist, one that is not on it. */
  @Transactional
  List<Refusal> remove(String customerNo, String iban) {
    var unknown = unknown(customerNo);
    if (!unknown.isEmpty()) {
      return unknown;
    }
    var account = accounts.findById(new CustomerBankAccount.Key(customerNo, iban));
    if (account.isEmpty()) {
      return List.of(Refusal.of("iban", "account-not-on-card", iban, customerNo));
    }
    accounts.delete(account.get());
    accounts.flush();
    changes.record("customer-account " + customerNo, iban, "");
    return List.of();
  }
}
