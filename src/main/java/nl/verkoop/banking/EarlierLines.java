package nl.verkoop.banking;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.verkoop.banking.BankImportTable.EarlierLine;
import nl.verkoop.banking.BankImportTable.NewLine;
import nl.verkoop.banking.statement.StatementEntry;
import nl.verkoop.shared.BankAccountNumber;

/**
 * What earlier files brought, by signs that are looked up: a subscription has thousands of payments
 * of one amount on one day, which must not each be compared with all of them.
 */
final class EarlierLines {

  private final Set<Sign> signs = new HashSet<>();
  private final String format;

  /** The format of the new file, because in another one the bank uses other words. */
  EarlierLines(List<EarlierLine> lines, String format) {
    this.format = format;
    lines.forEach(this::remember);
  }

  private record Movement(String account, LocalDate day, BigDecimal amount) {

    Movement {
      amount = amount.setScale(2);
    }
  }

  /** A movement, a way to know who paid, and the text where that must agree. */
  private record Sign(Movement movement, String payer, String text) {}

  /** Who paid: the account where the file names it, and the name as it is compared. */
  private record Payer(BankAccountNumber.Known account, String name) {

    static Payer of(String account, String name) {
      return new Payer(BankAccountNumber.Known.of(account), StatementEntry.bare(name));
    }

    /** By what another one can find this payer. */
    List<String> signs() {
      if (account.isEmpty()) {
        return List.of("no account", "no account, name " + name);
      }
      var found = new ArrayList<>(List.of("account", "account, name " + name));
      found.add("account " + account.number());
      if (account.isNumbered()) {
        found.add((account.international() ? "IBAN of " : "number ") + account.domestic());
      }
      return found;
    }

    /** The signs of those who may be the same: by account where both name one, else by name. */
    List<String> signsOfTheSame() {
      var found = new ArrayList<>(byName("no account"));
      if (account.isEmpty()) {
        found.addAll(byName("account"));
        return found;
      }
      found.add("account " + account.number());
      if (account.isNumbered()) {
        found.add("number " + account.domestic());
        if (!account.international()) {
          found.add("IBAN of " + account.domestic());
        }
      }
      return found;
    }

    private List<String> byName(String among) {
      return name.isEmpty() ? List.of(among) : List.of(among + ", name " + name, among + ", name ");
    }
  }

  private void remember(EarlierLine line) {
    var movement = new Movement(line.accountNo(), line.bookingDate(), line.amount());
    var text = format.equals(line.format()) ? "text " + StatementEntry.bare(line.text()) : "";
    for (var payer : Payer.of(line.counterpartyIban(), line.counterpartyName()).signs()) {
      signs.add(new Sign(movement, payer, text));
    }
  }

  /** Whether one of them seems to be this movement. */
  boolean have(NewLine line) {
    var entry = line.entry();
    var movement = new Movement(line.accountNo(), entry.bookingDate(), entry.amount());
    var text = "text " + StatementEntry.bare(BankImportTable.stored(entry.text()));
    return Payer.of(entry.counterpartyIban(), entry.counterpartyName()).signsOfTheSame().stream()
        .anyMatch(
            payer ->
                signs.contains(new Sign(movement, payer, ""))
                    || signs.contains(new Sign(movement, payer, text)));
  }
}
