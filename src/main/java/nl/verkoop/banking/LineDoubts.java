package nl.verkoop.banking;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.verkoop.banking.BankImportTable.EarlierLine;
import nl.verkoop.banking.BankImportTable.NewLine;
import nl.verkoop.banking.statement.StatementFile;

/**
 * Finds the new lines of a file that a human must confirm: what the file itself warns of, and what
 * an earlier file seems to have brought under another statement number. A bank that delivers a
 * period again may give the statement a new number; another format gives the movement other words,
 * so that there only day, amount and payer can agree.
 */
final class LineDoubts {

  /** What makes it unsafe to post a statement's lines unseen; most warnings do not. */
  private static final Map<String, Doubt> REASONS =
      Map.of(
          StatementFile.Warning.UNBALANCED, Doubt.UNBALANCED,
          StatementFile.Warning.OTHER_CURRENCY, Doubt.OTHER_CURRENCY);

  private final Map<String, Set<Doubt>> byStatement;
  private final EarlierLines earlier;

  LineDoubts(StatementFile.Read file, List<EarlierLine> earlier) {
    this.byStatement =
        file.warnings().stream()
            .filter(warning -> REASONS.containsKey(warning.code()))
            .collect(
                Collectors.groupingBy(
                    StatementFile.Warning::statementId,
                    Collectors.mapping(each -> REASONS.get(each.code()), Collectors.toSet())));
    this.earlier = new EarlierLines(earlier, file.format());
  }

  List<NewLine> addTo(List<NewLine> lines) {
    return lines.stream()
        .map(
            line ->
                new NewLine(
                    line.accountNo(),
                    line.currency(),
                    line.statementNo(),
                    line.statementId(),
                    line.entry(),
                    line.fingerprint(),
                    doubts(line)))
        .toList();
  }

  private String doubts(NewLine line) {
    var found = new ArrayList<>(byStatement.getOrDefault(line.statementId(), Set.of()));
    if (earlier.have(line)) {
      found.add(Doubt.SEEN_BEFORE);
    }
    return found.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
  }
}
