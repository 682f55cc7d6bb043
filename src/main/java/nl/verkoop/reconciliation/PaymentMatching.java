package nl.verkoop.reconciliation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.verkoop.banking.BankImport;
import nl.verkoop.receivables.OpenEntry;
import nl.verkoop.reconciliation.ApplicationRule.Amount;
import nl.verkoop.reconciliation.ApplicationRule.Document;
import nl.verkoop.reconciliation.ApplicationRule.Party;
import nl.verkoop.shared.Money;

/**
 * Finds for each receipt the invoices it most probably pays, by document number, amount and payer
 * (posting rules 11 to 13). Every entry is given to one line only, the best match first.
 */
final class PaymentMatching {

  private final NamedDocuments documents;
  private final Map<String, List<OpenEntry>> byCustomer;
  private final List<OpenEntry> invoices;
  private final Set<String> posted;
  private final Payers payers;

  /**
   * @param open every open entry
   * @param posted those of the {@link #numbers} of the lines that are numbers of invoices, open or
   *     paid
   */
  PaymentMatching(List<OpenEntry> open, Set<String> posted, Payers payers) {
    this.posted = posted;
    this.invoices = open.stream().filter(OpenEntry::isInvoice).toList();
    this.documents = new NamedDocuments(invoices);
    this.byCustomer = invoices.stream().collect(Collectors.groupingBy(OpenEntry::customerNo));
    this.payers = payers;
  }

  /**
   * What a line pays, how sure that is, and why; and how many would have been as good, this one
   * among them, so that nobody takes the first for the only one (posting rules 13).
   */
  record Match(
      int lineNo,
      List<Paid> paid,
      Confidence confidence,
      Set<Evidence> evidence,
      int equallyGood) {}

  /** What of an entry is paid. */
  record Paid(OpenEntry entry, Money amount) {}

  private record Candidate(
      BankImport.Line line,
      List<OpenEntry> entries,
      ApplicationRule.Score score,
      Set<Evidence> evidence) {}

  List<Match> match(List<BankImport.Line> lines) {
    var amounts = new HashMap<LocalDate, Map<Money, List<OpenEntry>>>();
    var candidates = new ArrayList<Candidate>();
    for (var line : lines) {
      if (line.amount().signum() > 0) {
        var byAmount = amounts.computeIfAbsent(line.bookingDate(), this::byAmount);
        candidates.addAll(candidates(line, byAmount));
      }
    }
    candidates.sort(
        Comparator.comparingInt((Candidate each) -> -each.score().value())
            .thenComparingInt(each -> -each.entries().size())
            .thenComparingInt(each -> each.line().lineNo())
            .thenComparing(each -> each.entries().get(0).dueDate())
            .thenComparing(each -> each.entries().get(0).entryNo()));
    return assign(candidates);
  }

  private static List<Match> assign(List<Candidate> candidates) {
    var byLine = candidates.stream().collect(Collectors.groupingBy(each -> each.line().lineNo()));
    var doneLines = new HashSet<Integer>();
    var usedEntries = new HashSet<Long>();
    var matches = new ArrayList<Match>();
    for (var candidate : candidates) {
      var free = free(candidate, usedEntries);
      if (!free.isEmpty() && doneLines.add(candidate.line().lineNo())) {
        var rivals = rivals(candidate, byLine.get(candidate.line().lineNo()), usedEntries);
        free.forEach(entry -> usedEntries.add(entry.entryNo()));
        var isWhole = free.size() == candidate.entries().size();
        var score = isWhole ? candidate.score() : candidate.score().toConfirm();
        matches.add(
            new Match(
                candidate.line().lineNo(),
                apply(candidate.line(), free),
                score.confidence(),
                candidate.evidence(),
                rivals));
      }
    }
    return matches;
  }

  /** What of a candidate no other line has taken yet. */
  private static List<OpenEntry> free(Candidate candidate, Set<Long> usedEntries) {
    return candidate.entries().stream()
        .filter(entry -> !usedEntries.contains(entry.entryNo()))
        .toList();
  }

  /** How many are as good a match for the line, the chosen one among them. */
  private static int rivals(Candidate chosen, List<Candidate> ofTheLine, Set<Long> usedEntries) {
    return (int)
        ofTheLine.stream()
            .filter(each -> each.score().equals(chosen.score()))
            .filter(each -> each.entries().size() == chosen.entries().size())
            .filter(each -> free(each, usedEntries).size() == each.entries().size())
            .count();
  }

  private List<Candidate> candidates(BankImport.Line line, Map<Money, List<OpenEntry>> byAmount) {
    var payer = payers.of(line);
    var named = documents.in(searched(line));
    var all = named.all();
    var found = new ArrayList<Candidate>();
    groups(named)
        .forEach(
            group -> add(found, line, group, new Known(payer, Document.MANY, named, byAmount)));
    all.forEach(
        entry -> add(found, line, List.of(entry), new Known(payer, Document.YES, named, byAmount)));
    var others = new LinkedHashSet<OpenEntry>(byAmount.getOrDefault(line.money(), List.of()));
    payer
        .customers()
        .forEach(customer -> others.addAll(byCustomer.getOrDefault(customer, List.of())));
    all.forEach(others::remove);
    var isNamed = !all.isEmpty() || numbers(line).stream().anyMatch(posted::contains);
    var document = isNamed ? Document.ANOTHER : Document.NO;
    others.forEach(
        entry -> add(found, line, List.of(entry), new Known(payer, document, named, byAmount)));
    return found;
  }

  /** Several that are named of one customer: those written out, and all with what was read. */
  private static Set<List<OpenEntry>> groups(NamedDocuments.Named named) {
    return Stream.of(List.copyOf(named.written()), named.all())
        .flatMap(
            entries ->
                entries.stream()
                    .collect(Collectors.groupingBy(OpenEntry::customerNo))
                    .values()
                    .stream())
        .filter(group -> group.size() > 1)
        .map(PaymentMatching::inDueOrder)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private record Known(
      Payers.Payer payer,
      Document document,
      NamedDocuments.Named named,
      Map<Money, List<OpenEntry>> byAmount) {

    /** Whether the number of one of them had to be read from the text. */
    boolean isRead(List<OpenEntry> entries) {
      return entries.stream().anyMatch(named.read()::contains);
    }
  }

  private void add(
      List<Candidate> found, BankImport.Line line, List<OpenEntry> entries, Known known) {
    if (entries.stream().anyMatch(entry -> !canPay(line, entry))) {
      return;
    }
    var equal = line.money().equals(due(entries, line)) || isInFull(entries, line);
    var count = known.byAmount().getOrDefault(line.money(), List.of()).size();
    var amount = !equal ? Amount.NONE : count > 1 ? Amount.SEVERAL : Amount.ONE;
    var party = known.payer().isCustomer(entries.get(0).customerNo());
    ApplicationRule.score(party, known.document(), amount)
        .map(score -> line.doubtList().isEmpty() ? score : score.toConfirm())
        .map(score -> isBlocked(entries) ? score.toConfirm() : score)
        .map(score -> known.isRead(entries) ? read(score, entries, party, amount) : score)
        .ifPresent(
            score ->
                found.add(
                    new Candidate(line, entries, score, evidence(line, entries, known, equal))));
  }

  /** Money of before an invoice, or in another currency, does not pay it. */
  private static boolean canPay(BankImport.Line line, OpenEntry entry) {
    return !entry.postingDate().isAfter(line.bookingDate())
        && entry.currency().equals(line.currency());
  }

  /** A number that had to be read does not make sure what payer and amount alone do not. */
  private static ApplicationRule.Score read(
      ApplicationRule.Score score, List<OpenEntry> entries, Party party, Amount amount) {
    var isSureWithout =
        entries.size() == 1
            && ApplicationRule.score(party, Document.NO, amount)
                .filter(without -> without.confidence() == Confidence.HIGH)
                .isPresent();
    return isSureWithout ? score : score.toConfirm();
  }

  private boolean isBlocked(List<OpenEntry> entries) {
    return payers.isBlockedForAll(entries.get(0).customerNo());
  }

  private Set<Evidence> evidence(
      BankImport.Line line, List<OpenEntry> entries, Known known, boolean equalAmount) {
    var evidence = new LinkedHashSet<Evidence>();
    if (known.document() == Document.ANOTHER) {
      evidence.add(Evidence.OTHER_DOCUMENT);
    } else if (known.document() != Document.NO) {
      evidence.add(known.isRead(entries) ? Evidence.NUMBER_READ : Evidence.DOCUMENT);
    }
    if (known.payer().isCustomer(entries.get(0).customerNo()) != Party.UNKNOWN) {
      evidence.add(known.payer().byAccount() ? Evidence.IBAN : Evidence.NAME);
    }
    if (equalAmount) {
      evidence.add(Evidence.AMOUNT);
    }
    if (equalAmount && !isInFull(entries, line)) {
      evidence.add(Evidence.DISCOUNT);
    }
    if (isBlocked(entries)) {
      evidence.add(Evidence.BLOCKED_CUSTOMER);
    }
    return evidence;
  }

  /** Gives the money to the entries in due-date order; what is left stays on account. */
  private static List<Paid> apply(BankImport.Line line, List<OpenEntry> entries) {
    var left = line.money();
    var paid = new ArrayList<Paid>();
    var inFull = line.money().compareTo(remaining(entries, line)) >= 0;
    for (var entry : entries) {
      var most = inFull ? entry.remainingAmount() : entry.dueOn(line.bookingDate());
      var part = left.compareTo(most) < 0 ? left : most;
      var settlement = entry.settledBy(part, line.bookingDate());
      if (settlement.amount().isPositive()) {
        paid.add(new Paid(entry, settlement.amount()));
        left = left.minus(settlement.amount());
      }
    }
    return paid;
  }

  /** What in the line may be the number of an invoice as it is printed. */
  static Set<String> numbers(BankImport.Line line) {
    return TextRun.numbersIn(searched(line));
  }

  private static String searched(BankImport.Line line) {
    return line.text() + " " + line.endToEndId();
  }

  /** The entries under each amount that settles them on this day: in full, or less the discount. */
  private Map<Money, List<OpenEntry>> byAmount(LocalDate day) {
    var entries = new HashMap<Money, List<OpenEntry>>();
    for (var entry : invoices) {
      for (var amount : new HashSet<>(List.of(entry.remainingAmount(), entry.dueOn(day)))) {
        entries.computeIfAbsent(amount, key -> new ArrayList<>()).add(entry);
      }
    }
    return entries;
  }

  private static Money due(List<OpenEntry> entries, BankImport.Line line) {
    return Money.sum(
        entries.stream().map(entry -> entry.dueOn(line.bookingDate())).toList(), line.currency());
  }

  private static Money remaining(List<OpenEntry> entries, BankImport.Line line) {
    return Money.sum(entries.stream().map(OpenEntry::remainingAmount).toList(), line.currency());
  }

  private static boolean isInFull(List<OpenEntry> entries, BankImport.Line line) {
    return line.money().equals(remaining(entries, line));
  }

  private static List<OpenEntry> inDueOrder(List<OpenEntry> entries) {
    return entries.stream()
        .sorted(Comparator.comparing(OpenEntry::dueDate).thenComparing(OpenEntry::entryNo))
        .toList();
  }
}
