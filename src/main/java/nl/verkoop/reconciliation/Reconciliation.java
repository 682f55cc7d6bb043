package nl.verkoop.reconciliation;

import static nl.verkoop.reconciliation.Confidence.LOW;
import static nl.verkoop.reconciliation.Confidence.MEDIUM;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.verkoop.banking.BankImport;
import nl.verkoop.banking.BankImports;
import nl.verkoop.ledger.Accounts;
import nl.verkoop.ledger.FiscalPeriods;
import nl.verkoop.party.Customer;
import nl.verkoop.party.Customers;
import nl.verkoop.receivables.CustomerLedger;
import nl.verkoop.receivables.OpenEntry;
import nl.verkoop.reconciliation.LineDecision.Choice;
import nl.verkoop.reconciliation.LineDecision.OnAccount;
import nl.verkoop.reconciliation.ProposalTable.AccountProposal;
import nl.verkoop.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Matches the lines of a bank file to open invoices, takes decisions of humans, and posts. */
@Service
public class Reconciliation {

  private static final int LONGEST_REASON = 200;

  private final BankImports imports;
  private final CustomerLedger ledger;
  private final Customers customers;
  private final Accounts chart;
  private final RememberedAccounts accounts;
  private final ProposalTable table;
  private final PaymentPosting posting;
  private final FiscalPeriods periods;
  private final ReconciliationTasks tasks;
  private final PaymentReversal reversal;

  Reconciliation(
      BankImports imports,
      CustomerLedger ledger,
      Customers customers,
      Accounts chart,
      RememberedAccounts accounts,
      ProposalTable table,
      PaymentPosting posting,
      FiscalPeriods periods,
      ReconciliationTasks tasks,
      PaymentReversal reversal) {
    this.reversal = reversal;
    this.tasks = tasks;
    this.customers = customers;
    this.chart = chart;
    this.accounts = accounts;
    this.periods = periods;
    this.imports = imports;
    this.ledger = ledger;
    this.table = table;
    this.posting = posting;
  }

  /**
   * Proposes for every open line on which no human has decided: invoices; where none is probable
   * the account that was last chosen for such a line (feature B-27); and where nothing at all is
   * known, the suspense account.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void propose(String importNo) {
    var parts = table.of(importNo);
    var lines =
        imports.lock(importNo).open().stream()
            .filter(line -> !parts.getOrDefault(line.lineNo(), LineParts.NONE).isDecided())
            .toList();
    var numbers = lines.stream().flatMap(line -> PaymentMatching.numbers(line).stream()).distinct();
    var posted = ledger.invoicesAmong(numbers.toList());
    var matches = new PaymentMatching(ledger.allOpen(), posted, table.payers()).match(lines);
    table.propose(
        importNo,
        lines.stream().map(BankImport.Line::lineNo).toList(),
        new ProposalTable.Proposed(matches, accountsFor(lines, matches)));
  }

  private List<AccountProposal> accountsFor(
      List<BankImport.Line> lines, List<PaymentMatching.Match> matches) {
    var matched =
        matches.stream()
            .collect(
                Collectors.toMap(PaymentMatching.Match::lineNo, PaymentMatching.Match::confidence));
    var unsure =
        lines.stream().filter(line -> matched.getOrDefault(line.lineNo(), LOW) == LOW).toList();
    var remembered = accounts.of(unsure);
    var suspense = new HashMap<String, String>();
    var found = new ArrayList<AccountProposal>();
    for (var line : unsure) {
      var account = remembered.get(line.lineNo());
      if (account != null) {
        found.add(new AccountProposal(line, account, MEDIUM, Evidence.CHOSEN_BEFORE));
      } else if (!matched.containsKey(line.lineNo())) {
        var unknown = suspense.computeIfAbsent(line.bankAccountNo(), posting::suspenseAccount);
        found.add(new AccountProposal(line, unknown, LOW, Evidence.NOTHING_KNOWN));
      }
    }
    return found;
  }

  /**
   * Posts every open line that is sure: matched with high confidence, or decided by a human. A line
   * whose entry was closed meanwhile stays open for review. Returns the invoices that were paid.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<String> postSure(String importNo) {
    var bankImport = imports.lock(importNo);
    var byLine = parts(importNo);
    var attempts = reversal.attempts(importNo);
    var due =
        bankImport.open().stream()
            .filter(line -> byLine.getOrDefault(line.lineNo(), LineParts.NONE).isSure())
            .sorted(
                Comparator.comparing(
                        (BankImport.Line line) -> byLine.get(line.lineNo()).customerNo())
                    .thenComparing(BankImport.Line::lineNo))
            .toList();
    var paid = new ArrayList<String>();
    for (var line : due) {
      var parts = byLine.get(line.lineNo());
      if (posting.post(importNo, attempts.getOrDefault(line.lineNo(), 1), line, parts)) {
        imports.setLineStatus(importNo, line.lineNo(), BankImport.Status.POSTED);
        parts.entries().forEach(proposal -> paid.add(proposal.documentNo()));
        accounts.remember(line, parts, posting::suspenseAccount);
      }
    }
    return paid;
  }

  /**
   * Takes a human's decision on a line: entries that it pays, accounts, money on account of a
   * customer, or some of each that make the whole. An invoice may be posted after the money came,
   * as where a customer pays in advance: the payment keeps the bank's date, and pays the invoice
   * from the day that this one is posted. Refused: a line that is done, a day in a closed period,
   * entries that are not open, of several or closed customers or that run the other way, more than
   * was moved or is open, more than other lines of the file that were decided on before leave of an
   * entry, accounts on which people may not post, and parts that do not make the whole.
   */
  @Transactional
  List<Refusal> decide(String importNo, int lineNo, LineDecision decision, String user) {
    var found = openLine(importNo, lineNo);
    if (found.isEmpty()) {
      return List.of(notOpen(importNo, lineNo));
    }
    var line = found.get();
    if (!periods.isOpen(line.bookingDate())) {
      return List.of(Refusal.of("bookingDate", "period-closed", line.bookingDate()));
    }
    var closed = customers.hold(List.of(decision.customerNo())).stream().filter(Customer::closed);
    var stopped = closed.map(each -> each.stopped(null)).toList();
    if (!stopped.isEmpty()) {
      return stopped;
    }
    var named = named(decision);
    var refusals = LineDecisionRule.check(line, decision, named);
    var part = refusals.isEmpty() ? line.of(decision.ofCustomer(line)) : line;
    if (refusals.isEmpty()) {
      refusals = givenBefore(importNo, part, decision.applications(), named.entries());
    }
    if (refusals.isEmpty()) {
      var settled = ChoiceRule.settled(part, decision.applications(), named.entries());
      table.decide(importNo, line, decision.with(settled), user);
    }
    return refusals;
  }

  private LineDecisionRule.Named named(LineDecision decision) {
    return new LineDecisionRule.Named(
        ledger.open(decision.applications().stream().map(Choice::entryNo).toList()),
        chart.find(decision.accounts().stream().map(OnAccount::accountNo).toList()),
        customers.find(decision.customerNo()).map(Customer::chargedNo));
  }

  /** Lines that wait to be posted have taken their part of an entry already. */
  private List<Refusal> givenBefore(
      String importNo, BankImport.Line line, List<Choice> choices, Map<Long, OpenEntry> entries) {
    var waiting = imports.find(importNo).orElseThrow().open();
    var given =
        parts(importNo).values().stream()
            .flatMap(each -> each.entries().stream())
            .filter(each -> each.isDecided() && each.lineNo() != line.lineNo())
            .filter(each -> waiting.stream().anyMatch(other -> other.lineNo() == each.lineNo()))
            .collect(
                Collectors.groupingBy(
                    Proposal::entryNo,
                    Collectors.reducing(BigDecimal.ZERO, Proposal::taken, BigDecimal::add)));
    return ChoiceRule.givenBefore(line, choices, entries, given);
  }

  /** Leaves a line out of the books until somebody takes it up again. */
  @Transactional
  public List<Refusal> setAside(String importNo, int lineNo, String user) {
    if (openLine(importNo, lineNo).isEmpty()) {
      return List.of(notOpen(importNo, lineNo));
    }
    table.withdraw(importNo, lineNo);
    imports.setLineStatus(importNo, lineNo, BankImport.Status.SET_ASIDE);
    return List.of();
  }

  /**
   * Takes a line up again that was set aside: it is open, and what fits it is posted only when a
   * human says so. Begins the reconciliation anew where it was over. Refused: a line that is not
   * set aside.
   */
  @Transactional
  List<Refusal> takeUp(String importNo, int lineNo) {
    var found = line(imports.lock(importNo), lineNo);
    if (found.isEmpty()) {
      return List.of(unknown(lineNo));
    }
    if (found.get().status() != BankImport.Status.SET_ASIDE) {
      return List.of(Refusal.of("lineNo", "statement-line-not-aside", lineNo));
    }
    reopen(importNo, lineNo);
    return List.of();
  }

  /**
   * Undoes in one step what was posted of a line, with a reason: the line is open again, and what
   * fits it is posted only when a human says so. Refused: no reason, a line that is not posted,
   * money that was applied otherwise since, a closed period.
   */
  @Transactional
  List<Refusal> undo(PaymentReversal.Undo undo) {
    if (undo.reason().isEmpty() || undo.reason().length() > LONGEST_REASON) {
      return List.of(Refusal.of("reason", "undo-reason-needed", LONGEST_REASON));
    }
    var found = line(imports.lock(undo.importNo()), undo.lineNo());
    if (found.isEmpty()) {
      return List.of(unknown(undo.lineNo()));
    }
    if (found.get().status() != BankImport.Status.POSTED) {
      return List.of(Refusal.of("lineNo", "statement-line-not-posted", undo.lineNo()));
    }
    var refused = reversal.undo(undo);
    if (refused.isEmpty()) {
      table.withdraw(undo.importNo(), undo.lineNo());
      accounts.forget(found.get());
      reopen(undo.importNo(), undo.lineNo());
    }
    return refused.stream().toList();
  }

  private void reopen(String importNo, int lineNo) {
    if (imports.reopen(importNo, lineNo)) {
      tasks.start(importNo);
    } else {
      propose(importNo);
    }
  }

  /** What was decided of each line, or is proposed where nothing was. */
  Map<Integer, LineParts> parts(String importNo) {
    return all(importNo).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().valid()));
  }

  /** The same, with what was proposed before a human decided. */
  Map<Integer, LineParts> all(String importNo) {
    return table.of(importNo);
  }

  private Optional<BankImport.Line> openLine(String importNo, int lineNo) {
    return line(imports.lock(importNo), lineNo)
        .filter(line -> line.status() == BankImport.Status.OPEN);
  }

  private static Optional<BankImport.Line> line(BankImport bankImport, int lineNo) {
    return bankImport.lines().stream().filter(line -> line.lineNo() == lineNo).findAny();
  }

  private Refusal notOpen(String importNo, int lineNo) {
    var found = line(imports.find(importNo).orElseThrow(), lineNo);
    return found.isPresent()
        ? Refusal.of("lineNo", "statement-line-done", lineNo)
        : unknown(lineNo);
  }

  private static Refusal unknown(int lineNo) {
    return Refusal.unknown("lineNo", "statement-line-unknown", lineNo);
  }
}
