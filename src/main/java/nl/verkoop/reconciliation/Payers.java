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

  /** The customers a payer may be; one known by his account or by a unique name is fully known. */
  record Payer(Set<String> customers, boolean byIban) {

    Party isCustomer(String customerNo) {
      if (!customers.contains(customerNo)) {
        return Party.UNKNOWN;
      }
      return byIban || customers.size() == 1 ? Party.FULLY : Party.PARTLY;
    }
  }

  Payer of(BankImport.Line line) {
    var byAccount =
        customersByIban.getOrDefault(
            BankAccountNumber.normalise(line.counterpartyIban()), Set.of());
    if (!byAccount.isEmpty()) {
      return new Payer(byAccount, true);
    }
    return new Payer(
        Set.copyOf(customersByName.getOrDefault(name(line.counterpartyName()), List.of())), false);
  }

  static String name(String written) {
    return written.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
