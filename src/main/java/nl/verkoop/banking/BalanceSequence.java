package nl.verkoop.banking;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The statements of one bank account in the order in which each carries on the balance of the one
 * before, whichever order they came in.
 */
final class BalanceSequence {

  private final NavigableMap<LocalDate, Day> days = new TreeMap<>();

  /** For each of these days the earliest beginning of all statements that end then or later. */
  private final NavigableMap<LocalDate, LocalDate> earliest = new TreeMap<>();

  /** For each of these days the latest beginning of all statements that end then or earlier. */
  private final NavigableMap<LocalDate, LocalDate> latest = new TreeMap<>();

  /**
   * A statement as far as its place among others is concerned: amounts with two decimals, and null
   * for a balance that it does not name.
   */
  record Balances(LocalDate from, LocalDate to, BigDecimal opening, BigDecimal closing) {

    Balances {
      opening = cents(opening);
      closing = cents(closing);
    }

    private static BigDecimal cents(BigDecimal amount) {
      return amount == null ? null : amount.setScale(2);
    }

    private boolean isOfOneDay() {
      return from.equals(to);
    }
  }

  /** One that came twice, from the bank or from two downloads, counts once. */
  BalanceSequence(Collection<Balances> statements) {
    statements.stream()
        .distinct()
        .collect(Collectors.groupingBy(Balances::to))
        .forEach((day, ofDay) -> days.put(day, new Day(ofDay)));
    var first = LocalDate.MAX;
    for (var day : days.descendingMap().entrySet()) {
      first = Collections.min(List.of(first, day.getValue().earliest));
      earliest.put(day.getKey(), first);
    }
    var last = LocalDate.MIN;
    for (var day : days.entrySet()) {
      last = Collections.max(List.of(last, day.getValue().latest));
      latest.put(day.getKey(), last);
    }
  }

  /**
   * What the statement before this one ends with, if this one begins with something else. Empty too
   * where nothing is before it, where that is not known, and where statements overlap.
   *
   * @param own one of the statements
   */
  Optional<BigDecimal> otherEndBefore(Balances own) {
    var day = days.get(own.to());
    if (own.opening() == null
        || isGoneBeyond(own.from())
        || holdsAnother(own)
        || day.hasBefore(own)) {
      return Optional.empty();
    }
    var earlier = own.isOfOneDay() ? days.lowerEntry(own.from()) : days.floorEntry(own.from());
    return Optional.ofNullable(earlier)
        .map(Map.Entry::getValue)
        .filter(each -> !each.mayEndWith(own.opening()))
        .map(Day::end);
  }

  /** A statement begins before this day and ends after it. */
  private boolean isGoneBeyond(LocalDate day) {
    var later = earliest.higherEntry(day);
    return later != null && later.getValue().isBefore(day);
  }

  /** Another one, of fewer days, stands between its first and its last day. */
  private boolean holdsAnother(Balances own) {
    var before = latest.lowerEntry(own.to());
    return before != null && !before.getValue().isBefore(own.from());
  }

  /** The statements that end on one day, of which one may carry on another. */
  private static final class Day {

    private final LocalDate earliest;
    private final LocalDate latest;
    private final Map<BigDecimal, Integer> openings;
    private final Map<BigDecimal, Integer> closings;
    private final Set<BigDecimal> ends;

    Day(List<Balances> statements) {
      var beginnings = statements.stream().map(Balances::from).toList();
      earliest = Collections.min(beginnings);
      latest = Collections.max(beginnings);
      openings = counted(statements, Balances::opening);
      closings = counted(statements, Balances::closing);
      var last = statements.stream().filter(each -> !isCarriedOn(each)).toList();
      // Where each is carried on, as after a payment that came back, any of them may be the last.
      ends =
          (last.isEmpty() ? statements : last)
              .stream().map(Balances::closing).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Map<BigDecimal, Integer> counted(
        List<Balances> statements, Function<Balances, BigDecimal> balance) {
      var counts = new HashMap<BigDecimal, Integer>();
      statements.forEach(each -> counts.merge(balance.apply(each), 1, Integer::sum));
      return counts;
    }

    private boolean isCarriedOn(Balances own) {
      return own.closing() != null && othersHave(openings, own.closing(), own.opening());
    }

    /** Whether it carries on another of the day, or may: one of them does not say how it ends. */
    boolean hasBefore(Balances own) {
      return othersHave(closings, own.opening(), own.closing())
          || othersHave(closings, null, own.closing());
    }

    private static boolean othersHave(
        Map<BigDecimal, Integer> counts, BigDecimal amount, BigDecimal own) {
      return counts.getOrDefault(amount, 0) > (Objects.equals(amount, own) ? 1 : 0);
    }

    /** Whether this can be the balance at the end of the day. */
    boolean mayEndWith(BigDecimal balance) {
      return ends.contains(balance) || ends.contains(null);
    }

    /** A balance at the end of the day: of several that contradict each other the first. */
    BigDecimal end() {
      return ends.iterator().next();
    }
  }
}
