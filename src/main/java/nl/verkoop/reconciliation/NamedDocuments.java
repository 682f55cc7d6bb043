package nl.verkoop.reconciliation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.verkoop.receivables.OpenEntry;

/**
 * Finds the open invoices that a payer's text names, as people write numbers: {@code VF 000097},
 * {@code vf-000099.}, {@code VF000104/05}, two numbers glued together, digits behind a word for
 * invoice, or the number of the order.
 */
final class NamedDocuments {

  private static final Set<String> WORDS_FOR_INVOICE =
      words(
          "FACTUUR FACTUREN FACTUURNR FACTUURNUMMER FACTUURNUMMERS FACTNR FACT FAKTUUR NOTA NOTANR",
          "INVOICE INVOICES INVOICENO INV RECHNUNG RECHNUNGEN RECHNUNGSNR FACTURE FACTURES");

  private static final Set<String> WORDS_FOR_ORDER =
      words(
          "ORDER ORDERS ORDERNR ORDERNUMMER BESTELLING BESTELNR BESTELNUMMER BESTELLUNG COMMANDE");

  private static final Set<String> WORDS_BETWEEN =
      words("NR NRS NO NUMMER NUMMERS NUMBER NUMBERS EN AND UND ET");

  /** A payer who lists invoices repeats only the digits that differ: VF000104/05. */
  private static final Pattern BETWEEN_ENDINGS = Pattern.compile("\\s?[/+&,]\\s?");

  private static final Pattern GLUED = Pattern.compile("[A-Z]+\\d+");
  private static final Pattern SEVERAL_GLUED = Pattern.compile("(?:[A-Z]+\\d+){2,}");
  private static final int FEWEST_DIGITS = 3;

  private final Map<WrittenNumber, List<OpenEntry>> invoices = new HashMap<>();
  private final Map<WrittenNumber, List<OpenEntry>> orders = new HashMap<>();
  private final Map<String, List<OpenEntry>> byValue = new HashMap<>();
  private final Map<String, List<OpenEntry>> byOrderDigits = new HashMap<>();
  private final Set<WrittenNumber.Form> forms = new LinkedHashSet<>();

  NamedDocuments(Collection<OpenEntry> open) {
    for (var entry : open) {
      var number = WrittenNumber.of(entry.documentNo());
      add(invoices, number, entry);
      add(byValue, number.value(), entry);
      forms.add(number.form());
      if (!entry.orderNo().isEmpty()) {
        var order = WrittenNumber.of(entry.orderNo());
        add(orders, order, entry);
        add(byOrderDigits, order.digits(), entry);
      }
    }
  }

  private static Set<String> words(String... lists) {
    return Stream.of(lists).flatMap(list -> Stream.of(list.split(" "))).collect(Collectors.toSet());
  }

  private static <K> void add(Map<K, List<OpenEntry>> index, K key, OpenEntry entry) {
    index.computeIfAbsent(key, each -> new ArrayList<>()).add(entry);
  }

  /**
   * What a text names: invoices by their number as it is printed, and others that are read from it
   * with less certainty, so that a human confirms them.
   */
  record Named(Set<OpenEntry> written, Set<OpenEntry> read) {

    List<OpenEntry> all() {
      var all = new LinkedHashSet<>(written);
      all.addAll(read);
      return List.copyOf(all);
    }
  }

  Named in(String text) {
    var reading = new Reading(TextRun.in(text));
    reading.toTheEnd();
    reading.read.removeAll(reading.written);
    return new Named(reading.written, reading.read);
  }

  /** One pass through the runs of letters and digits of a text. */
  private final class Reading {

    private final List<TextRun> runs;
    private final Set<OpenEntry> written = new LinkedHashSet<>();
    private final Set<OpenEntry> read = new LinkedHashSet<>();
    private int at;

    private Reading(List<TextRun> runs) {
      this.runs = runs;
    }

    private void toTheEnd() {
      while (at < runs.size()) {
        if (!isNumber() && !isGlued() && !isBehindAWord()) {
          at++;
        }
      }
    }

    /** The longest that can be a number begins here: its parts may stand apart. */
    private boolean isNumber() {
      for (var end = TextRun.endOfParts(runs, at); end > at; end--) {
        var number = WrittenNumber.of(runs.subList(at, end));
        if (number.isLongEnough() && (take(number) || forms.contains(number.form()))) {
          at = end;
          takeEndings(number);
          return true;
        }
      }
      return false;
    }

    private boolean take(WrittenNumber number) {
      var found = invoices.getOrDefault(number, List.of());
      for (var entry : found) {
        var printed = WrittenNumber.of(entry.documentNo());
        (number.digits().equals(printed.digits()) ? written : read).add(entry);
      }
      var ordered = orders.getOrDefault(number, List.of());
      read.addAll(ordered);
      return !found.isEmpty() || !ordered.isEmpty();
    }

    private void takeEndings(WrittenNumber number) {
      while (at < runs.size()
          && BETWEEN_ENDINGS.matcher(runs.get(at).before()).matches()
          && number.canEndIn(runs.get(at).text())) {
        read.addAll(invoices.getOrDefault(number.endingIn(runs.get(at).text()), List.of()));
        at++;
      }
    }

    private boolean isGlued() {
      var run = runs.get(at).text();
      if (!SEVERAL_GLUED.matcher(run).matches()) {
        return false;
      }
      GLUED
          .matcher(run)
          .results()
          .forEach(
              each ->
                  read.addAll(invoices.getOrDefault(WrittenNumber.of(each.group()), List.of())));
      at++;
      return true;
    }

    private boolean isBehindAWord() {
      var word = runs.get(at).text();
      if (WORDS_FOR_INVOICE.contains(word)) {
        at++;
        takeDigits(digits -> byValue.getOrDefault(WrittenNumber.value(digits), List.of()));
        return true;
      }
      if (WORDS_FOR_ORDER.contains(word)) {
        at++;
        takeDigits(digits -> byOrderDigits.getOrDefault(digits, List.of()));
        return true;
      }
      return false;
    }

    private void takeDigits(Function<String, List<OpenEntry>> index) {
      for (; at < runs.size(); at++) {
        var run = runs.get(at);
        if (run.isDigits() && run.text().length() >= FEWEST_DIGITS) {
          read.addAll(index.apply(run.text()));
        } else if (!WORDS_BETWEEN.contains(run.text())) {
          return;
        }
      }
    }
  }
}
