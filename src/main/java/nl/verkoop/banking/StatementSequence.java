package nl.verkoop.banking;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.verkoop.banking.BankImportTable.NewStatement;
import nl.verkoop.banking.statement.StatementFile.Warning;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Notices that a statement does not begin with the balance that the one before it ended with, while
 * somebody still has the file at hand: one is missing then, or two contradict each other.
 */
@Component
class StatementSequence {

  private final JdbcClient jdbc;

  StatementSequence(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A statement as far as its place among others is concerned; null is what it does not name. */
  private record Balances(
      LocalDate fromDate, LocalDate toDate, BigDecimal openingBalance, BigDecimal closingBalance) {

    static Balances of(NewStatement statement) {
      var content = statement.content();
      return new Balances(
          content.from(),
          content.to(),
          content.openingBalance().orElse(null),
          content.closingBalance().orElse(null));
    }

    /** Came twice, from the bank or from two downloads. */
    boolean isSameAs(Balances other) {
      return fromDate.equals(other.fromDate)
          && toDate.equals(other.toDate)
          && same(openingBalance, other.openingBalance)
          && same(closingBalance, other.closingBalance);
    }

    private static boolean same(BigDecimal one, BigDecimal other) {
      return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }

    /** On the same day, begins where this one ends. */
    boolean isCarriedOnBy(Balances other) {
      return toDate.equals(other.toDate)
          && closingBalance != null
          && other.openingBalance != null
          && closingBalance.compareTo(other.openingBalance) == 0;
    }

    boolean goesBeyond(LocalDate day) {
      return fromDate.isBefore(day) && toDate.isAfter(day);
    }
  }

  /**
   * A warning for each statement that does not follow. Nothing is said where nothing was read in
   * before, where the one before names no balance, and where statements overlap.
   *
   * @param importNo the file they are in
   */
  List<Warning> warnings(List<NewStatement> statements, String importNo) {
    return statements.stream()
        .filter(each -> each.content().openingBalance().isPresent())
        .flatMap(each -> warning(each, others(each, statements, importNo)).stream())
        .toList();
  }

  private static Optional<Warning> warning(NewStatement statement, List<Balances> others) {
    var own = Balances.of(statement);
    if (others.stream().anyMatch(other -> other.goesBeyond(own.fromDate()))) {
      return Optional.empty();
    }
    if (others.stream().anyMatch(other -> other.isCarriedOnBy(own))) {
      return Optional.empty();
    }
    var before = lastBefore(own, others);
    return before.isEmpty()
            || before.stream().anyMatch(end -> end.closingBalance() == null)
            || before.stream()
                .anyMatch(end -> end.closingBalance().compareTo(own.openingBalance()) == 0)
        ? Optional.empty()
        : Optional.of(
            new Warning(
                Warning.DOES_NOT_FOLLOW,
                statement.content().statementId(),
                before.get(0).closingBalance() + " ≠ " + own.openingBalance()));
  }

  /**
   * Of the last day before it: of several statements of a day the last is the one that no other
   * carries on, as in the proof of the balances.
   */
  private static List<Balances> lastBefore(Balances own, List<Balances> others) {
    var after = carryingOn(own, others);
    var before =
        others.stream()
            .filter(other -> !other.toDate().isAfter(own.fromDate()))
            .filter(other -> !after.contains(other) && !own.isSameAs(other))
            .toList();
    var lastDay = before.stream().map(Balances::toDate).max(LocalDate::compareTo);
    var ofLastDay =
        before.stream().filter(other -> other.toDate().equals(lastDay.orElseThrow())).toList();
    return ofLastDay.stream()
        .filter(
            end -> ofLastDay.stream().noneMatch(other -> other != end && end.isCarriedOnBy(other)))
        .toList();
  }

  /** Those of the same day that carry it on, one after the other. */
  private static Set<Balances> carryingOn(Balances own, List<Balances> others) {
    var found = new LinkedHashSet<Balances>();
    var last = List.of(own);
    while (!last.isEmpty()) {
      var from = last;
      last =
          others.stream()
              .filter(other -> from.stream().anyMatch(each -> each.isCarriedOnBy(other)))
              .filter(found::add)
              .toList();
    }
    return found;
  }

  private List<Balances> others(NewStatement of, List<NewStatement> inFile, String importNo) {
    return Stream.concat(
            stored(of.accountNo(), of.content().from(), importNo).stream(),
            inFile.stream()
                .filter(other -> other != of && other.accountNo().equals(of.accountNo()))
                .map(Balances::of))
        .toList();
  }

  /** Those of the last day at whose end one ended, and whatever goes beyond. */
  private List<Balances> stored(String accountNo, LocalDate first, String importNo) {
    return jdbc.sql(
            """
            select from_date, to_date, opening_balance, closing_balance from bank_statement
            where bank_account_no = :account and import_no <> :import and from_date <= :first
              and to_date >= coalesce((
                select max(to_date) from bank_statement
                where bank_account_no = :account and import_no <> :import and to_date <= :first),
                :first)
            order by to_date, import_no, statement_no
            """)
        .param("account", accountNo)
        .param("import", importNo)
        .param("first", first)
        .query(Balances.class)
        .list();
  }
}
