package nl.verkoop.banking.statement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One statement of one bank account: its period, its balances where the bank gave them, and its
 * movements. The account is written without blanks; old banks name a domestic number, not an IBAN.
 */
public record BankStatement(
    String accountIban,
    String statementId,
    String currency,
    LocalDate from,
    LocalDate to,
    Optional<BigDecimal> openingBalance,
    Optional<BigDecimal> closingBalance,
    List<StatementEntry> entries) {

  private static final BigDecimal NOTHING = BigDecimal.ZERO.setScale(2);

  public BankStatement {
    entries = List.copyOf(entries);
  }

  /** The movements added up. */
  public BigDecimal total() {
    return entries.stream().map(StatementEntry::amount).reduce(NOTHING, BigDecimal::add);
  }

  /** Whether both balances are known and the movements do not lead from one to the other. */
  public boolean isUnbalanced() {
    return openingBalance.isPresent()
        && closingBalance.isPresent()
        && openingBalance.get().add(total()).compareTo(closingBalance.get()) != 0;
  }

  /**
   * One fingerprint for each entry, in the same order. It stays the same when the bank delivers the
   * movement again in another file; honest equal movements of one statement differ.
   */
  public List<String> fingerprints() {
    Map<String, Integer> seen = new HashMap<>();
    return entries.stream()
        .map(each -> each.fingerprint(accountIban, seen.merge(each.likeness(), 1, Integer::sum)))
        .toList();
  }
}
