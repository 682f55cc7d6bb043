package nl.verkoop.reconciliation;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.verkoop.receivables.OpenEntry;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of proposals and decisions, and what identifies payers. */
@Repository
class ProposalTable {

  private final JdbcClient jdbc;
  private final JdbcTemplate batch;
  private final Clock clock;

  ProposalTable(JdbcClient jdbc, JdbcTemplate batch, Clock clock) {
    this.jdbc = jdbc;
    this.batch = batch;
    this.clock = clock;
  }

  Payers payers() {
    var payers = new Payers();
    jdbc.sql("select iban, customer_no from customer_bank_account")
        .query((RowCallbackHandler) row -> payers.addAccount(row.getString(1), row.getString(2)));
    jdbc.sql("select name, no from customer")
        .query((RowCallbackHandler) row -> payers.addName(row.getString(1), row.getString(2)));
    jdbc.sql("select no from customer where blocked = 'ALL'")
        .query((RowCallbackHandler) row -> payers.addBlockedForAll(row.getString(1)));
    return payers;
  }

  List<Proposal> of(String importNo) {
    return jdbc.sql(
            """
            select a.line_no, a.entry_no, e.document_no, e.customer_no, c.name customer_name, o.remaining,
              %s discount,
              a.amount, a.confidence, a.evidence, a.equally_good, a.decided_by, a.decided_at,
              c.blocked = 'ALL' customer_blocked
            from payment_application a
            join bank_statement_line l on l.import_no = a.import_no and l.line_no = a.line_no
            join customer_entry e on e.entry_no = a.entry_no
            join customer_open_item o on o.entry_no = a.entry_no
            join customer c on c.no = e.customer_no
            where a.import_no = ? order by a.line_no, o.due_date, a.entry_no
            """
                .formatted(OpenEntry.discountOn("l.booking_date")))
        .param(importNo)
        .query(Proposal.class)
        .list();
  }

  /** Replaces what was proposed, but not what a human decided. */
  void propose(String importNo, List<PaymentMatching.Match> matches) {
    jdbc.sql(
            """
            delete a from payment_application a
            join bank_statement_line l on l.import_no = a.import_no and l.line_no = a.line_no
            where a.import_no = ? and a.decided_by = '' and l.status = 'OPEN'
            """)
        .param(importNo)
        .update();
    var rows = new ArrayList<Object[]>();
    for (var match : matches) {
      var evidence = match.evidence().stream().map(Enum::name).collect(Collectors.joining(","));
      for (var paid : match.paid()) {
        rows.add(
            new Object[] {
              importNo,
              match.lineNo(),
              paid.entry().entryNo(),
              paid.amount().amount(),
              match.confidence().name(),
              evidence,
              match.equallyGood(),
              "",
              null
            });
      }
    }
    insert(rows);
  }

  void decide(String importNo, int lineNo, List<Reconciliation.Choice> choices, String user) {
    var now = Timestamp.from(clock.instant());
    jdbc.sql("delete from payment_application where import_no = ? and line_no = ?")
        .params(importNo, lineNo)
        .update();
    insert(
        choices.stream()
            .map(
                choice ->
                    new Object[] {
                      importNo,
                      lineNo,
                      choice.entryNo(),
                      choice.amount(),
                      "MANUAL",
                      "",
                      1,
                      user,
                      now
                    })
            .toList());
  }

  private void insert(List<Object[]> rows) {
    if (!rows.isEmpty()) {
      batch.batchUpdate(
          """
          insert into payment_application
            (import_no, line_no, entry_no, amount, confidence, evidence, equally_good, decided_by,
             decided_at)
          values (?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
          rows);
    }
  }
}
