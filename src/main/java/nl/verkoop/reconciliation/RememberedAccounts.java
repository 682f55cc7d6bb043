package nl.verkoop.reconciliation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import nl.verkoop.banking.BankImport;
import nl.verkoop.shared.BankAccountNumber;
import nl.verkoop.shared.Erasure;
import nl.verkoop.shared.UtcTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which account a human last chose for a line like this one: of the same counterparty, or where the
 * bank names none, with the same words, numbers and months left aside; money in and money out apart
 * (features B-25 and B-26).
 */
@Repository
class RememberedAccounts implements Erasure {

  private static final String MONTH =
      "\\b(JAN(UARI|UARY)?|FEB(RUARI|RUARY)?|MRT|MAART|MAR(CH)?|APR(IL)?|MEI|MAY|JUN[IE]?|JUL[IY]?|"
          + "AUG(USTUS|UST)?|SEPT?(EMBER)?|O[KC]T(OBER)?|NOV(EMBER)?|DEC(EMBER)?)\\b";
  private static final int LONGEST = 100;
  private static final int SHORTEST_WORDS = 4;

  private final JdbcClient jdbc;
  private final Clock clock;

  RememberedAccounts(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** By what a line is recognised; empty where it says too little. */
  static String likeness(BankImport.Line line) {
    var direction = line.amount().signum() > 0 ? "+" : "-";
    var counterparty = BankAccountNumber.normalise(line.counterpartyIban());
    if (!counterparty.isEmpty()) {
      return direction + "account " + counterparty;
    }
    var words =
        (line.counterpartyName() + " " + line.text())
            .toUpperCase(Locale.ROOT)
            .replaceAll("\\S*\\d\\S*", " ")
            .replaceAll("[^\\p{L}]+", " ")
            .replaceAll(MONTH, "")
            .replaceAll(" +", " ")
            .strip();
    return words.length() < SHORTEST_WORDS
        ? ""
        : direction + "words " + words.substring(0, Math.min(LONGEST, words.length())).strip();
  }

  /**
   * Remembers the account that a human chose for all of a line, for lines like it; what went to
   * suspense says nothing about the next one.
   */
  void remember(BankImport.Line line, LineParts parts, UnaryOperator<String> suspenseOf) {
    if (parts.isDecided() && parts.entries().isEmpty() && parts.rest().size() == 1) {
      var part = parts.rest().get(0);
      if (part.isOnAccount() && !part.accountNo().equals(suspenseOf.apply(line.bankAccountNo()))) {
        remember(line, part.accountNo(), part.decidedBy());
      }
    }
  }

  private void remember(BankImport.Line line, String accountNo, String user) {
    var likeness = likeness(line);
    if (!likeness.isEmpty()) {
      jdbc.sql(
              """
              insert into remembered_account (likeness, account_no, decided_by, decided_at)
              values (?, ?, ?, ?)
              on duplicate key update account_no = values(account_no),
                decided_by = values(decided_by), decided_at = values(decided_at)
              """)
          .params(likeness, accountNo, user, UtcTime.utc(clock.instant()))
          .update();
    }
  }

  /** What was chosen for lines like this one was wrong. */
  void forget(BankImport.Line line) {
    jdbc.sql("delete from remembered_account where likeness = ?").param(likeness(line)).update();
  }

  /** The accounts for these lines that people may still post on, by line number. */
  Map<Integer, String> of(Collection<BankImport.Line> lines) {
    var likenesses = lines.stream().map(RememberedAccounts::likeness).distinct().toList();
    var known = likenesses.isEmpty() ? Map.<String, String>of() : known(likenesses);
    return lines.stream()
        .filter(line -> known.containsKey(likeness(line)))
        .collect(
            Collectors.toMap(
                BankImport.Line::lineNo,
                line -> Objects.requireNonNull(known.get(likeness(line)))));
  }

  private Map<String, String> known(List<String> likenesses) {
    return jdbc
        .sql(
            """
            select r.likeness, r.account_no from remembered_account r
            join gl_account a on a.no = r.account_no
            where r.likeness in (:likenesses) and a.direct_posting and not a.blocked
            """)
        .param("likenesses", likenesses)
        .query((row, index) -> Map.entry(row.getString(1), row.getString(2)))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** What was not chosen again since is forgotten: it names accounts and words of people. */
  @Override
  @Transactional
  public int erase(LocalDate before, int atMost) {
    return jdbc.sql("delete from remembered_account where decided_at < ? limit ?")
        .params(before, atMost)
        .update();
  }
}
