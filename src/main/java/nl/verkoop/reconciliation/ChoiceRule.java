package nl.verkoop.reconciliation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.verkoop.banking.BankImport;
import nl.verkoop.receivables.OpenEntry;
import nl.verkoop.reconciliation.LineDecision.Choice;
import nl.verkoop.shared.Refusal;

/**
 * Which entries a human may give money to: open ones of one customer that run its way, each once,
 * for no more than was moved and than remains of it (posting rules 6.4). What is owed to a customer
 * is paid by money that goes out.
 */
final class ChoiceRule {

  private static final int MOST_DIGITS = 13;
  private static final int MOST_SCALE = 20;

  private ChoiceRule() {}

  /** The first reason against the choice; the entries are those of it that are open. */
  static List<Refusal> check(
      BankImport.Line line, List<Choice> choices, Map<Long, OpenEntry> entries) {
    return checkEntries(line, choices, entries)
        .or(() -> checkAmounts(line, choices, entries))
        .stream()
        .toList();
  }

  private static Optional<Refusal> checkEntries(
      BankImport.Line line, List<Choice> choices, Map<Long, OpenEntry> entries) {
    if (choices.isEmpty()
        || choices.stream().anyMatch(each -> !entries.containsKey(each.entryNo()))) {
      return Optional.of(Refusal.of("applications", "entry-not-open"));
    }
    if (entries.size() < choices.size()) {
      return Optional.of(Refusal.of("applications", "entry-twice"));
    }
    if (entries.values().stream().anyMatch(each -> !each.currency().equals(line.currency()))) {
      return Optional.of(Refusal.of("applications", "entry-in-another-currency"));
    }
    if (entries.values().stream()
        .anyMatch(each -> each.remaining().signum() != line.amount().signum())) {
      return Optional.of(Refusal.of("applications", "entry-of-other-side"));
    }
    if (entries.values().stream().map(OpenEntry::customerNo).distinct().count() > 1) {
      return Optional.of(Refusal.of("applications", "entries-of-several-customers"));
    }
    return Optional.empty();
  }

  private static Optional<Refusal> checkAmounts(
      BankImport.Line line, List<Choice> choices, Map<Long, OpenEntry> entries) {
    if (choices.stream().map(Choice::amount).anyMatch(ChoiceRule::isNoAmount)) {
      return Optional.of(Refusal.of("applications", "application-not-positive"));
    }
    var sum = choices.stream().map(Choice::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    var tooMuch = choices.stream().anyMatch(each -> exceeds(each, entries.get(each.entryNo())));
    return tooMuch || sum.compareTo(line.amount().abs()) > 0
        ? Optional.of(Refusal.of("applications", "application-too-large"))
        : Optional.empty();
  }

  private static boolean isNoAmount(BigDecimal amount) {
    return amount == null || amount.signum() <= 0 || !isInBounds(amount);
  }

  /** Cents at the finest, and no more digits than an account holds. */
  static boolean isInBounds(BigDecimal amount) {
    return (long) amount.precision() - amount.scale() <= MOST_DIGITS
        && amount.scale() <= MOST_SCALE
        && amount.stripTrailingZeros().scale() <= 2;
  }

  private static boolean exceeds(Choice choice, OpenEntry entry) {
    return choice.amount().compareTo(entry.remaining().abs()) > 0;
  }

  /**
   * Refuses more than is left of an entry by lines that were decided on before and wait to be
   * posted.
   *
   * @param given what those lines take, by entry
   */
  static List<Refusal> givenBefore(
      BankImport.Line line,
      List<Choice> choices,
      Map<Long, OpenEntry> entries,
      Map<Long, BigDecimal> given) {
    var refusals = new ArrayList<Refusal>();
    for (var choice : choices) {
      var entry = entries.get(choice.entryNo());
      var left =
          entry.remaining().abs().subtract(given.getOrDefault(choice.entryNo(), BigDecimal.ZERO));
      var settled = entry.settledBy(line.money(choice.amount()), line.bookingDate());
      if (settled.amount().plus(settled.discount()).amount().compareTo(left) > 0) {
        refusals.add(Refusal.of("applications", "entry-given-before", entry.documentNo(), left));
      }
    }
    return refusals;
  }

  /** With the discount that is granted, less money settles the entry; the rest stays on account. */
  static List<Choice> settled(
      BankImport.Line line, List<Choice> choices, Map<Long, OpenEntry> entries) {
    return choices.stream()
        .map(
            choice -> {
              var paid = line.money(choice.amount());
              var settlement = entries.get(choice.entryNo()).settledBy(paid, line.bookingDate());
              return new Choice(choice.entryNo(), settlement.amount().amount());
            })
        .toList();
  }
}
