package nl.verkoop.banking;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.verkoop.banking.BalanceSequence.Period;
import nl.verkoop.banking.BankImportTable.NewStatement;
import nl.verkoop.banking.statement.StatementFile.Warning;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Notices that a statement does not begin with the balance that the one before it ended with, or
 * does not end with the one that the next began with, while somebody still has the file at hand:
 * one is missing then, or two contradict each other.
 */
@Component
class StatementSequence {

  private final JdbcClient jdbc;

  StatementSequence(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A warning for each statement that does not follow; {@link BalanceSequence} says which do.
   *
   * @param importNo the file they are in
   */
  List<Warning> warnings(List<NewStatement> statements, String importNo) {
    var ofAccounts =
        statements.stream()
            .collect(
                Collectors.groupingBy(
                    NewStatement::accountNo, LinkedHashMap::new, Collectors.toList()));
    return ofAccounts.entrySet().stream()
        .flatMap(each -> warnings(each.getKey(), each.getValue(), importNo))
        .toList();
  }

  private Stream<Warning> warnings(
      String accountNo, List<NewStatement> statements, String importNo) {
    var inFile = statements.stream().map(StatementSequence::period).toList();
    var from = inFile.stream().map(Period::from).min(LocalDate::compareTo).orElseThrow();
    var to = inFile.stream().map(Period::to).max(LocalDate::compareTo).orElseThrow();
    var stored = stored(accountNo, importNo, from, to);
    var sequence = new BalanceSequence(Stream.concat(stored.stream(), inFile.stream()).toList());
    var before = warnings(statements, Warning.DOES_NOT_FOLLOW, own -> gapBefore(sequence, own));
    var after = warnings(statements, Warning.IS_NOT_FOLLOWED, own -> gapAfter(sequence, own));
    var told = before.stream().map(Warning::detail).collect(Collectors.toSet());
    return Stream.concat(
        before.stream(), after.stream().filter(each -> !told.contains(each.detail())));
  }

  private static List<Warning> warnings(
      List<NewStatement> statements, String code, Function<Period, Optional<String>> gap) {
    return statements.stream()
        .flatMap(
            each ->
                gap.apply(period(each)).stream()
                    .map(detail -> new Warning(code, each.content().statementId(), detail)))
        .toList();
  }

  private static Optional<String> gapBefore(BalanceSequence sequence, Period own) {
    return sequence.otherBalanceBefore(own).map(end -> end + " ≠ " + own.opening());
  }

  private static Optional<String> gapAfter(BalanceSequence sequence, Period own) {
    return sequence.otherBalanceAfter(own).map(beginning -> own.closing() + " ≠ " + beginning);
  }

  private static Period period(NewStatement statement) {
    var content = statement.content();
    return new Period(
        content.from(),
        content.to(),
        content.openingBalance().orElse(null),
        content.closingBalance().orElse(null));
  }

  /** Those of these days, and of the last day before and the next day after on which one ended. */
  private List<Period> stored(String accountNo, String importNo, LocalDate from, LocalDate to) {
    return jdbc.sql(
            """
            select from_date `from`, to_date `to`, opening_balance opening, closing_balance closing
            from bank_statement
            where bank_account_no = :account and import_no <> :import
              and from_date <= coalesce((
                select min(to_date) from bank_statement
                where bank_account_no = :account and import_no <> :import and to_date > :to),
                :to)
              and to_date >= coalesce((
                select max(to_date) from bank_statement
                where bank_account_no = :account and import_no <> :import and to_date < :from),
                :from)
            order by to_date, import_no, statement_no
            """)
        .param("account", accountNo)
        .param("import", importNo)
        .param("from", from)
        .param("to", to)
        .query(Period.class)
        .list();
  }
}
