package nl.verkoop.reconciliation;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.verkoop.banking.BankImport;
import nl.verkoop.receivables.OpenEntry;
import nl.verkoop.shared.UtcTime;
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
    jdbc.sql(
            """
            select a.iban, a.customer_no from customer_bank_account a
            join customer c on c.no = a.customer_no
            where a.status <> 'REFUSED' and not c.closed
            """)
        .query((RowCallbackHandler) row -> payers.addAccount(row.getString(1), row.getString(2)));
    // Whose card was merged is still known by what it said.
    jdbc.sql(
            """
            select name, if(merged_into = '', no, merged_into) from customer
            where not closed or merged_into <> ''
            """)
        .query((RowCallbackHandler) row -> payers.addName(row.getString(1), row.getString(2)));
    jdbc.sql("select no from customer where blocked = 'ALL'")
        .query((RowCallbackHandler) row -> payers.addBlockedForAll(row.getString(1)));
    return payers;
  }

  /** What each line is said to be, both by the matching and by humans. */
  Map<Integer, LineParts> of(String importNo) {
    var rest = rest(importNo).stream().collect(Collectors.groupingBy(LinePart::lineNo));
    var entries = entries(importNo).stream().collect(Collectors.groupingBy(Proposal::lineNo));
    return Stream.concat(rest.keySet().stream(), entries.keySet().stream())
        .distinct()
        .collect(
            Collectors.toMap(
                Function.identity(),
                lineNo ->
                    new LineParts(
                        entries.getOrDefault(lineNo, List.of()),
                        rest.getOrDefault(lineNo, List.of()))));
  }

  private List<Proposal> entries(String importNo) {
    return jdbc.sql(
            """
            select a.line_no, a.entry_no, e.document_no, o.customer_no, c.name customer_name,
              abs(o.remaining) remaining, %s discount,
              a.amount, a.confidence, a.evidence, a.equally_good, a.decided_by, a.decided_at,
              c.blocked = 'ALL' customer_blocked
            from payment_application a
            join bank_statement_line l on l.import_no = a.import_no and l.line_no = a.line_no
            join customer_entry e on e.entry_no = a.entry_no
            join customer_open_item o on o.entry_no = a.entry_no
            join customer c on c.no = o.customer_no
            where a.import_no = ? order by a.line_no, o.due_date, a.entry_no
            """
                .formatted(OpenEntry.discountOn("l.booking_date")))
        .param(importNo)
        .query(Proposal.class)
        .list();
  }

  private List<LinePart> rest(String importNo) {
    return jdbc.sql(
            """
            select p.line_no, p.account_no, g.name account_name, g.name_en account_name_en,
              p.customer_no, c.name customer_name, p.amount, p.confidence, p.evidence, p.decided_by,
              p.decided_at
            from payment_application p
            left join gl_account g on g.no = p.account_no
            left join customer c on c.no = p.customer_no
            where p.import_no = ? and p.entry_no is null order by p.line_no, p.part_no
            """)
        .param(importNo)
        .query(LinePart.class)
        .list();
  }

  /** Replaces what was proposed for these lines, but not what a human decided. */
  void propose(String importNo, Collection<Integer> lines, Proposed proposed) {
    if (!lines.isEmpty()) {
      jdbc.sql(
              """
              delete from payment_application
              where import_no = :importNo and decided_by = '' and line_no in (:lines)
              """)
          .param("importNo", importNo)
          .param("lines", lines)
          .update();
    }
    var rows = new Rows(importNo);
    for (var match : proposed.matches()) {
      var why =
          new Why(
              match.confidence(),
              match.evidence().stream().map(Enum::name).collect(Collectors.joining(",")),
              match.equallyGood());
      for (var paid : match.paid()) {
        rows.add(
            match.lineNo(),
            new Target(paid.entry().entryNo(), null, null),
            paid.amount().amount(),
            why);
      }
    }
    for (var each : proposed.accounts()) {
      rows.add(
          each.line().lineNo(),
          new Target(null, each.accountNo(), null),
          each.line().amount(),
          new Why(each.confidence(), each.evidence().name(), 1));
    }
    insert(rows);
  }

  /** What lines may pay, and the accounts that whole lines may belong on. */
  record Proposed(List<PaymentMatching.Match> matches, List<AccountProposal> accounts) {}

  /** An account that a whole line may belong on. */
  record AccountProposal(
      BankImport.Line line, String accountNo, Confidence confidence, Evidence evidence) {}

  /** Keeps a decision in the place of any that a human made before; what was proposed stays. */
  void decide(String importNo, BankImport.Line line, LineDecision decision, String user) {
    withdraw(importNo, line.lineNo());
    var rows = new Rows(importNo, user, UtcTime.utc(clock.instant()));
    var why = new Why(Confidence.MANUAL, "", 1);
    for (var each : decision.applications()) {
      rows.add(line.lineNo(), new Target(each.entryNo(), null, null), each.amount(), why);
    }
    for (var each : decision.accounts()) {
      rows.add(line.lineNo(), new Target(null, each.accountNo(), null), each.amount(), why);
    }
    if (decision.applications().isEmpty() && !decision.customerNo().isEmpty()) {
      var rest = new Target(null, null, decision.customerNo());
      rows.add(line.lineNo(), rest, decision.ofCustomer(line), why);
    }
    insert(rows);
  }

  /** Forgets what humans decided on a line. */
  void withdraw(String importNo, int lineNo) {
    jdbc.sql(
            "delete from payment_application where import_no = ? and line_no = ? and decided_by <> ''")
        .params(importNo, lineNo)
        .update();
  }

  /** One of the three. */
  private record Target(Long entryNo, String accountNo, String customerNo) {}

  private record Why(Confidence confidence, String evidence, int equallyGood) {}

  /** Rows to be written in one batch, of one proposer or decider. */
  private record Rows(String importNo, String decidedBy, LocalDateTime at, List<Object[]> list) {

    Rows(String importNo) {
      this(importNo, "", null);
    }

    Rows(String importNo, String decidedBy, LocalDateTime at) {
      this(importNo, decidedBy, at, new ArrayList<>());
    }

    void add(int lineNo, Target target, BigDecimal amount, Why why) {
      list.add(
          new Object[] {
            importNo,
            lineNo,
            decidedBy,
            list.size() + 1,
            target.entryNo(),
            target.accountNo(),
            target.customerNo(),
            amount,
            why.confidence().name(),
            why.evidence(),
            why.equallyGood(),
            at
          });
    }
  }

  private void insert(Rows rows) {
    if (!rows.list().isEmpty()) {
      batch.batchUpdate(
          """
          insert into payment_application
            (import_no, line_no, decided_by, part_no, entry_no, account_no, customer_no, amount,
             confidence, evidence, equally_good, decided_at)
          values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
          rows.list());
    }
  }
}
