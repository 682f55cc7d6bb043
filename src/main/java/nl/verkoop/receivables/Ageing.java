package nl.verkoop.receivables;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Predicate;
import nl.verkoop.shared.Money;

/**
 * What is open at a customer by how long it is due already, in the company's currency (feature
 * C-14); what he has to his credit is negative.
 */
public final class Ageing {

  private final Money nothing;
  private final Map<AgeBand, Money> amounts = new EnumMap<>(AgeBand.class);

  /** Of somebody at whom nothing is open. */
  Ageing(Money nothing) {
    this.nothing = nothing;
  }

  void add(AgeBand band, Money amount) {
    amounts.merge(band, amount, Money::plus);
  }

  public Money of(AgeBand band) {
    return amounts.getOrDefault(band, nothing);
  }

  /** What he owes altogether, less what he has to his credit. */
  public Money balance() {
    return sum(band -> true);
  }

  /** What he should have paid by now, whatever he has to his credit (feature C-21). */
  public Money overdue() {
    return sum(AgeBand::isOverdue);
  }

  private Money sum(Predicate<AgeBand> which) {
    return amounts.entrySet().stream()
        .filter(each -> which.test(each.getKey()))
        .map(Map.Entry::getValue)
        .reduce(nothing, Money::plus);
  }
}
