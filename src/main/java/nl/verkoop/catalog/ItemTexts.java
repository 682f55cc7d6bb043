package nl.verkoop.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.verkoop.catalog.StoredItemText.Key;
import nl.verkoop.imports.CsvTable;
import nl.verkoop.imports.ImportFile;
import nl.verkoop.imports.ImportResult;
import nl.verkoop.imports.ImportTurn;
import nl.verkoop.imports.RowRefusal;
import nl.verkoop.ledger.SetupChanges;
import nl.verkoop.shared.CardVersion;
import nl.verkoop.shared.PaperLetters;
import nl.verkoop.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What items are called in other languages than that of their card (feature Q-03). */
@Service
public class ItemTexts implements ImportFile.Source {

  /** The language of the cards themselves. */
  static final String OF_CARDS = "nl";

  static final CsvTable.Columns COLUMNS = CsvTable.Columns.of("item_no,language,description", "");

  private static final String TURN = "item";
  private static final int LONGEST = 100;
  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

  private final JdbcClient jdbc;
  private final StoredItemTexts stored;
  private final Items items;
  private final SetupChanges changes;

  ItemTexts(JdbcClient jdbc, StoredItemTexts stored, Items items, SetupChanges changes) {
    this.jdbc = jdbc;
    this.stored = stored;
    this.items = items;
    this.changes = changes;
  }

  @Override
  public List<ImportFile> importFiles() {
    return List.of(new ImportFile("item-texts", COLUMNS));
  }

  /** By language; that of the card is not among them. Refused: an unknown item. */
  @Transactional(readOnly = true)
  List<StoredItemText> of(String itemNo) {
    return stored.of(List.of(items.known(itemNo).no()));
  }

  /** Takes all rows, or none where one of them cannot be taken. A file takes no text away. */
  @Transactional
  ImportResult take(byte[] file) {
    var table = CsvTable.read(file, COLUMNS);
    table.requireUnique("item_no", "language");
    return take(table);
  }

  /**
   * Keeps what an item is called in a language: anew where no version is named, else the text that
   * has that version. Refused: what a file may not say either.
   */
  @Transactional
  List<Refusal> keep(
      String itemNo, String language, Optional<Integer> version, String description) {
    ImportTurn.take(jdbc, TURN);
    var key = key(itemNo, language);
    var against = against(key, version);
    if (against.isPresent()) {
      return List.of(against.get());
    }
    var cells = new LinkedHashMap<String, String>();
    cells.put("item_no", key.itemNo());
    cells.put("language", key.language());
    cells.put("description", description == null ? "" : description.strip());
    var table = CsvTable.ofOne(cells);
    take(table);
    return table.refusals().stream().map(RowRefusal::reason).toList();
  }

  private ImportResult take(CsvTable table) {
    ImportTurn.take(jdbc, TURN);
    var cards = items.find(table.values("item_no"));
    var kept =
        stored.of(cards.keySet()).stream()
            .collect(Collectors.toMap(each -> each.key, Function.identity()));
    var said = new LinkedHashMap<Key, String>();
    for (var row : table.rows()) {
      var no = row.code("item_no", 20);
      if (!cards.containsKey(no)) {
        row.refuse("item_no", "item-unknown", no);
      }
      var language = row.required("language", 2).toLowerCase(Locale.ROOT);
      if (language.equals(OF_CARDS)) {
        row.refuse("language", "language-of-card", language);
      } else if (!language.isEmpty() && !LANGUAGES.contains(language)) {
        row.refuse("language", "language-unknown", language);
      }
      var description = row.required("description", LONGEST);
      PaperLetters.refusal("description", description)
          .ifPresent(wrong -> row.refuse("description", wrong.code(), wrong.arguments().toArray()));
      said.put(new Key(no, language), description);
    }
    return table.isClean() ? write(said, kept) : table.refused();
  }

  private ImportResult write(Map<Key, String> said, Map<Key, StoredItemText> kept) {
    var created = 0;
    var updated = 0;
    for (var each : said.entrySet()) {
      var key = each.getKey();
      var text = kept.get(key);
      var before = text == null ? "" : text.description;
      if (text == null) {
        text = new StoredItemText(key);
        created++;
      } else if (!before.equals(each.getValue())) {
        updated++;
      }
      text.description = each.getValue();
      stored.save(text);
      changes.record(subject(key), before, each.getValue());
    }
    stored.flush();
    return new ImportResult.Imported(created, updated, said.size() - created - updated);
  }

  /**
   * Takes what an item is called in a language away; documents keep what they say. Refused: one
   * that is not there, and one that was written anew meanwhile.
   */
  @Transactional
  List<Refusal> remove(String itemNo, String language, int version) {
    ImportTurn.take(jdbc, TURN);
    var key = key(itemNo, language);
    var against = against(key, Optional.of(version));
    if (against.isEmpty()) {
      var kept = stored.findById(key).orElseThrow();
      stored.delete(kept);
      stored.flush();
      changes.record(subject(key), kept.description, "");
    }
    return against.stream().toList();
  }

  private Optional<Refusal> against(Key key, Optional<Integer> version) {
    if (items.find(key.itemNo()).isEmpty()) {
      return Optional.of(Refusal.unknown("no", "item-unknown", key.itemNo()));
    }
    return CardVersion.against(
        key.language(),
        stored.findById(key).map(each -> each.version),
        version,
        Refusal.unknown("language", "item-text-unknown", key.itemNo(), key.language()),
        Refusal.conflict("language", "item-text-exists", key.itemNo(), key.language()));
  }

  private static Key key(String itemNo, String language) {
    return new Key(
        itemNo.strip().toUpperCase(Locale.ROOT), language.strip().toLowerCase(Locale.ROOT));
  }

  private static String subject(Key key) {
    return "item-text " + key.itemNo() + " " + key.language();
  }

  /**
   * Those of these items that are called otherwise in this language than they were.
   *
   * @param texts by item number; an empty one means none
   */
  public Set<String> different(String language, Map<String, String> texts) {
    var kept =
        stored.of(texts.keySet()).stream()
            .filter(each -> each.key.language().equals(language))
            .collect(Collectors.toMap(each -> each.key.itemNo(), each -> each.description));
    return texts.entrySet().stream()
        .filter(each -> !each.getValue().equals(kept.getOrDefault(each.getKey(), "")))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /** Calls these items so in this language, whose turn it is; an empty text takes it away. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void write(String language, Map<String, String> texts) {
    if (texts.isEmpty()) {
      return;
    }
    var kept =
        stored.of(texts.keySet()).stream()
            .collect(Collectors.toMap(each -> each.key, Function.identity()));
    var written = new ArrayList<SetupChanges.Written>();
    new TreeMap<>(texts)
        .forEach(
            (itemNo, description) -> {
              var key = new Key(itemNo, language);
              var before = kept.containsKey(key) ? kept.get(key).description : "";
              written.add(new SetupChanges.Written(subject(key), before, description));
              if (!description.isEmpty()) {
                var text = kept.getOrDefault(key, new StoredItemText(key));
                text.description = description;
                stored.save(text);
              } else if (kept.containsKey(key)) {
                stored.delete(kept.get(key));
              }
            });
    stored.flush();
    changes.record(written);
  }
}
