package nl.verkoop.banking;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.verkoop.banking.BankImport.Line;
import nl.verkoop.banking.statement.BankStatement;
import nl.verkoop.banking.statement.BankText;
import nl.verkoop.banking.statement.StatementEntry;
import nl.verkoop.imports.ImportTurn;
import nl.verkoop.shared.Erasure;
import nl.verkoop.shared.UtcTime;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The rows of imported bank files. */
@Repository
class BankImportTable implements Erasure {

  private final JdbcClient jdbc;
  private final JdbcTemplate batch;
  private final Clock clock;

  BankImportTable(JdbcClient jdbc, JdbcTemplate batch, Clock clock) {
    this.jdbc = jdbc;
    this.batch = batch;
    this.clock = clock;
  }

  record NewImport(String no, String fileName, String hash, String format, String user) {}

  record NewStatement(int no, String accountNo, BankStatement content) {}

  record NewLine(
      String accountNo,
      String currency,
      int statementNo,
      String statementId,
      StatementEntry entry,
      String fingerprint,
      String doubts) {}

  /** A movement that an earlier file brought. */
  record EarlierLine(
      String accountNo,
      LocalDate bookingDate,
      BigDecimal amount,
      String counterpartyName,
      String counterpartyIban,
      String text,
      String format) {}

  void takeTurn() {
    ImportTurn.take(jdbc, "bank_import");
  }

  /** A file that was read in before, and whether it still waits for somebody to reconcile it. */
  record Known(String no, String format, boolean isWaiting) {}

  Optional<Known> findByHash(String hash) {
    return jdbc.sql(
            """
            select no, format, status = 'IMPORTED' and process_instance_id is null is_waiting
            from bank_import where file_hash = ?
            """)
        .param(hash)
        .query(Known.class)
        .optional();
  }

  /** IBANs of the company's own accounts, by account number. */
  Map<String, String> accounts() {
    return jdbc
        .sql("select no, iban from bank_account")
        .query((row, index) -> Map.entry(row.getString(1), row.getString(2)))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  List<String> known(List<String> fingerprints) {
    return fingerprints.isEmpty()
        ? List.of()
        : jdbc.sql(
                "select fingerprint from bank_statement_line where fingerprint in (:fingerprints)")
            .param("fingerprints", fingerprints)
            .query(String.class)
            .list();
  }

  /** What earlier files brought of the same accounts and days. */
  List<EarlierLine> ofTheDaysOf(List<NewLine> lines) {
    return lines.isEmpty()
        ? List.of()
        : jdbc.sql(
                """
                select l.bank_account_no account_no, l.booking_date, l.amount, l.counterparty_name,
                  l.counterparty_iban, l.text, i.format
                from bank_statement_line l join bank_import i on i.no = l.import_no
                where l.bank_account_no in (:accounts) and l.booking_date in (:days)
                """)
            .param("accounts", lines.stream().map(NewLine::accountNo).distinct().toList())
            .param(
                "days", lines.stream().map(each -> each.entry().bookingDate()).distinct().toList())
            .query(EarlierLine.class)
            .list();
  }

  void insert(NewImport header, List<NewStatement> statements, List<NewLine> lines) {
    jdbc.sql(
            """
            insert into bank_import (no, file_name, file_hash, format, imported_by, imported_at, status)
            values (?, ?, ?, ?, ?, ?, 'IMPORTED')
            """)
        .params(
            header.no(),
            BankText.limit(header.fileName(), 200),
            header.hash(),
            header.format(),
            header.user(),
            UtcTime.utc(clock.instant()))
        .update();
    insertStatements(header, statements);
    insertLines(header, lines);
  }

  private void insertStatements(NewImport header, List<NewStatement> statements) {
    var rows = new ArrayList<Object[]>();
    for (var statement : statements) {
      var content = statement.content();
      rows.add(
          new Object[] {
            header.no(),
            statement.no(),
            statement.accountNo(),
            BankText.limit(content.statementId(), 60),
            content.from(),
            content.to(),
            content.openingBalance().orElse(null),
            content.closingBalance().orElse(null)
          });
    }
    if (!rows.isEmpty()) {
      batch.batchUpdate(
          """
          insert into bank_statement
            (import_no, statement_no, bank_account_no, statement_id, from_date, to_date,
             opening_balance, closing_balance)
          values (?, ?, ?, ?, ?, ?, ?, ?)
          """,
          rows);
    }
  }

  private void insertLines(NewImport header, List<NewLine> lines) {
    var rows = new ArrayList<Object[]>();
    for (var line : lines) {
      var entry = line.entry();
      rows.add(
          new Object[] {
            header.no(),
            rows.size() + 1,
            line.statementNo(),
            line.accountNo(),
            entry.bookingDate(),
            entry.valueDate(),
            entry.amount(),
            line.currency(),
            entry.counterpartyName(),
            entry.counterpartyIban(),
            stored(entry.text()),
            BankText.limit(entry.endToEndId(), 60),
            line.fingerprint(),
            "OPEN",
            line.doubts()
          });
    }
    if (!rows.isEmpty()) {
      batch.batchUpdate(
          """
          insert into bank_statement_line
            (import_no, line_no, statement_no, bank_account_no, booking_date, value_date, amount,
             currency, counterparty_name, counterparty_iban, text, end_to_end_id, fingerprint,
             status, doubts)
          values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
          rows);
    }
  }

  /** As much of the bank's text as is kept. */
  static String stored(String text) {
    return BankText.limit(text, 1000);
  }

  void claim(String no, String processInstanceId) {
    jdbc.sql(
            """
            update bank_import set process_instance_id = ?
            where no = ? and status = 'IMPORTED' and process_instance_id is null
            """)
        .params(processInstanceId, no)
        .update();
  }

  /** Whether this process reconciles the import; none where it is null. */
  boolean isHeldBy(String processInstanceId, String no) {
    return jdbc.sql(
                """
                select count(*) from bank_import
                where no = ? and status = 'IMPORTED' and process_instance_id <=> ?
                """)
            .params(no, processInstanceId)
            .query(Integer.class)
            .single()
        == 1;
  }

  void lock(String no) {
    jdbc.sql("select no from bank_import where no = ? for update")
        .param(no)
        .query(String.class)
        .single();
  }

  Optional<BankImport> find(String no) {
    var lines =
        jdbc.sql("select * from bank_statement_line where import_no = ? order by line_no")
            .param(no)
            .query(Line.class)
            .list();
    var statements =
        jdbc.sql("select * from bank_statement where import_no = ? order by statement_no")
            .param(no)
            .query(BankImport.Statement.class)
            .list();
    return jdbc.sql(
            "select no, file_name, status stage, imported_by, imported_at from bank_import where no = ?")
        .param(no)
        .query(BankImport.Header.class)
        .optional()
        .map(header -> new BankImport(header, statements, lines));
  }

  /** A line that waits for somebody stays as it is; what it is known by stays in any case. */
  @Override
  @Transactional
  public int erase(LocalDate before, int atMost) {
    return jdbc.sql(
            """
            update bank_statement_line
            set counterparty_name = ?, counterparty_iban = '', text = '', end_to_end_id = ''
            where booking_date < ? and status <> 'OPEN' and counterparty_name <> ? limit ?
            """)
        .params(ERASED, before, ERASED, atMost)
        .update();
  }

  void setLineStatus(String no, int lineNo, BankImport.Status status) {
    jdbc.sql("update bank_statement_line set status = ? where import_no = ? and line_no = ?")
        .params(status.name(), no, lineNo)
        .update();
  }

  /** Opens a line again, for nobody but a human, and its import where that was done with. */
  void reopen(String no, int lineNo) {
    jdbc.sql(
            """
            update bank_statement_line set status = 'OPEN',
              doubts = if(find_in_set('TAKEN_UP', doubts), doubts, concat_ws(',', nullif(doubts, ''), 'TAKEN_UP'))
            where import_no = ? and line_no = ?
            """)
        .params(no, lineNo)
        .update();
    jdbc.sql(
            """
            update bank_import set status = 'IMPORTED', process_instance_id = null
            where no = ? and status = 'RECONCILED'
            """)
        .param(no)
        .update();
  }

  /** The import is done with; only one that was read in and not yet done with. */
  void reconcile(String no) {
    jdbc.sql("update bank_import set status = 'RECONCILED' where no = ? and status = 'IMPORTED'")
        .param(no)
        .update();
  }
}
