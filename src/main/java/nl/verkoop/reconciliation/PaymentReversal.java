package nl.verkoop.reconciliation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.verkoop.banking.BankLedger;
import nl.verkoop.ledger.Journal;
import nl.verkoop.ledger.Posting;
import nl.verkoop.ledger.PostingResult.PeriodClosed;
import nl.verkoop.party.Customers;
import nl.verkoop.receivables.CustomerReversals;
import nl.verkoop.shared.Erasure;
import nl.verkoop.shared.Refusal;
import nl.verkoop.shared.UtcTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Undoes what was posted of a line by posting its opposite on the same day: bank, accounts,
 * customer, discount and exchange difference (feature V-12, decision 0022).
 */
@Component
class PaymentReversal implements Posting.Source, Erasure {

  static final Posting.Kind KIND = new Posting.Kind("PAYMENT_UNDONE");

  private final JdbcClient jdbc;
  private final Journal journal;
  private final Customers customers;
  private final CustomerReversals customerLedger;
  private final BankLedger bankLedger;
  private final Clock clock;

  PaymentReversal(
      JdbcClient jdbc,
      Journal journal,
      Customers customers,
      CustomerReversals customerLedger,
      BankLedger bankLedger,
      Clock clock) {
    this.jdbc = jdbc;
    this.journal = journal;
    this.customers = customers;
    this.customerLedger = customerLedger;
    this.bankLedger = bankLedger;
    this.clock = clock;
  }

  /** A line, who undoes it, and why. */
  record Undo(String importNo, int lineNo, String reason, String user) {

    private String documentNo() {
      return importNo + "-" + lineNo;
    }
  }

  /** When a posting of a line was undone, and why. */
  record Undone(int lineNo, int attempt, String reason, String undoneBy, Instant undoneAt) {}

  /**
   * Refused, with nothing written: a posting whose money was applied otherwise since, and one in a
   * closed period.
   */
  Optional<Refusal> undo(Undo undo) {
    var attempt =
        1
            + (int)
                of(undo.importNo()).stream().filter(each -> each.lineNo() == undo.lineNo()).count();
    var source = PaymentPostingRule.source(undo.documentNo(), attempt);
    var posted = journal.posted(source, PaymentPostingRule.KIND).orElseThrow().registerNo();
    customerLedger.customersOf(posted).forEach(customers::lock);
    if (customerLedger.isAppliedSince(posted)) {
      return Optional.of(Refusal.of("lineNo", "payment-applied-since", undo.documentNo()));
    }
    var result = journal.reverse(posted, KIND);
    if (result instanceof PeriodClosed closed) {
      return Optional.of(Refusal.of("bookingDate", "period-closed", closed.date()));
    }
    var reversal = result.entered();
    customerLedger.reverse(posted, reversal);
    bankLedger.reverse(posted, reversal);
    keep(undo, attempt, reversal);
    return Optional.empty();
  }

  private void keep(Undo undo, int attempt, long reversal) {
    jdbc.sql(
            """
            insert into undone_line
              (import_no, line_no, attempt, reason, undone_by, undone_at, register_no)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            undo.importNo(),
            undo.lineNo(),
            attempt,
            undo.reason(),
            undo.user(),
            UtcTime.utc(clock.instant()),
            reversal)
        .update();
  }

  /** What was undone of an import, in the order in which it was. */
  List<Undone> of(String importNo) {
    return jdbc.sql(
            """
            select line_no, attempt, reason, undone_by, undone_at from undone_line
            where import_no = ? order by line_no, attempt
            """)
        .param(importNo)
        .query(Undone.class)
        .list();
  }

  /** Which posting of each line comes next, where it is not the first. */
  Map<Integer, Integer> attempts(String importNo) {
    return of(importNo).stream()
        .collect(Collectors.toMap(Undone::lineNo, each -> each.attempt() + 1, Math::max));
  }

  /** Why somebody undid it. */
  @Override
  @Transactional
  public int erase(LocalDate before, int atMost) {
    return jdbc.sql("update undone_line set reason = ? where undone_at < ? and reason <> ? limit ?")
        .params(ERASED, before.atStartOfDay(), ERASED, atMost)
        .update();
  }

  @Override
  public Posting.Kind kind() {
    return KIND;
  }
}
