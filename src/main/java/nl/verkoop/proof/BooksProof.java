package nl.verkoop.proof;

import static org.springframework.transaction.TransactionDefinition.ISOLATION_REPEATABLE_READ;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import nl.verkoop.shared.Check;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Proves the books: recomputes everything that is derived from the entries, and looks for entries
 * without a cause. Reads one moment of the database, writes nothing in the books, stops nobody.
 */
@Service
final class BooksProof {

  private static final Logger LOG = LoggerFactory.getLogger(BooksProof.class);
  private static final int MOST_FINDINGS = 20;
  private final List<Check> checks;
  private final JdbcClient jdbc;
  private final ProofTable table;
  private final TransactionTemplate oneMoment;
  private final Clock clock;

  BooksProof(
      List<Check.Source> sources,
      JdbcClient jdbc,
      ProofTable table,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.checks = sources.stream().flatMap(each -> each.checks().stream()).toList();
    this.jdbc = jdbc;
    this.table = table;
    this.clock = clock;
    this.oneMoment = new TransactionTemplate(transactions);
    oneMoment.setIsolationLevel(ISOLATION_REPEATABLE_READ);
    oneMoment.setReadOnly(true);
  }

  List<Check> checks() {
    return checks;
  }

  /** Runs every check now and keeps the result; not for use within another transaction. */
  ProofRun run(String requestedBy) {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException(
          "The proof must see one moment, so it needs its own transaction");
    }
    var startedAt = now();
    var results = oneMoment.execute(status -> checks.stream().map(this::result).toList());
    var run = new ProofRun(startedAt, now(), requestedBy, results);
    table.insert(run);
    report(run);
    return run;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private record Counts(long checked, long wrong) {}

  /** Runs one check in the transaction of the caller. */
  CheckResult result(Check check) {
    var counts =
        jdbc.sql(
                """
                select count(*) checked, coalesce(sum(not (expected <=> found)), 0) wrong
                from (%s) compared
                """
                    .formatted(check.query()))
            .query(Counts.class)
            .single();
    return new CheckResult(
        check.name(),
        counts.wrong() == 0,
        counts.checked(),
        counts.wrong(),
        counts.wrong() == 0 ? List.of() : findings(check));
  }

  private List<Finding> findings(Check check) {
    return jdbc.sql(
            """
            select document, expected, found from (%s) compared
            where not (expected <=> found) order by document limit %d
            """
                .formatted(check.query(), MOST_FINDINGS))
        .query(Finding.class)
        .list();
  }

  private static void report(ProofRun run) {
    if (run.ok()) {
      LOG.info("The books are proved: {} checks", run.checks().size());
      return;
    }
    run.checks().stream()
        .filter(check -> !check.ok())
        .forEach(
            check ->
                LOG.error(
                    "The books are wrong: check {} has {} differences, the first are {}",
                    check.name(),
                    check.wrong(),
                    check.findings()));
  }
}
