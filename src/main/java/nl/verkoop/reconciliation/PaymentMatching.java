package nl.verkoop.reconciliation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
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

  private static final Pattern HAS_DIGIT = Pattern.compile("\\d");

  private final Map<String, List<OpenEntry>> byDocument;
  private final Map<String, List<OpenEntry>> byCustomer;
  private final List<OpenEntry> invoices;
  private final Set<String> posted;
  private final Payers payers;

  /**
   * @param open every open entry
   * @param posted those of the {@link #words} of the lines that are numbers of invoices, open or
   *     paid
   */
  PaymentMatching(List<OpenEntry> open, Set<String> posted, Payers payers) {
    this.posted = posted;
    this.invoices = open.stream().filter(OpenEntry::isInvoice).toList();
    this.byDocument =
        invoices.stream()
            .collect(Collectors.groupingBy(entry -> entry.documentNo().toUpperCase(Locale.ROOT)));
    this.byCustomer = invoices.stream().collect(Collectors.groupingBy(OpenEntry::customerNo));
    this.payers = payers;
  }

  /** What a line pays, how sure that is, and why. */
  record Match(int lineNo, List<Paid> paid, Confidence confidence, Set<Evidence> evidence) {}

  /** What of an entry is paid, in euro. */
  record Paid(OpenEntry entry, Money amount) {}

  /** What agreed between a payment and an entry. */
  enum Evidence {
    DOCUMENT,
    IBAN,
    NAME,
    AMOUNT,
    DISCOUNT,
    /** Against it: the payer named an invoice that this is not. */
    OTHER_DOCUMENT
  }

  private record Candidate(
      BankImport.Line line,
      List<OpenEntry> entries,
      ApplicationRule.Score score,
      Set<Evidence> evidence) {}

  List<Match> match(List<BankImport.Line> lines) {
    var amounts = new HashMap<LocalDate, Map<BigDecimal, List<OpenEntry>>>();
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
    var doneLines = new HashSet<Integer>();
    var usedEntries = new HashSet<Long>();
    var matches = new ArrayList<Match>();
    for (var candidate : candidates) {
      var lineNo = candidate.line().lineNo();
      var free =
          candidate.entries().stream().noneMatch(entry -> usedEntries.contains(entry.entryNo()));
      if (free && doneLines.add(lineNo)) {
        candidate.entries().forEach(entry -> usedEntries.add(entry.entryNo()));
        matches.add(
            new Match(
                lineNo,
                apply(candidate.line(), candidate.entries()),
                candidate.score().confidence(),
                candidate.evidence()));
      }
    }
    return matches;
  }

  private List<Candidate> candidates(
      BankImport.Line line, Map<BigDecimal, List<OpenEntry>> byAmount) {
    var payer = payers.of(line);
    var words = words(line);
    var named = named(words);
    var found = new ArrayList<Candidate>();
    named.stream().collect(Collectors.groupingBy(OpenEntry::customerNo)).values().stream()
        .filter(group -> group.size() > 1)
        .forEach(
            group ->
                add(found, line, inDueOrder(group), new Known(payer, Document.MANY, byAmount)));
    named.forEach(
        entry -> add(found, line, List.of(entry), new Known(payer, Document.YES, byAmount)));
    var others = new LinkedHashSet<OpenEntry>(byAmount.getOrDefault(key(line.amount()), List.of()));
    payer
        .customers()
        .forEach(customer -> others.addAll(byCustomer.getOrDefault(customer, List.of())));
    others.removeAll(named);
    var document = words.stream().anyMatch(posted::contains) ? Document.ANOTHER : Document.NO;
    others.forEach(entry -> add(found, line, List.of(entry), new Known(payer, document, byAmount)));
    return found;
  }

  private record Known(
      Payers.Payer payer, Document document, Map<BigDecimal, List<OpenEntry>> byAmount) {}

  private void add(
      List<Candidate> found, BankImport.Line line, List<OpenEntry> entries, Known known) {
    if (entries.stream().anyMatch(entry -> entry.postingDate().isAfter(line.bookingDate()))) {
      return;
    }
    var equal =
        line.amount().compareTo(due(entries, line).amount()) == 0 || isInFull(entries, line);
    var count = known.byAmount().getOrDefault(key(line.amount()), List.of()).size();
    var amount = !equal ? Amount.NONE : count > 1 ? Amount.SEVERAL : Amount.ONE;
    var party = known.payer().isCustomer(entries.get(0).customerNo());
    ApplicationRule.score(party, known.document(), amount)
        .map(score -> line.doubtList().isEmpty() ? score : score.toConfirm())
        .ifPresent(
            score ->
                found.add(
                    new Candidate(line, entries, score, evidence(line, entries, known, equal))));
  }

  private static Set<Evidence> evidence(
      BankImport.Line line, List<OpenEntry> entries, Known known, boolean equalAmount) {
    var evidence = new LinkedHashSet<Evidence>();
    if (known.document() == Document.ANOTHER) {
      evidence.add(Evidence.OTHER_DOCUMENT);
    } else if (known.document() != Document.NO) {
      evidence.add(Evidence.DOCUMENT);
    }
    if (known.payer().isCustomer(entries.get(0).customerNo()) != Party.UNKNOWN) {
      evidence.add(known.payer().byIban() ? Evidence.IBAN : Evidence.NAME);
    }
    if (equalAmount) {
      evidence.add(Evidence.AMOUNT);
    }
    if (equalAmount && !isInFull(entries, line)) {
      evidence.add(Evidence.DISCOUNT);
    }
    return evidence;
  }

  /** Gives the money to the entries in due-date order; what is left stays on account. */
  private static List<Paid> apply(BankImport.Line line, List<OpenEntry> entries) {
    var left = Money.euro(line.amount());
    var paid = new ArrayList<Paid>();
    var inFull = Money.euro(line.amount()).compareTo(remaining(entries)) >= 0;
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

  private List<OpenEntry> named(Set<String> words) {
    return words.stream()
        .flatMap(word -> byDocument.getOrDefault(word, List.of()).stream())
        .distinct()
        .toList();
  }

  /** What may be a document's number: whole words of at least four characters with a digit. */
  static Set<String> words(BankImport.Line line) {
    var words =
        (line.text() + " " + line.endToEndId()).toUpperCase(Locale.ROOT).split("[^A-Z0-9]+");
    return Stream.of(words)
        .filter(word -> word.length() >= 4 && HAS_DIGIT.matcher(word).find())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The entries under each amount that settles them on this day: in full, or less the discount. */
  private Map<BigDecimal, List<OpenEntry>> byAmount(LocalDate day) {
    var entries = new HashMap<BigDecimal, List<OpenEntry>>();
    for (var entry : invoices) {
      for (var amount :
          new HashSet<>(List.of(key(entry.remaining()), key(entry.dueOn(day).amount())))) {
        entries.computeIfAbsent(amount, key -> new ArrayList<>()).add(entry);
      }
    }
    return entries;
  }

  private static BigDecimal key(BigDecimal amount) {
    return amount.setScale(2, RoundingMode.UNNECESSARY);
  }

  private static Money due(List<OpenEntry> entries, BankImport.Line line) {
    return Money.sum(entries.stream().map(entry -> entry.dueOn(line.bookingDate())).toList());
  }

  private static Money remaining(List<OpenEntry> entries) {
    return Money.sum(entries.stream().map(OpenEntry::remainingAmount).toList());
  }

  private static boolean isInFull(List<OpenEntry> entries, BankImport.Line line) {
    return line.amount().compareTo(remaining(entries).amount()) == 0;
  }

  private static List<OpenEntry> inDueOrder(List<OpenEntry> entries) {
    return entries.stream()
        .sorted(Comparator.comparing(OpenEntry::dueDate).thenComparing(OpenEntry::entryNo))
        .toList();
  }
}
