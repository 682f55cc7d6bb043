package nl.verkoop.reconciliation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.verkoop.banking.BankImport;
import nl.verkoop.ledger.Accounts.Account;
import nl.verkoop.receivables.OpenEntry;
import nl.verkoop.reconciliation.LineDecision.OnAccount;
import nl.verkoop.shared.Refusal;

/**
 * What a human may make of a line: every cent of it is on an account that people may post on, pays
 * an entry, or stays with one customer (posting rules 14, feature B-37).
 */
final class LineDecisionRule {

  private LineDecisionRule() {}

  /**
   * What the decision names, as far as it is there.
   *
   * @param payer who owes what the named customer buys (feature C-10); often himself
   */
  record Named(
      Map<Long, OpenEntry> entries, Map<String, Account> accounts, Optional<String> payer) {}

  /** The first reason against the decision. */
  static List<Refusal> check(BankImport.Line line, LineDecision decision, Named named) {
    if (decision.isEmpty()) {
      return List.of(Refusal.of("applications", "line-for-nothing"));
    }
    return decision.accounts().stream()
        .flatMap(each -> against(each, named).stream())
        .findFirst()
        .or(() -> againstOpposite(line, decision))
        .or(() -> againstRest(line, decision, named))
        .map(List::of)
        .orElseGet(
            () ->
                decision.applications().isEmpty()
                    ? List.of()
                    : ChoiceRule.check(
                        line.of(decision.ofCustomer(line)),
                        decision.applications(),
                        named.entries()));
  }

  private static Optional<Refusal> against(OnAccount part, Named named) {
    if (part.accountNo() == null || part.accountNo().isBlank()) {
      return Optional.of(Refusal.of("accounts", "account-needed"));
    }
    var account = Optional.ofNullable(named.accounts().get(part.accountNo()));
    if (account.isEmpty()) {
      return Optional.of(Refusal.of("accounts", "account-unknown", part.accountNo()));
    }
    if (!account.get().isForPeople()) {
      return Optional.of(Refusal.of("accounts", "account-not-for-people", part.accountNo()));
    }
    return isNoAmount(part.amount())
        ? Optional.of(Refusal.of("accounts", "account-amount-missing", part.accountNo()))
        : Optional.empty();
  }

  /** Costs that a bank kept back run against a line; more than all of it explains nothing. */
  private static Optional<Refusal> againstOpposite(BankImport.Line line, LineDecision decision) {
    var opposite =
        decision.accounts().stream()
            .map(OnAccount::amount)
            .filter(amount -> amount.signum() != line.amount().signum())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return opposite.abs().compareTo(line.amount().abs()) > 0
        ? Optional.of(Refusal.of("accounts", "parts-against-line", opposite.abs()))
        : Optional.empty();
  }

  private static Optional<Refusal> againstRest(
      BankImport.Line line, LineDecision decision, Named named) {
    var rest = decision.ofCustomer(line);
    if (!decision.namesCustomer()) {
      return rest.signum() == 0
          ? Optional.empty()
          : Optional.of(Refusal.of("accounts", "line-not-whole", rest));
    }
    if (rest.signum() == 0) {
      return Optional.of(Refusal.of("accounts", "nothing-left-for-customer"));
    }
    if (rest.signum() != line.amount().signum()) {
      return Optional.of(Refusal.of("accounts", "rest-other-way", rest));
    }
    if (!decision.customerNo().isEmpty() && named.payer().isEmpty()) {
      return Optional.of(Refusal.of("customerNo", "customer-unknown", decision.customerNo()));
    }
    var another = named.payer().filter(payer -> !payer.equals(decision.customerNo()));
    if (another.isPresent()) {
      return Optional.of(Refusal.of("customerNo", "customer-charged-elsewhere", another.get()));
    }
    return named.entries().values().stream().allMatch(each -> isOf(each, decision.customerNo()))
        ? Optional.empty()
        : Optional.of(Refusal.of("customerNo", "entries-of-several-customers"));
  }

  private static boolean isOf(OpenEntry entry, String customerNo) {
    return customerNo.isEmpty() || customerNo.equals(entry.customerNo());
  }

  private static boolean isNoAmount(BigDecimal amount) {
    return amount == null || amount.signum() == 0 || !ChoiceRule.isInBounds(amount);
  }
}
