package nl.verkoop.party;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The accounts that customers pay from. */
interface BankAccountsOnCards extends JpaRepository<CustomerBankAccount, CustomerBankAccount.Key> {

  @Query("select a.key from CustomerBankAccount a where a.key.customerNo in :customers")
  Set<CustomerBankAccount.Key> keysOf(Collection<String> customers);

  @Query("select a from CustomerBankAccount a where a.key.customerNo = :customerNo")
  List<CustomerBankAccount> of(String customerNo);
}
