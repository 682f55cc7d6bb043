package nl.verkoop.reconciliation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.verkoop.banking.BankImport;
import nl.verkoop.banking.BankImports;
import nl.verkoop.ledger.FiscalPeriods;
import nl.verkoop.receivables.CustomerLedger;
import nl.verkoop.receivables.OpenEntry;
import nl.verkoop.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Matches the lines of a bank file to open invoices, takes decisions of humans, and posts. */
@Service
public class Reconciliation {

  private final BankImports imports;
  private final CustomerLedger ledger;
  private final ProposalTable table;
  private final PaymentPosting posting;
  private final FiscalPeriods periods;

  Reconciliation(
      BankImports imports,
      CustomerLedger ledger,
      ProposalTable table,
      PaymentPosting posting,
      FiscalPeriods periods) {
    this.periods = periods;
    this.imports = imports;
    this.ledger = ledger;
    this.table = table;
    this.posting = posting;
  }

  /** An open entry and the amount in the company's currency that a line pays of it. */
  record Choice(long entryNo, BigDecimal amount) {}

  /** Proposes invoices for every open line on which no human has decided. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void propose(String importNo) {
    var open = imports.lock(importNo).open();
    var decided =
        table.of(importNo).stream()
            .filter(Proposal::isDecided)
            .map(Proposal::lineNo)
            .collect(Collectors.toSet());
    var lines = open.stream().filter(line -> !decided.contains(line.lineNo())).toList();
    var numbers = lines.stream().flatMap(line -> PaymentMatching.numbers(line).stream()).distinct();
    var posted = ledger.invoicesAmong(numbers.toList());
    table.propose(
        importNo, new PaymentMatching(ledger.allOpen(), posted, table.payers()).match(lines));
  }

  /**
   * Posts every open line that is sure: matched with high confidence, or decided by a human. A line
   * whose entry was closed meanwhile stays open for review. Returns the invoices that were paid.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<String> postSure(String importNo) {
    var bankImport = imports.lock(importNo);
    var byLine = table.of(importNo).stream().collect(Collectors.groupingBy(Proposal::lineNo));
    var due =
        bankImport.open().stream()
            .filter(line -> isSure(byLine, line))
            .sorted(
                Comparator.comparing(
                        (BankImport.Line line) -> byLine.get(line.lineNo()).get(0).customerNo())
                    .thenComparing(BankImport.Line::lineNo))
            .toList();
    var paid = new ArrayList<String>();
    for (var line : due) {
      var proposals = byLine.get(line.lineNo());
      if (posting.post(importNo, line, proposals)) {
        imports.setLineStatus(importNo, line.lineNo(), BankImport.Status.POSTED);
        proposals.forEach(proposal -> paid.add(proposal.documentNo()));
      }
    }
    return paid;
  }

  private static boolean isSure(Map<Integer, List<Proposal>> byLine, BankImport.Line line) {
    var proposals = byLine.getOrDefault(line.lineNo(), List.of());
    return !proposals.isEmpty() && proposals.stream().allMatch(Proposal::isSure);
  }

  /**
   * Takes a human's decision on a line: these entries, or set aside. An invoice may be posted after
   * the money came, as where a customer pays in advance: the payment keeps the bank's date, and
   * pays the invoice from the day that this one is posted. Refused: a line that is done, a day in a
   * closed period, entries that are not open or of several customers, more than was received or is
   * open, or than other lines of the file that were decided on before leave of an entry.
   */
  @Transactional
  List<Refusal> decide(String importNo, int lineNo, List<Choice> choices, String user) {
    var line = openLine(importNo, lineNo);
    if (line.isEmpty()) {
      return List.of(notOpen(importNo, lineNo));
    }
    var entries = ledger.open(choices.stream().map(Choice::entryNo).toList());
    var refusals = check(line.get(), choices, entries);
    if (refusals.isEmpty()) {
      refusals = givenBefore(importNo, line.get(), choices, entries);
    }
    if (refusals.isEmpty()) {
      table.decide(importNo, lineNo, ChoiceRule.settled(line.get(), choices, entries), user);
    }
    return refusals;
  }

  /** Lines that wait to be posted have taken their part of an entry already. */
  private List<Refusal> givenBefore(
      String importNo, BankImport.Line line, List<Choice> choices, Map<Long, OpenEntry> entries) {
    var waiting = imports.find(importNo).orElseThrow().open();
    var given =
        table.of(importNo).stream()
            .filter(each -> each.isDecided() && each.lineNo() != line.lineNo())
            .filter(each -> waiting.stream().anyMatch(other -> other.lineNo() == each.lineNo()))
            .collect(
                Collectors.groupingBy(
                    Proposal::entryNo,
                    Collectors.reducing(BigDecimal.ZERO, Proposal::taken, BigDecimal::add)));
    return ChoiceRule.givenBefore(line, choices, entries, given);
  }

  /** Leaves a line to be booked by hand outside this reconciliation. */
  @Transactional
  public List<Refusal> setAside(String importNo, int lineNo, String user) {
    if (openLine(importNo, lineNo).isEmpty()) {
      return List.of(notOpen(importNo, lineNo));
    }
    table.decide(importNo, lineNo, List.of(), user);
    imports.setLineStatus(importNo, lineNo, BankImport.Status.SET_ASIDE);
    return List.of();
  }

  /** What is proposed and decided, by line. */
  public Map<Integer, List<Proposal>> proposals(String importNo) {
    return table.of(importNo).stream().collect(Collectors.groupingBy(Proposal::lineNo));
  }

  private Optional<BankImport.Line> openLine(String importNo, int lineNo) {
    return imports.lock(importNo).open().stream().filter(line -> line.lineNo() == lineNo).findAny();
  }

  private Refusal notOpen(String importNo, int lineNo) {
    var lines = imports.find(importNo).orElseThrow().lines();
    return lines.stream().anyMatch(line -> line.lineNo() == lineNo)
        ? Refusal.of("lineNo", "statement-line-done", lineNo)
        : Refusal.unknown("lineNo", "statement-line-unknown", lineNo);
  }

  private List<Refusal> check(
      BankImport.Line line, List<Choice> choices, Map<Long, OpenEntry> entries) {
    if (line.amount().signum() <= 0) {
      return List.of(Refusal.of("amount", "only-receipts"));
    }
    if (!periods.isOpen(line.bookingDate())) {
      return List.of(Refusal.of("bookingDate", "period-closed", line.bookingDate()));
    }
    return ChoiceRule.check(line, choices, entries);
  }
}
