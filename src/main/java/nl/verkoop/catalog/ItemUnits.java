package nl.verkoop.catalog;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.verkoop.catalog.StoredItemUnit.Key;
import nl.verkoop.imports.CsvRow;
import nl.verkoop.imports.CsvTable;
import nl.verkoop.imports.ImportFile;
import nl.verkoop.imports.ImportResult;
import nl.verkoop.imports.ImportTurn;
import nl.verkoop.imports.RowRefusal;
import nl.verkoop.ledger.SetupChanges;
import nl.verkoop.shared.CardVersion;
import nl.verkoop.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * In which units an item is sold beside its base unit, from a file or one at a time (feature Q-03).
 */
@Service
public class ItemUnits implements ImportFile.Source {

  static final CsvTable.Columns COLUMNS =
      CsvTable.Columns.of("item_no,unit,quantity_per_unit", "sales_unit");

  /** Whoever changes items or their units waits for the other. */
  private static final String TURN = "item";

  private static final BigDecimal LARGEST = new BigDecimal("999999");

  private final JdbcClient jdbc;
  private final StoredItemUnits stored;
  private final Items items;
  private final UnitsOfMeasure units;
  private final List<UnitUse> uses;
  private final SetupChanges changes;

  ItemUnits(
      JdbcClient jdbc,
      StoredItemUnits stored,
      Items items,
      UnitsOfMeasure units,
      List<UnitUse> uses,
      SetupChanges changes) {
    this.jdbc = jdbc;
    this.stored = stored;
    this.items = items;
    this.units = units;
    this.uses = uses;
    this.changes = changes;
  }

  /** A unit of an item as it is typed. */
  record Asked(BigDecimal quantityPerUnit, Boolean salesUnit) {}

  /** What a row says of a unit. */
  private record Said(BigDecimal quantityPerUnit, boolean salesUnit) {}

  @Override
  public List<ImportFile> importFiles() {
    return List.of(new ImportFile("item-units", COLUMNS));
  }

  /** By code; the base unit is not among them. */
  @Transactional(readOnly = true)
  List<StoredItemUnit> of(String itemNo) {
    return stored.of(List.of(itemNo));
  }

  /** Takes all rows, or none where one of them cannot be taken. A file takes no unit away. */
  @Transactional
  ImportResult take(byte[] file) {
    return take(CsvTable.read(file, COLUMNS));
  }

  /**
   * Keeps a unit of an item: a new one where no version is named, else the one that has that
   * version. Refused: what a file may not say either.
   */
  @Transactional
  List<Refusal> keep(String itemNo, String unit, Optional<Integer> version, Asked asked) {
    ImportTurn.take(jdbc, TURN);
    var key = key(itemNo, UnitsOfMeasure.called(units.all(), unit.strip()).orElse(unit));
    var against = against(key, version);
    if (against.isPresent()) {
      return List.of(against.get());
    }
    var cells = new LinkedHashMap<String, String>();
    cells.put("item_no", key.itemNo());
    cells.put("unit", key.unitCode());
    cells.put(
        "quantity_per_unit",
        asked.quantityPerUnit() == null ? "" : asked.quantityPerUnit().toPlainString());
    cells.put("sales_unit", Boolean.TRUE.equals(asked.salesUnit()) ? "1" : "0");
    var table = CsvTable.ofOne(cells);
    take(table);
    return table.refusals().stream().map(ItemUnits::atField).toList();
  }

  private static Refusal atField(RowRefusal refused) {
    var isQuantity = refused.column().equals("quantity_per_unit");
    return refused.reason().at(isQuantity ? "quantityPerUnit" : refused.column());
  }

  private ImportResult take(CsvTable table) {
    ImportTurn.take(jdbc, TURN);
    var cards = items.find(table.values("item_no"));
    var known = units.all();
    var kept =
        stored.of(cards.keySet()).stream()
            .collect(Collectors.toMap(each -> each.key, Function.identity()));
    var said = new LinkedHashMap<Key, Said>();
    var rows = new HashMap<Key, Integer>();
    for (var row : table.rows()) {
      var item = Optional.ofNullable(cards.get(row.code("item_no", 20)));
      if (item.isEmpty()) {
        row.refuse("item_no", "item-unknown", row.text("item_no", 20));
      }
      var unit = UnitsOfMeasure.called(known, row.required("unit", 30));
      if (unit.isEmpty()) {
        row.refuse("unit", "unit-unknown", row.text("unit", 30));
      }
      if (item.isPresent() && unit.isPresent()) {
        var key = new Key(item.get().no(), unit.get());
        var before = Optional.ofNullable(kept.get(key));
        var each = said(row, before);
        refuse(row, item.get(), before, key, each);
        var first = rows.putIfAbsent(key, row.number());
        if (first != null) {
          row.refuse("unit", "duplicate", first);
        }
        said.put(key, each);
      }
    }
    return table.isClean() ? write(said, kept) : table.refused();
  }

  private static Said said(CsvRow row, Optional<StoredItemUnit> before) {
    var quantity = row.notNegative("quantity_per_unit", LineUnit.DECIMALS);
    if (quantity.isEmpty()) {
      row.required("quantity_per_unit", 30);
    } else if (quantity.get().signum() == 0 || quantity.get().compareTo(LARGEST) > 0) {
      row.refuse("quantity_per_unit", "unit-quantity", LARGEST);
    }
    return new Said(
        quantity.orElse(BigDecimal.ONE).setScale(LineUnit.DECIMALS),
        row.flag("sales_unit").or(() -> before.map(each -> each.salesUnit)).orElse(false));
  }

  private void refuse(CsvRow row, Item item, Optional<StoredItemUnit> before, Key key, Said said) {
    if (item.baseUnit().code().equals(key.unitCode())) {
      row.refuse("unit", "unit-is-base", key.unitCode(), item.no());
    }
    var changes =
        before
            .filter(each -> each.quantityPerUnit.compareTo(said.quantityPerUnit()) != 0)
            .isPresent();
    if (changes && isCounted(key.itemNo(), key.unitCode())) {
      row.refuse("quantity_per_unit", "unit-in-lines", item.no(), key.unitCode());
    } else if (changes && isPriced(key.itemNo(), key.unitCode())) {
      row.refuse("quantity_per_unit", "unit-in-prices", item.no(), key.unitCode());
    }
  }

  /** At most one of an item is the one that lines take: the last that says so. */
  private ImportResult write(Map<Key, Said> said, Map<Key, StoredItemUnit> kept) {
    var created = 0;
    var updated = 0;
    for (var each : said.entrySet()) {
      var key = each.getKey();
      var before = Optional.ofNullable(kept.get(key)).map(StoredItemUnit::inWords).orElse("");
      var isNew = !kept.containsKey(key);
      var unit = kept.computeIfAbsent(key, StoredItemUnit::new);
      unit.quantityPerUnit = each.getValue().quantityPerUnit();
      unit.salesUnit = each.getValue().salesUnit();
      if (unit.salesUnit) {
        kept.values().stream()
            .filter(other -> other != unit && other.key.itemNo().equals(key.itemNo()))
            .forEach(other -> other.salesUnit = false);
      }
      if (isNew) {
        stored.save(unit);
        created++;
      } else if (!before.equals(unit.inWords())) {
        updated++;
      }
      changes.record("item-unit " + key.itemNo() + " " + key.unitCode(), before, unit.inWords());
    }
    stored.flush();
    return new ImportResult.Imported(created, updated, said.size() - created - updated);
  }

  /**
   * Takes a unit off an item. Refused: one that lines or prices name, one that is not there, and
   * one that was written anew meanwhile.
   */
  @Transactional
  List<Refusal> remove(String itemNo, String unit, int version) {
    ImportTurn.take(jdbc, TURN);
    var key = key(itemNo, unit);
    var refusals = new ArrayList<Refusal>();
    against(key, Optional.of(version)).ifPresent(refusals::add);
    if (refusals.isEmpty() && isCounted(key.itemNo(), key.unitCode())) {
      refusals.add(Refusal.conflict("unit", "unit-in-lines", key.itemNo(), key.unitCode()));
    }
    if (refusals.isEmpty() && isPriced(key.itemNo(), key.unitCode())) {
      refusals.add(Refusal.conflict("unit", "unit-in-prices", key.itemNo(), key.unitCode()));
    }
    if (refusals.isEmpty()) {
      var kept = stored.findById(key).orElseThrow();
      stored.delete(kept);
      stored.flush();
      changes.record("item-unit " + key.itemNo() + " " + key.unitCode(), kept.inWords(), "");
    }
    return refusals;
  }

  private Optional<Refusal> against(Key key, Optional<Integer> version) {
    if (items.find(key.itemNo()).isEmpty()) {
      return Optional.of(Refusal.unknown("no", "item-unknown", key.itemNo()));
    }
    return CardVersion.against(
        key.unitCode(),
        stored.findById(key).map(each -> each.version),
        version,
        UnitsOfMeasure.unknown(key.unitCode()),
        Refusal.conflict("unit", "item-unit-exists", key.itemNo(), key.unitCode()));
  }

  private static Key key(String itemNo, String unit) {
    return new Key(itemNo.strip().toUpperCase(Locale.ROOT), unit.strip().toUpperCase(Locale.ROOT));
  }

  /** Whether a line counts the item in this unit; in any where none is named. */
  private boolean isCounted(String itemNo, String unitCode) {
    items.lock(itemNo);
    return uses.stream().anyMatch(each -> each.counts(itemNo, unitCode));
  }

  /** Whether prices are agreed or proposed for this unit; for any where none is named. */
  private boolean isPriced(String itemNo, String unitCode) {
    return jdbc.sql(
            """
            select exists (select 1 from price_line
                where item_no = :item and (:unit is null or unit = :unit))
              or exists (select 1 from price_proposal
                where item_no = :item and (:unit is null or unit = :unit))
            """)
        .param("item", itemNo)
        .param("unit", unitCode)
        .query(Boolean.class)
        .single();
  }

  /**
   * Whether lines count the item, prices are agreed for it, or other units are reckoned in its base
   * unit, which then stays.
   */
  public boolean isBaseUnitFixed(String itemNo) {
    return isCounted(itemNo, null)
        || isPriced(itemNo, null)
        || !stored.of(List.of(itemNo)).isEmpty();
  }
}
