package nl.verkoop.catalog;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.verkoop.catalog.CatalogueItem.Key;
import nl.verkoop.imports.CsvRow;
import nl.verkoop.imports.CsvTable;
import nl.verkoop.imports.ImportFile;
import nl.verkoop.imports.ImportResult;
import nl.verkoop.imports.ImportTurn;
import nl.verkoop.ledger.SetupChanges;
import nl.verkoop.shared.PaperLetters;
import nl.verkoop.shared.Refusal;
import nl.verkoop.shared.RefusedException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What vendors can deliver; it becomes an item of ours once somebody sells it (feature Q-05). */
@Service
class CatalogueItems implements ImportFile.Source {

  static final CsvTable.Columns COLUMNS =
      CsvTable.Columns.of(
          "vendor_no,vendor_item_no,description,unit_price",
          "description_en,base_unit,unit_cost,like_item_no");

  /** Whoever changes items waits for who makes one. */
  private static final String TURN = "item";

  private static final String ENGLISH = "en";
  private static final int LONGEST_NO = 20;
  private static final int LONGEST_WORDS = 100;
  private static final int DECIMALS = 5;

  private final JdbcClient jdbc;
  private final CatalogueTable table;
  private final Items items;
  private final ItemTexts texts;
  private final UnitsOfMeasure units;
  private final SetupChanges changes;

  CatalogueItems(
      JdbcClient jdbc,
      CatalogueTable table,
      Items items,
      ItemTexts texts,
      UnitsOfMeasure units,
      SetupChanges changes) {
    this.jdbc = jdbc;
    this.table = table;
    this.items = items;
    this.texts = texts;
    this.units = units;
    this.changes = changes;
  }

  @Override
  public List<ImportFile> importFiles() {
    return List.of(new ImportFile("catalogue-items", COLUMNS));
  }

  /**
   * Makes it an item of ours, and gives its number; the same number where it is one already.
   * Refused: what the vendor does not have, a number that an item of somebody else has, and an item
   * that is no longer sold.
   */
  @Transactional
  String take(String vendorNo, String vendorItemNo) {
    ImportTurn.take(jdbc, TURN);
    var key = new Key(inCapitals(vendorNo), inCapitals(vendorItemNo));
    var found = table.kept(Set.of(key)).get(key);
    if (found == null) {
      throw new RefusedException(
          List.of(
              Refusal.unknown(
                  "number", "catalogue-item-unknown", key.vendorNo(), key.vendorItemNo())));
    }
    var card = items.cards(Set.of(key.itemNo())).before(key.itemNo());
    if (card.isEmpty()) {
      make(key, found);
    } else if (!key.vendorNo().equals(card.get().vendorNo())) {
      throw new RefusedException(
          List.of(
              Refusal.of(
                  "number", "catalogue-number-taken", key.itemNo(), card.get().description())));
    } else if (card.get().blocked()) {
      throw new RefusedException(List.of(Refusal.of("number", "item-blocked", key.itemNo())));
    }
    return key.itemNo();
  }

  private void make(Key key, CatalogueItem found) {
    var no = key.itemNo();
    var likeNo = Optional.ofNullable(found.likeItemNo());
    var like = likeNo.flatMap(each -> items.cards(Set.of(each)).before(each));
    var cards = items.cards(Set.of(no));
    cards.put(no, found.card(key, like.orElse(ItemCard.NEW)));
    cards.write(Set.of());
    if (!found.descriptionEn().isEmpty()) {
      texts.write(ENGLISH, Map.of(no, found.descriptionEn()));
    }
    changes.record("item " + no, "", found.description());
  }

  private static String inCapitals(String typed) {
    return typed.strip().toUpperCase(Locale.ROOT);
  }

  /** Takes all rows, or none where one of them cannot be taken. A file takes nothing away. */
  @Transactional
  ImportResult take(byte[] file) {
    var rows = CsvTable.read(file, COLUMNS);
    rows.requireUnique("vendor_no", "vendor_item_no");
    ImportTurn.take(jdbc, TURN);
    var vendors = known("select no from vendor where no in (:numbers)", rows.values("vendor_no"));
    var likes = known("select no from item where no in (:numbers)", rows.values("like_item_no"));
    var all = units.all();
    var said = new LinkedHashMap<Key, CatalogueItem>();
    for (var row : rows.rows()) {
      said.put(key(row, vendors), item(row, likes, all));
    }
    return rows.isClean() ? write(said) : rows.refused();
  }

  private Set<String> known(String sql, Collection<String> numbers) {
    return jdbc.sql(sql)
        .param("numbers", numbers.isEmpty() ? Set.of("") : numbers)
        .query(String.class)
        .set();
  }

  private static Key key(CsvRow row, Set<String> vendors) {
    var key = new Key(row.code("vendor_no", LONGEST_NO), row.code("vendor_item_no", LONGEST_NO));
    if (!key.vendorNo().isEmpty() && !vendors.contains(key.vendorNo())) {
      row.refuse("vendor_no", "unknown-vendor");
    }
    if (key.itemNo().length() > LONGEST_NO) {
      row.refuse("vendor_item_no", "catalogue-number-too-long", key.itemNo(), LONGEST_NO);
    }
    return key;
  }

  private static CatalogueItem item(
      CsvRow row, Set<String> likes, List<UnitsOfMeasure.Kept> units) {
    var price = row.notNegative("unit_price", DECIMALS);
    if (price.isEmpty()) {
      row.required("unit_price", 30);
    }
    var unit = row.text("base_unit", 30);
    var base = UnitsOfMeasure.called(units, unit.isEmpty() ? ItemCard.NEW.baseUnit() : unit);
    if (base.isEmpty()) {
      row.refuse("base_unit", "unit-unknown", unit);
    }
    var like = inCapitals(row.text("like_item_no", LONGEST_NO));
    if (!like.isEmpty() && !likes.contains(like)) {
      row.refuse("like_item_no", "item-unknown", like);
    }
    return new CatalogueItem(
        words(row, "description", row.required("description", LONGEST_WORDS)),
        words(row, "description_en", row.text("description_en", LONGEST_WORDS)),
        base.orElse(""),
        price.orElse(BigDecimal.ZERO),
        row.notNegative("unit_cost", DECIMALS)
            .orElseGet(() -> ItemCard.usualCost(price.orElse(BigDecimal.ZERO))),
        like.isEmpty() ? null : like);
  }

  private static String words(CsvRow row, String column, String typed) {
    PaperLetters.refusal(column, typed)
        .ifPresent(wrong -> row.refuse(column, wrong.code(), wrong.arguments().toArray()));
    return typed;
  }

  private ImportResult write(Map<Key, CatalogueItem> said) {
    var kept = table.kept(said.keySet());
    var different = new LinkedHashMap<>(said);
    different.entrySet().removeIf(each -> each.getValue().equals(kept.get(each.getKey())));
    table.write(different);
    var created = (int) said.keySet().stream().filter(key -> !kept.containsKey(key)).count();
    return new ImportResult.Imported(
        created, different.size() - created, said.size() - different.size());
  }
}
