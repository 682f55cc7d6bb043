package nl.verkoop.reconciliation;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.verkoop.banking.BankImport;
import nl.verkoop.reconciliation.ApplicationRule.Party;
import nl.verkoop.shared.BankAccountNumber;

/**
 * Who pays (posting rules 12.1): by the account the money comes from, else by the name the bank
 * gives, else by a name in the text. Certain are only an account or a name that one customer has
 * and no other.
 */
final class Payers {

  private final Map<String, Set<String>> customersByAccount = new HashMap<>();
  private final CustomerNames names = new CustomerNames();
  private final Set<String> blockedForAll = new HashSet<>();

  /** The account is written in any way; accounts that several customers share are all kept. */
  void addAccount(String account, String customerNo) {
    customersByAccount
        .computeIfAbsent(BankAccountNumber.normalise(account), each -> new TreeSet<>())
        .add(customerNo);
  }

  void addName(String name, String customerNo) {
    names.add(name, customerNo);
  }

  /** Nothing of this customer is posted without somebody who looked at it (feature C-30). */
  void addBlockedForAll(String customerNo) {
    blockedForAll.add(customerNo);
  }

  boolean isBlockedForAll(String customerNo) {
    return blockedForAll.contains(customerNo);
  }

  /** The customers a payer may be, and whether it is certain that he is one of them. */
  record Payer(Set<String> customers, boolean byAccount, boolean isCertain) {

    Party isCustomer(String customerNo) {
      if (!customers.contains(customerNo)) {
        return Party.UNKNOWN;
      }
      return isCertain ? Party.FULLY : Party.PARTLY;
    }
  }

  Payer of(BankImport.Line line) {
    var byAccount =
        customersByAccount.getOrDefault(
            BankAccountNumber.normalise(line.counterpartyIban()), Set.of());
    if (!byAccount.isEmpty()) {
      return new Payer(byAccount, true, byAccount.size() == 1);
    }
    var exactly = names.exactly(line.counterpartyName());
    if (!exactly.isEmpty()) {
      return byName(exactly, exactly.size() == 1 && names.isPartOfOne(line.counterpartyName()));
    }
    var nearly = names.nearly(line.counterpartyName());
    return byName(nearly.isEmpty() ? names.within(line.text()) : nearly, false);
  }

  private static Payer byName(Collection<String> customers, boolean isCertain) {
    return new Payer(Set.copyOf(customers), false, isCertain);
  }
}
