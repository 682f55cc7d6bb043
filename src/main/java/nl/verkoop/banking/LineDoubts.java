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
  private final Map<Movement, Set<Seen>> earlier;
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
                    each -> new Movement(each.accountNo(), each.bookingDate(), each.amount()),
                    Collectors.mapping(Seen::of, Collectors.toSet())));
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
    var movement =
        new Movement(line.accountNo(), line.entry().bookingDate(), line.entry().amount());
    var others = earlier.getOrDefault(movement, Set.of());
    if (others.isEmpty()) {
      return false;
    }
    var seen = Seen.of(line.entry(), format);
    return others.stream().anyMatch(seen::isSame);
  }

  /**
   * Who paid and why, as it is compared: worked out once, since a subscription has many payments of
   * one amount on one day, each of which is compared with all of them.
   */
  private record Seen(BankAccountNumber.Known account, String name, String text, String format) {

    static Seen of(EarlierLine line) {
      return new Seen(
          BankAccountNumber.Known.of(line.counterpartyIban()),
          StatementEntry.bare(line.counterpartyName()),
          StatementEntry.bare(line.text()),
          line.format());
    }

    static Seen of(StatementEntry entry, String format) {
      return new Seen(
          BankAccountNumber.Known.of(entry.counterpartyIban()),
          StatementEntry.bare(entry.counterpartyName()),
          StatementEntry.bare(BankImportTable.stored(entry.text())),
          format);
    }

    boolean isSame(Seen other) {
      return isSameParty(other) && (!format.equals(other.format) || text.equals(other.text));
    }

    /** By account where both files name one, else by name where both do. */
    private boolean isSameParty(Seen other) {
      if (!account.isEmpty() && !other.account.isEmpty()) {
        return account.isSame(other.account);
      }
      return name.isEmpty() || other.name.isEmpty() || name.equals(other.name);
    }
  }
}
