package nl.verkoop.catalog;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.verkoop.catalog.StoredExtendedText.Key;
import nl.verkoop.catalog.StoredExtendedText.Rule;
import nl.verkoop.imports.ImportTurn;
import nl.verkoop.ledger.SetupChanges;
import nl.verkoop.shared.CardVersion;
import nl.verkoop.shared.PaperLetters;
import nl.verkoop.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Texts that come under the lines of an item on documents (feature Q-05). */
@Service
public class ExtendedTexts {

  /** On which kind of document. */
  public enum On {
    QUOTES,
    ORDERS,
    INVOICES
  }

  private static final String TURN = "item";
  private static final int MOST_LINES = 50;
  private static final int LONGEST = 100;
  private static final int LONGEST_CHANGE = 250;
  private static final int LARGEST_NO = 999;
  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

  private final JdbcClient jdbc;
  private final StoredExtendedTexts stored;
  private final Items items;
  private final SetupChanges changes;

  ExtendedTexts(JdbcClient jdbc, StoredExtendedTexts stored, Items items, SetupChanges changes) {
    this.jdbc = jdbc;
    this.stored = stored;
    this.items = items;
    this.changes = changes;
  }

  /** A text as it is typed. */
  record Asked(
      String language,
      LocalDate validFrom,
      LocalDate validUntil,
      Boolean onQuotes,
      Boolean onOrders,
      Boolean onInvoices,
      Boolean automatic,
      List<String> lines) {

    Rule rule() {
      return new Rule(
          language == null ? "" : language.strip().toLowerCase(Locale.ROOT),
          validFrom,
          validUntil,
          Boolean.TRUE.equals(onQuotes),
          Boolean.TRUE.equals(onOrders),
          Boolean.TRUE.equals(onInvoices),
          Boolean.TRUE.equals(automatic));
    }

    List<String> known() {
      return Stream.ofNullable(lines)
          .flatMap(List::stream)
          .filter(Objects::nonNull)
          .map(String::strip)
          .filter(line -> !line.isEmpty())
          .toList();
    }
  }

  /** A text of an item that comes on a document, and whether it does so by itself. */
  public record Text(boolean automatic, List<String> lines) {}

  private record Row(String itemNo, int textNo, boolean automatic, String words) {}

  /**
   * The texts of these items for a document of this kind, in this language, on this day, by item,
   * in their sequence; in one statement.
   */
  public Map<String, List<Text>> of(
      Collection<String> itemNumbers, On on, String language, LocalDate day) {
    if (itemNumbers.isEmpty()) {
      return Map.of();
    }
    return jdbc
        .sql(
            """
            select t.item_no, t.text_no, t.automatic, l.words
            from extended_text t
            join extended_text_line l on l.item_no = t.item_no and l.text_no = t.text_no
            where t.item_no in (:items) and t.language in ('', :language)
              and (t.valid_from is null or t.valid_from <= :day)
              and (t.valid_until is null or t.valid_until >= :day)
              and case :on when 'QUOTES' then t.on_quotes when 'ORDERS' then t.on_orders
                else t.on_invoices end
            order by t.item_no, t.text_no, l.position
            """)
        .param("items", itemNumbers)
        .param("language", language)
        .param("day", day)
        .param("on", on.name())
        .query(Row.class)
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Row::itemNo,
                Collectors.collectingAndThen(Collectors.toList(), ExtendedTexts::texts)));
  }

  private static List<Text> texts(List<Row> rows) {
    var byNo =
        rows.stream()
            .collect(Collectors.groupingBy(Row::textNo, TreeMap::new, Collectors.toList()));
    return byNo.values().stream()
        .map(each -> new Text(each.get(0).automatic(), each.stream().map(Row::words).toList()))
        .toList();
  }

  /** By number. Refused: an unknown item. */
  @Transactional(readOnly = true)
  List<StoredExtendedText> all(String itemNo) {
    var texts = stored.of(items.known(itemNo).no());
    texts.forEach(each -> each.lines.size());
    return texts;
  }

  /**
   * Keeps a text of an item: a new one where no version is named, else the one that has that
   * version. Refused: an unknown item or language, a text without lines or with too many or too
   * long ones, on no document at all, and a last day before the first.
   */
  @Transactional
  List<Refusal> keep(String itemNo, int textNo, Optional<Integer> version, Asked asked) {
    ImportTurn.take(jdbc, TURN);
    var key = key(itemNo, textNo);
    var refusals = new ArrayList<Refusal>();
    against(key, version).ifPresent(refusals::add);
    refusals.addAll(against(asked));
    if (textNo < 1 || textNo > LARGEST_NO) {
      refusals.add(Refusal.of("textNo", "extended-text-no", LARGEST_NO));
    }
    if (refusals.isEmpty()) {
      var kept = stored.findById(key);
      var before = kept.map(StoredExtendedText::inWords).orElse("");
      var written = kept.orElseGet(() -> new StoredExtendedText(key));
      written.rule = asked.rule();
      written.lines.clear();
      written.lines.addAll(asked.known());
      stored.saveAndFlush(written);
      changes.record(subject(key), shortened(before), shortened(written.inWords()));
    }
    return refusals;
  }

  private static List<Refusal> against(Asked asked) {
    var refusals = new ArrayList<Refusal>();
    var rule = asked.rule();
    var lines = asked.known();
    if (!rule.language().isEmpty() && !LANGUAGES.contains(rule.language())) {
      refusals.add(Refusal.of("language", "language-unknown", rule.language()));
    }
    if (rule.validFrom() != null
        && rule.validUntil() != null
        && rule.validUntil().isBefore(rule.validFrom())) {
      refusals.add(Refusal.of("validUntil", "until-before-from"));
    }
    if (!rule.onQuotes() && !rule.onOrders() && !rule.onInvoices()) {
      refusals.add(Refusal.of("onOrders", "extended-text-nowhere"));
    }
    if (lines.isEmpty() || lines.size() > MOST_LINES) {
      refusals.add(Refusal.of("lines", "extended-text-lines", MOST_LINES));
    }
    lines.stream()
        .filter(line -> line.length() > LONGEST)
        .findFirst()
        .ifPresent(line -> refusals.add(Refusal.of("lines", "too-long", LONGEST)));
    lines.stream()
        .flatMap(line -> PaperLetters.refusal("lines", line).stream())
        .findFirst()
        .ifPresent(refusals::add);
    return refusals;
  }

  /**
   * Takes a text away; documents keep what they say. Refused: one that is not there, and one that
   * was written anew meanwhile.
   */
  @Transactional
  List<Refusal> remove(String itemNo, int textNo, int version) {
    ImportTurn.take(jdbc, TURN);
    var key = key(itemNo, textNo);
    var against = against(key, Optional.of(version));
    if (against.isEmpty()) {
      var kept = stored.findById(key).orElseThrow();
      var before = kept.inWords();
      stored.delete(kept);
      stored.flush();
      changes.record(subject(key), shortened(before), "");
    }
    return against.stream().toList();
  }

  private Optional<Refusal> against(Key key, Optional<Integer> version) {
    if (items.find(key.itemNo()).isEmpty()) {
      return Optional.of(Refusal.unknown("no", "item-unknown", key.itemNo()));
    }
    return CardVersion.against(
        Integer.toString(key.textNo()),
        stored.findById(key).map(each -> each.version),
        version,
        Refusal.unknown("textNo", "extended-text-unknown", key.itemNo(), key.textNo()),
        Refusal.conflict("textNo", "extended-text-exists", key.itemNo(), key.textNo()));
  }

  private static Key key(String itemNo, int textNo) {
    return new Key(itemNo.strip().toUpperCase(Locale.ROOT), textNo);
  }

  private static String subject(Key key) {
    return "extended-text " + key.itemNo() + " " + key.textNo();
  }

  private static String shortened(String words) {
    return words.length() > LONGEST_CHANGE ? words.substring(0, LONGEST_CHANGE) + "…" : words;
  }
}
