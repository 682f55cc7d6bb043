package nl.verkoop.party;

import java.util.List;
import nl.verkoop.ledger.SetupChanges;
import nl.verkoop.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The accounts a customer pays from, by which his receipts are known (posting rules 12.1). */
@Service
class CustomerBankAccounts {

  private final JdbcClient jdbc;
  private final SetupChanges changes;

  CustomerBankAccounts(JdbcClient jdbc, SetupChanges changes) {
    this.jdbc = jdbc;
    this.changes = changes;
  }

  /** An account on a customer's card, and who else has it on his. */
  record Account(String iban, List<String> sharedWith) {}

  List<Account> of(String customerNo) {
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

  /** Takes the account off the card. Refused: one that is not on it. */
  @Transactional
  List<Refusal> remove(String customerNo, String iban) {
    var removed =
        jdbc.sql("delete from customer_bank_account where customer_no = ? and iban = ?")
            .params(customerNo, iban)
            .update();
    if (removed == 0) {
      return List.of(Refusal.of("iban", "account-not-on-card", iban, customerNo));
    }
    changes.record("customer-account " + customerNo, iban, "");
    return List.of();
  }
}
