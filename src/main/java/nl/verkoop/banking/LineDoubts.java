package nl.verkoop.banking;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.verkoop.banking.BankImportTable.EarlierLine;
import nl.verkoop.banking.BankImportTable.NewLine;

/**
 * Finds the new lines of a file that a human must confirm: what the file itself warns of, and what
 * an earlier file seems to have brought under another statement number. A bank that delivers a
 * period again may give the statement a new number; another format gives the movement other words,
 * so that there only day, amount and payer can agree.
 */
final class LineDoubts {

  private final Map<String, Set<Doubt>> byStatement;
  private final Map<Movement, List<EarlierLine>> earlier;
  private final String format;

  LineDoubts(StatementFile.Read file, List<EarlierLine> earlier) {
    this.format = file.format();
    this.byStatement =
        file.warnings().stream()
            .filter(warning -> warning.doubt().isPresent())
            .collect(
                Collectors.groupingBy(
                    StatementFile.Warning::statementId,
                    Collectors.mapping(each -> each.doubt().get(), Collectors.toSet())));
    this.earlier =
        earlier.stream()
            .collect(
                Collectors.groupingBy(
                    each -> new Movement(each.accountNo(), each.bookingDate(), each.amount())));
  }

  private record Movement(String account, LocalDate day, BigDecimal amount) {

    Movement {
      amount = amount.setScale(2);
    }
  }

  List<NewLine> addTo(List<NewLine> lines) {
    return lines.stream()
        .map(
            line ->
                new NewLine(
                    line.accountNo(),
                    line.statementId(),
                    line.entry(),
                    line.fingerprint(),
                    doubts(line)))
        .toList();
  }

  private String doubts(NewLine line) {
    var found = new ArrayList<>(byStatement.getOrDefault(line.statementId(), Set.of()));
    if (isSeenBefore(line)) {
      found.add(Doubt.SEEN_BEFORE);
    }
    return found.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
  }

  private boolean isSeenBefore(NewLine line) {
    var entry = line.entry();
    return earlier
        .getOrDefault(
            new Movement(line.accountNo(), entry.bookingDate(), entry.amount()), List.of())
        .stream()
        .anyMatch(
            other ->
                isSameParty(entry, other)
                    && (!format.equals(other.format()) || isSameText(entry, other)));
  }

  /** By account where both files name one, else by name where both do. */
  private static boolean isSameParty(StatementEntry entry, EarlierLine other) {
    if (!entry.counterpartyIban().isEmpty() && !other.counterpartyIban().isEmpty()) {
      return BankAccountNumber.same(entry.counterpartyIban(), other.counterpartyIban());
    }
    return entry.counterpartyName().isEmpty()
        || other.counterpartyName().isEmpty()
        || StatementEntry.bare(entry.counterpartyName())
            .equals(StatementEntry.bare(other.counterpartyName()));
  }

  private static boolean isSameText(StatementEntry entry, EarlierLine other) {
    return StatementEntry.bare(BankImportTable.stored(entry.text()))
        .equals(StatementEntry.bare(other.text()));
  }
}
