package nl.verkoop.banking.statement;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.verkoop.shared.BankAccountNumber;

/** What a bookkeeper must be told about a statement that was read, whatever its format. */
final class StatementChecks {

  private StatementChecks() {}

  /** Refuses a statement without a believable account or currency, and reports the rest. */
  static List<StatementFile.Warning> warnings(BankStatement statement) {
    requirePlausible("account", statement.accountIban(), "[A-Z0-9/]{1,40}");
    requirePlausible("currency", statement.currency(), "[A-Z]{3}");
    requirePlausible("number", statement.statementId(), "(?s).{0,70}");
    List<StatementFile.Warning> found = new ArrayList<>();
    checkBalances(statement, found);
    checkAccounts(statement, found);
    return found;
  }

  private static void requirePlausible(String what, String value, String pattern) {
    if (!value.matches(pattern)) {
      throw UnreadableFileException.malformed(what + " " + BankText.shorten(value));
    }
  }

  private static void checkBalances(BankStatement statement, List<StatementFile.Warning> found) {
    String id = statement.statementId();
    if (statement.openingBalance().isEmpty()) {
      found.add(new StatementFile.Warning(StatementFile.Warning.NO_OPENING_BALANCE, id, ""));
    }
    if (statement.closingBalance().isEmpty()) {
      found.add(new StatementFile.Warning(StatementFile.Warning.NO_CLOSING_BALANCE, id, ""));
    }
    if (statement.isUnbalanced()) {
      String figures =
          "%s + %s ≠ %s"
              .formatted(
                  statement.openingBalance().orElseThrow(),
                  statement.total(),
                  statement.closingBalance().orElseThrow());
      found.add(new StatementFile.Warning(StatementFile.Warning.UNBALANCED, id, figures));
    }
  }

  private static void checkAccounts(BankStatement statement, List<StatementFile.Warning> found) {
    Set<String> wrong = new LinkedHashSet<>();
    collectWrong(statement.accountIban(), wrong);
    statement.entries().forEach(each -> collectWrong(each.counterpartyIban(), wrong));
    if (!wrong.isEmpty()) {
      String first = wrong.stream().limit(3).collect(Collectors.joining(", "));
      String detail = wrong.size() > 3 ? first + " … (" + wrong.size() + ")" : first;
      found.add(
          new StatementFile.Warning(
              StatementFile.Warning.IBAN_CHECK, statement.statementId(), detail));
    }
  }

  private static void collectWrong(String number, Set<String> wrong) {
    if (BankAccountNumber.looksLikeIban(number) && !BankAccountNumber.isValidIban(number)) {
      wrong.add(number);
    }
  }
}
