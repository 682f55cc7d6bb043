package nl.verkoop.banking;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

  /** What the bank says was on an account at the end of a day. */
  private record Balance(LocalDate toDate, BigDecimal closingBalance) {}

  /**
   * A warning for each statement that does not follow. Of several statements of one day the bank
   * may have given any first. Where nothing was read in before, nothing is said.
   *
   * @param importNo the file they are in, where it was read in already
   */
  List<Warning> warnings(List<NewStatement> statements, String importNo) {
    var warnings = new ArrayList<Warning>();
    for (var statement : statements) {
      if (statement.content().openingBalance().isPresent()) {
        var opening = statement.content().openingBalance().orElseThrow();
        var before = before(statement, statements, importNo);
        if (!before.isEmpty()
            && before.stream().noneMatch(end -> end.closingBalance().compareTo(opening) == 0)) {
          warnings.add(
              new Warning(
                  Warning.DOES_NOT_FOLLOW,
                  statement.content().statementId(),
                  before.get(0).closingBalance() + " ≠ " + opening));
        }
      }
    }
    return warnings;
  }

  /** The balances of the last day before it, and after them those of its own first day. */
  private List<Balance> before(NewStatement of, List<NewStatement> inFile, String importNo) {
    var first = of.content().from();
    var known =
        Stream.concat(
                stored(of.accountNo(), first, importNo).stream(),
                inFile.stream()
                    .filter(other -> other != of && other.accountNo().equals(of.accountNo()))
                    .filter(other -> !other.content().to().isAfter(first))
                    .flatMap(other -> end(other).stream()))
            .toList();
    var lastDay =
        known.stream().map(Balance::toDate).filter(first::isAfter).max(LocalDate::compareTo);
    return Stream.concat(
            known.stream().filter(end -> lastDay.filter(end.toDate()::equals).isPresent()),
            known.stream().filter(end -> end.toDate().equals(first)))
        .toList();
  }

  private static Optional<Balance> end(NewStatement statement) {
    return statement
        .content()
        .closingBalance()
        .map(closing -> new Balance(statement.content().to(), closing));
  }

  private List<Balance> stored(String accountNo, LocalDate first, String importNo) {
    return jdbc.sql(
            """
            select to_date, closing_balance from bank_statement
            where bank_account_no = :account and import_no <> :import
              and closing_balance is not null and to_date <= :first
              and to_date >= coalesce((
                select max(to_date) from bank_statement
                where bank_account_no = :account and import_no <> :import
                  and closing_balance is not null and to_date < :first), :first)
            """)
        .param("account", accountNo)
        .param("import", importNo)
        .param("first", first)
        .query(Balance.class)
        .list();
  }
}
