package nl.verkoop.sales;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.verkoop.catalog.Items;
import nl.verkoop.imports.CsvTable;
import nl.verkoop.imports.ImportTurn;
import nl.verkoop.imports.RowRefusal;
import nl.verkoop.ledger.Accounts;
import nl.verkoop.ledger.SetupChanges;
import nl.verkoop.shared.CardVersion;
import nl.verkoop.shared.Refusal;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lines that are put into documents again and again, several under one code (feature C-53). */
@Service
class RecurringLines {

  /** Whoever changes codes, or who gets them, waits for the other. */
  static final String TURN = "recurring_line";

  private static final int MOST_LINES = 200;
  private static final int LONGEST_CHANGE = 250;

  private final JdbcClient jdbc;
  private final StoredRecurringCodes codes;
  private final RecurringAgreements agreements;
  private final Items items;
  private final Accounts accounts;
  private final SetupChanges changes;

  RecurringLines(
      JdbcClient jdbc,
      StoredRecurringCodes codes,
      RecurringAgreements agreements,
      Items items,
      Accounts accounts,
      SetupChanges changes) {
    this.jdbc = jdbc;
    this.codes = codes;
    this.agreements = agreements;
    this.items = items;
    this.accounts = accounts;
    this.changes = changes;
  }

  /** What stands under a code, as it is typed. */
  record Asked(String description, List<RecurringLine> lines) {

    private List<RecurringLine> known() {
      return Stream.ofNullable(lines).flatMap(List::stream).filter(Objects::nonNull).toList();
    }
  }

  /** What stands under a code, and how often it was written, which a change must name. */
  record Kept(String code, String description, int version, List<RecurringLine> lines) {}

  /** By code. */
  @Transactional(readOnly = true)
  List<Kept> all() {
    return codes.findAll(Sort.by("code")).stream()
        .map(each -> new Kept(each.code, each.description, each.version, List.copyOf(each.lines)))
        .toList();
  }

  /**
   * Writes lines under a code: a new one where no version is named, else the one that has that
   * version. Refused: a code that is taken, one that somebody else changed, no lines or too many,
   * and lines that no document could have.
   */
  @Transactional
  List<Refusal> keep(String typedCode, Optional<Integer> version, Asked asked) {
    ImportTurn.take(jdbc, TURN);
    var cells = new LinkedHashMap<String, String>();
    cells.put("code", typedCode.strip());
    cells.put("description", asked.description() == null ? "" : asked.description().strip());
    var table = CsvTable.ofOne(cells);
    var row = table.rows().iterator().next();
    var code = row.code("code", 20);
    var description = row.required("description", 100);
    var kept = codes.findById(code);
    var refusals = new ArrayList<>(against(code, kept.map(each -> each.version), version));
    table.refusals().stream().map(RowRefusal::reason).forEach(refusals::add);
    refusals.addAll(against(asked.known()));
    if (refusals.isEmpty()) {
      var before = kept.map(RecurringLines::inWords).orElse("");
      var written = kept.orElseGet(() -> new StoredRecurringCode(code));
      written.description = description;
      written.lines.clear();
      asked.known().stream().map(RecurringLine::kept).forEach(written.lines::add);
      codes.saveAndFlush(written);
      changes.record("recurring-lines " + code, before, inWords(written));
    }
    return refusals;
  }

  private static List<Refusal> against(
      String code, Optional<Integer> there, Optional<Integer> named) {
    var exists = Refusal.conflict("code", "recurring-lines-exist", code);
    return CardVersion.against(code, there, named, unknown(code), exists).stream().toList();
  }

  private List<Refusal> against(List<RecurringLine> lines) {
    if (lines.isEmpty()) {
      return List.of(Refusal.of("lines", "recurring-lines-empty"));
    }
    if (lines.size() > MOST_LINES) {
      return List.of(Refusal.of("lines", "too-many-lines", MOST_LINES));
    }
    var named =
        items.find(lines.stream().map(RecurringLine::itemNo).filter(Objects::nonNull).toList());
    var charged =
        accounts.find(
            lines.stream().map(RecurringLine::accountNo).filter(Objects::nonNull).toList());
    var refusals = new ArrayList<Refusal>();
    for (var index = 0; index < lines.size(); index++) {
      var line = lines.get(index).asked();
      var at = "lines[" + index + "].";
      refusals.addAll(
          LineRule.against(
              line,
              Optional.ofNullable(line.itemNo()).map(named::get),
              Optional.ofNullable(line.accountNo()).map(charged::get),
              false,
              at));
      if (line.typeOrItem() == LineType.ITEM && line.unitPrice() != null) {
        refusals.add(Refusal.of(at + "unitPrice", "not-in-this-line"));
      }
    }
    return refusals;
  }

  /**
   * Takes a code away, and from all customers who got its lines; documents keep theirs. Refused:
   * one that is not there, and one that was written anew meanwhile.
   */
  @Transactional
  List<Refusal> remove(String typedCode, int version) {
    ImportTurn.take(jdbc, TURN);
    var code = typedCode.strip().toUpperCase(Locale.ROOT);
    var kept = codes.findById(code);
    var against = against(code, kept.map(each -> each.version), Optional.of(version));
    if (against.isEmpty()) {
      var before = inWords(kept.orElseThrow());
      agreements.endAll(code);
      codes.delete(kept.get());
      codes.flush();
      changes.record("recurring-lines " + code, before, "");
    }
    return against;
  }

  static Refusal unknown(String code) {
    return Refusal.unknown("code", "recurring-lines-unknown", code);
  }

  private static String inWords(StoredRecurringCode kept) {
    var words =
        kept.lines.stream()
            .map(RecurringLine::inWords)
            .collect(Collectors.joining("; ", kept.description + ": ", ""));
    return words.length() > LONGEST_CHANGE ? words.substring(0, LONGEST_CHANGE) + "…" : words;
  }
}
