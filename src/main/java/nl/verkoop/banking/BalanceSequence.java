package nl.verkoop.banking;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says which of an account's statements does not begin with the balance that the one before it ends
 * with. The proof of the balances ({@link BankChecks}) asks the same of what is posted; here a
 * statement without both balances counts too, and one that came twice counts once.
 */
final class BalanceSequence {

  private final NavigableMap<LocalDate, StatementDay> days = new TreeMap<>();

  /** For each of these days the first day of all statements that end then or later. */
  private final NavigableMap<LocalDate, LocalDate> firstDays = new TreeMap<>();

  /** For each of these days what its statements miss, once it was asked. */
  private final Map<LocalDate, Map<BigDecimal, BigDecimal>> missed = new HashMap<>();

  /**
   * A statement as far as its place among others is concerned: amounts with two decimals, and null
   * for a balance that it does not name.
   *
   * @param from its first day; some banks name the last day of the one before
   */
  record Period(LocalDate from, LocalDate to, BigDecimal opening, BigDecimal closing) {

    Period {
      opening = cents(opening);
      closing = cents(closing);
    }

    private static BigDecimal cents(BigDecimal amount) {
      return amount == null ? null : amount.setScale(2);
    }

    boolean isOfOneDay() {
      return from.equals(to);
    }
  }

  /**
   * @param statements of one account, in the order in which they came
   */
  BalanceSequence(Collection<Period> statements) {
    statements.stream()
        .collect(Collectors.groupingBy(Period::to))
        .forEach((day, ofDay) -> days.put(day, new StatementDay(ofDay)));
    for (var each : statements) {
      firstDays.merge(each.to(), each.from(), (one, other) -> one.isBefore(other) ? one : other);
    }
    var first = LocalDate.MAX;
    for (var day : firstDays.descendingMap().entrySet()) {
      first = day.getValue().isBefore(first) ? day.getValue() : first;
      day.setValue(first);
    }
  }

  /**
   * What the statement before this one ends with, if this one begins with something else. Empty too
   * where nothing is before it, where that is not known, and where it begins amid another.
   *
   * @param own one of the statements
   */
  Optional<BigDecimal> otherBalanceBefore(Period own) {
    var day = days.get(own.to());
    if (own.opening() == null || beginsAmidAnother(own) || day.lacksAnEndBeside(own)) {
      return Optional.empty();
    }
    var before = daysBefore(own);
    var isAfterOne = before.stream().anyMatch(each -> each.mayEndWith(own.opening()));
    if (day.follows(own, isAfterOne) || before.isEmpty() && day.beginsWith(own)) {
      return Optional.empty();
    }
    var beside = day.endBeside(own).stream();
    var ends = before.stream().map(StatementDay::end);
    return (own.isOfOneDay() ? Stream.concat(beside, ends) : Stream.concat(ends, beside))
        .filter(end -> end != null && !end.equals(own.opening()))
        .findFirst();
  }

  /**
   * What a statement of the next day begins with, if it should begin as this one ends and does not;
   * for one that comes late, after the next.
   *
   * @param own one of the statements
   */
  Optional<BigDecimal> otherBalanceAfter(Period own) {
    return Optional.ofNullable(days.higherEntry(own.to()))
        .map(next -> missed.computeIfAbsent(next.getKey(), day -> missed(next.getValue())))
        .map(ends -> ends.get(own.closing()));
  }

  /** What the statements of a day miss, each with what it begins with instead. */
  private Map<BigDecimal, BigDecimal> missed(StatementDay day) {
    var ends = new HashMap<BigDecimal, BigDecimal>();
    for (var each : day.statements()) {
      otherBalanceBefore(each).ifPresent(end -> ends.putIfAbsent(end, each.opening()));
    }
    return ends;
  }

  private boolean beginsAmidAnother(Period own) {
    var later =
        own.isOfOneDay() ? firstDays.ceilingEntry(own.from()) : firstDays.higherEntry(own.from());
    return later != null && later.getValue().isBefore(own.from());
  }

  /**
   * The last day with a statement before this one begins. A period's first day may be its own, or
   * the last one of the statement before.
   */
  private List<StatementDay> daysBefore(Period own) {
    var earlier = Optional.ofNullable(days.lowerEntry(own.from())).map(Map.Entry::getValue);
    var same = Optional.ofNullable(own.isOfOneDay() ? null : days.get(own.from()));
    return Stream.of(same, earlier).flatMap(Optional::stream).toList();
  }
}
