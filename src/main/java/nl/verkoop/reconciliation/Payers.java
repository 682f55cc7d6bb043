package nl.verkoop.reconciliation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.verkoop.banking.BankAccountNumber;
import nl.verkoop.banking.BankImport;
import nl.verkoop.reconciliation.ApplicationRule.Party;

/** Who pays, by the account the money comes from or else by name (posting rules 12.1). */
record Payers(Map<String, Set<String>> customersByIban, Map<String, List<String>> customersByName) {

  /** The customers a payer may be, and whether it is certain that he is one of them. */
  record Payer(Set<String> customers, boolean byIban, boolean isCertain) {

    Party isCustomer(String customerNo) {
      if (!customers.contains(customerNo)) {
        return Party.UNKNOWN;
      }
      return isCertain ? Party.FULLY : Party.PARTLY;
    }
  }

  Payer of(BankImport.Line line) {
    var byAccount =
        customersByIban.getOrDefault(
            BankAccountNumber.normalise(line.counterpartyIban()), Set.of());
    if (!byAccount.isEmpty()) {
      return new Payer(byAccount, true, true);
    }
    var name = name(line.counterpartyName());
    var named = customersByName.getOrDefault(name, List.of());
    return new Payer(Set.copyOf(named), false, named.size() == 1 && isPartOfOneName(name));
  }

  /** "Jansen" is not certain to be Jansen where there is a Jansen Bouw as well. */
  private boolean isPartOfOneName(String name) {
    return customersByName.keySet().stream().filter(each -> each.contains(name)).limit(2).count()
        == 1;
  }

  static String name(String written) {
    return written.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
