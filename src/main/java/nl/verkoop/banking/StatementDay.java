package nl.verkoop.banking;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.verkoop.banking.BalanceSequence.Period;

/**
 * The statements of one account that end on one day: one may carry on another, and of two that
 * begin alike both lead to the same balance, or one is wrong.
 */
final class StatementDay {

  private final List<Period> statements;

  /** Where each stands in the order in which they came, and among those that begin as it does. */
  private final Map<Step, Place> places = new LinkedHashMap<>();

  /** The first that begins with a balance. */
  private final Map<BigDecimal, Step> beginnings = new HashMap<>();

  /** How many end with a balance. */
  private final Map<BigDecimal, Integer> endings = new HashMap<>();

  /** Those that no other carries on. */
  private final List<Step> lastOnes;

  private final Set<BigDecimal> ends;
  private final long withoutEnd;

  /** The first that carries on no other; null where each does. */
  private final Step first;

  private final Map<Step, Step> lastOfChain = new HashMap<>();

  /** From one balance to another; of two with the same balances one came twice. */
  private record Step(BigDecimal opening, BigDecimal closing) {

    static Step of(Period statement) {
      return new Step(statement.opening(), statement.closing());
    }

    /** One without movements can stand anywhere between two others. */
    boolean moves() {
      return !Objects.equals(opening, closing);
    }
  }

  private record Place(int amongAll, int amongTheLike) {}

  /**
   * @param statements in the order in which they came
   */
  StatementDay(List<Period> statements) {
    this.statements = statements;
    var steps = statements.stream().map(Step::of).distinct().toList();
    var alike = new HashMap<BigDecimal, Integer>();
    for (var step : steps) {
      places.put(step, new Place(places.size(), alike.getOrDefault(step.opening(), 0)));
      if (step.moves()) {
        alike.merge(step.opening(), 1, Integer::sum);
        beginnings.putIfAbsent(step.opening(), step);
        endings.merge(step.closing(), 1, Integer::sum);
      }
    }
    var last = steps.stream().filter(each -> following(each) == null).toList();
    // Where each is carried on, as after a payment that came back, any of them may be the last.
    lastOnes = last.isEmpty() ? steps : last;
    ends =
        lastOnes.stream().map(Step::closing).collect(Collectors.toCollection(LinkedHashSet::new));
    withoutEnd = steps.stream().filter(each -> each.closing() == null).count();
    first =
        steps.stream()
            .filter(each -> each.opening() != null && !follows(each, 0))
            .findFirst()
            .orElse(null);
  }

  List<Period> statements() {
    return statements;
  }

  /** The one that carries it on; null where there is none. */
  private Step following(Step step) {
    return step.closing() == null ? null : beginnings.get(step.closing());
  }

  /** Whether another one does not say how it ends. */
  boolean lacksAnEndBeside(Period own) {
    return withoutEnd > (own.closing() == null ? 1 : 0);
  }

  /**
   * Whether a statement carries on another of the day, or the day before.
   *
   * @param isAfterTheDayBefore whether it begins as that day ends
   */
  boolean follows(Period own, boolean isAfterTheDayBefore) {
    return follows(Step.of(own), isAfterTheDayBefore ? 1 : 0);
  }

  private boolean follows(Step step, int before) {
    var ended = endings.getOrDefault(step.opening(), 0) + before;
    if (!step.moves()) {
      return ended > 0;
    }
    var earlierLikeIt = places.get(step).amongTheLike();
    return earlierLikeIt < ended || earlierLikeIt > 0 && endsAsTheFirstLikeIt(step);
  }

  /** The day came as a whole, and in parts. */
  private boolean endsAsTheFirstLikeIt(Step step) {
    var end = lastOfChain(step).closing();
    return end != null && end.equals(lastOfChain(beginnings.get(step.opening())).closing());
  }

  /**
   * Whether nothing of the day comes before it, and so nothing at all on an account's first day.
   */
  boolean beginsWith(Period own) {
    return Step.of(own).equals(first);
  }

  /** Whether this can be the balance at the end of the day. */
  boolean mayEndWith(BigDecimal balance) {
    return ends.contains(balance) || ends.contains(null);
  }

  /** The balance at the end of the day: of several that contradict each other the first. */
  BigDecimal end() {
    return ends.iterator().next();
  }

  /** What others of the day end with that came before this one and do not carry it on. */
  Optional<BigDecimal> endBeside(Period own) {
    var step = Step.of(own);
    var last = lastOfChain(step);
    return lastOnes.stream()
        .filter(each -> !each.equals(last))
        .findFirst()
        .filter(each -> places.get(each).amongAll() < places.get(step).amongAll())
        .map(Step::closing);
  }

  private Step lastOfChain(Step step) {
    var chain = new LinkedHashSet<Step>();
    var last = step;
    while (chain.add(last) && !lastOfChain.containsKey(last) && following(last) != null) {
      last = following(last);
    }
    var found = lastOfChain.getOrDefault(last, last);
    chain.forEach(each -> lastOfChain.put(each, found));
    return found;
  }
}
