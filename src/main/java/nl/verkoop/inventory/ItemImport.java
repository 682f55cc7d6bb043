package nl.verkoop.inventory;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.verkoop.catalog.Item;
import nl.verkoop.catalog.ItemCard;
import nl.verkoop.catalog.ItemTexts;
import nl.verkoop.catalog.ItemUnits;
import nl.verkoop.catalog.Items;
import nl.verkoop.catalog.UnitsOfMeasure;
import nl.verkoop.imports.CardFile;
import nl.verkoop.imports.CsvRow;
import nl.verkoop.imports.CsvTable;
import nl.verkoop.imports.ImportFile;
import nl.verkoop.imports.ImportResult;
import nl.verkoop.imports.ImportTurn;
import nl.verkoop.imports.RowRefusal;
import nl.verkoop.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Takes items over from a file, with the stock that was counted of them. */
@Service
class ItemImport implements ImportFile.Source {

  private static final CsvTable.Columns COLUMNS =
      CsvTable.Columns.of(
          "item_no,description,unit_price",
          "description_en,category,vendor_no,base_unit,unit_text,unit_cost,vat_product_group,"
              + "general_product_group,inventory_posting_group,discount_group,stock,blocked,type");

  private static final List<String> TYPES =
      Stream.of(Item.Type.values()).map(Item.Type::name).toList();

  private static final String ENGLISH = "en";
  private static final int PRICE_DECIMALS = 5;

  private final JdbcClient jdbc;
  private final Items items;
  private final ItemTexts texts;
  private final ItemUnits itemUnits;
  private final UnitsOfMeasure units;
  private final CountedStock stock;

  ItemImport(
      JdbcClient jdbc,
      Items items,
      ItemTexts texts,
      ItemUnits itemUnits,
      UnitsOfMeasure units,
      CountedStock stock) {
    this.texts = texts;
    this.itemUnits = itemUnits;
    this.units = units;
    this.jdbc = jdbc;
    this.items = items;
    this.stock = stock;
  }

  /** What an item's card can refer to. */
  private record Choices(
      Set<String> vendors,
      List<String> general,
      List<String> vat,
      List<String> inventory,
      List<String> discountGroups,
      List<UnitsOfMeasure.Kept> units,
      Set<String> adjustable) {}

  @Override
  public List<ImportFile> importFiles() {
    return List.of(new ImportFile("items", COLUMNS));
  }

  /** Takes all rows, or none where one of them cannot be taken. */
  @Transactional
  ImportResult take(byte[] file) {
    var table = CsvTable.read(file, COLUMNS);
    table.requireUnique("item_no");
    ImportTurn.take(jdbc, "item");
    var cards = items.cards(table.values("item_no"));
    var choices = choices(table.values("vendor_no"));
    var revalued = new TreeMap<String, CsvRow>();
    var counted = new TreeMap<String, BigDecimal>();
    var services = new TreeMap<String, CsvRow>();
    var english = new TreeMap<String, String>();
    for (var row : table.rows()) {
      var no = row.code("item_no", 20);
      var before = cards.before(no);
      var card = card(row, before, choices);
      cards.put(no, card);
      if (before.filter(each -> each.unitCost().compareTo(card.unitCost()) != 0).isPresent()) {
        revalued.put(no, row);
      }
      row.notNegative("stock", PRICE_DECIMALS).ifPresent(quantity -> counted.put(no, quantity));
      if (counted.containsKey(no) && !choices.adjustable().contains(card.generalProductGroup())) {
        row.refuse("stock", "no-adjustment-account");
      }
      if (table.has("description_en")) {
        english.put(no, row.text("description_en", 100));
      }
      refuseBaseUnit(no, row, before, card);
      if (card.type() == Item.Type.SERVICE) {
        services.put(no, row);
      }
      if (before.filter(each -> each.type() != card.type()).isPresent()) {
        // Somebody may be shipping it at this moment, and what is in stock follows from its type.
        row.refuse("type", "type-stays");
      }
    }
    refuseWithStock(revalued);
    refuseStockOf(services, counted);
    return table.isClean() ? write(file, cards, counted, english) : table.refused();
  }

  /** What is counted or ordered in it would be something else. */
  private void refuseBaseUnit(String no, CsvRow row, Optional<ItemCard> before, ItemCard card) {
    var changes = before.filter(each -> !each.baseUnit().equals(card.baseUnit())).isPresent();
    if (changes && (stock.everMoved(no) || itemUnits.isBaseUnitFixed(no))) {
      row.refuse("base_unit", "base-unit-stays", no);
    }
  }

  /**
   * What lies in stock is in the books at the cost on the card, which therefore must not change.
   */
  private void refuseWithStock(Map<String, CsvRow> revalued) {
    stock
        .present(revalued.keySet())
        .forEach(
            (no, quantity) -> {
              if (quantity.signum() != 0) {
                revalued.get(no).refuse("unit_cost", "cost-of-stock", quantity);
              }
            });
  }

  /** Nothing of a service lies anywhere, so nothing of it is counted. */
  private static void refuseStockOf(Map<String, CsvRow> services, Map<String, BigDecimal> counted) {
    services.forEach(
        (no, row) -> {
          if (counted.remove(no) != null) {
            row.refuse("stock", "stock-of-service");
          }
        });
  }

  private ImportResult write(
      byte[] file,
      CardFile<ItemCard, ?> cards,
      Map<String, BigDecimal> counted,
      Map<String, String> english) {
    var differences = stock.differences(file, counted);
    if (!differences.isEmpty() && !stock.mayPostToday()) {
      TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
      var refusal = Refusal.of("stock", "period-closed", stock.today());
      return new ImportResult.Refused(List.of(new RowRefusal(0, "stock", "", refusal)), false);
    }
    var touched = texts.different(ENGLISH, english);
    touched.addAll(differences.keySet());
    var result = cards.write(touched);
    texts.write(ENGLISH, english);
    stock.post(file, differences, cards.cards());
    return result;
  }

  /** What the row says of the item; what it does not say stays as on its card, if it has one. */
  private static ItemCard card(CsvRow row, Optional<ItemCard> before, Choices choices) {
    var known = before.orElse(ItemCard.NEW);
    var unit = unit(row, known, choices.units());
    var price = row.notNegative("unit_price", PRICE_DECIMALS);
    if (price.isEmpty()) {
      row.required("unit_price", 30);
    }
    return new ItemCard(
        row.required("description", 100),
        row.text("category", 60, known.category()),
        unit.baseUnit(),
        unit.text(),
        price.orElse(known.unitPrice()),
        row.notNegative("unit_cost", PRICE_DECIMALS)
            .or(() -> before.map(ItemCard::unitCost))
            .orElseGet(() -> ItemCard.usualCost(price.orElse(BigDecimal.ZERO))),
        vendor(row, choices.vendors()).orElse(known.vendorNo()),
        row.oneOf("general_product_group", choices.general()).orElse(known.generalProductGroup()),
        row.oneOf("vat_product_group", choices.vat()).orElse(known.vatProductGroup()),
        row.oneOf("inventory_posting_group", choices.inventory())
            .orElse(known.inventoryPostingGroup()),
        row.group("discount_group", choices.discountGroups(), known.discountGroup()),
        row.flag("blocked").orElse(known.blocked()),
        row.oneOf("type", TYPES).map(Item.Type::valueOf).orElse(known.type()));
  }

  /** What one is counted in, and what one of it is where the name of the unit does not say it. */
  private record Counted(String baseUnit, String text) {}

  /** The text may also name the unit, as files of other programs do. */
  private static Counted unit(CsvRow row, ItemCard known, List<UnitsOfMeasure.Kept> units) {
    var named = filled(row.text("base_unit", 30));
    var text = filled(row.text("unit_text", 30));
    var base = named.flatMap(each -> UnitsOfMeasure.called(units, each));
    if (named.isPresent() && base.isEmpty()) {
      row.refuse("base_unit", "unit-unknown", named.get());
    }
    var byText = text.flatMap(each -> UnitsOfMeasure.called(units, each));
    return new Counted(
        base.or(() -> byText).orElse(known.baseUnit()),
        byText.isPresent() ? "" : text.orElse(named.isPresent() ? "" : known.unitText()));
  }

  private static Optional<String> filled(String text) {
    return Optional.of(text).filter(each -> !each.isEmpty());
  }

  private static Optional<String> vendor(CsvRow row, Set<String> vendors) {
    var vendor = filled(row.text("vendor_no", 20).toUpperCase(Locale.ROOT));
    if (vendor.isPresent() && !vendors.contains(vendor.get())) {
      row.refuse("vendor_no", "unknown-vendor");
    }
    return vendor;
  }

  private Choices choices(Set<String> vendors) {
    return new Choices(
        jdbc.sql("select no from vendor where no in (:numbers)")
            .param("numbers", vendors.isEmpty() ? Set.of("") : vendors)
            .query(String.class)
            .set(),
        codes("select distinct product_group from general_posting_setup"),
        codes("select distinct product_group from vat_posting_setup"),
        codes("select code from inventory_posting_group"),
        codes("select code from trade_group where kind = 'ITEM_DISCOUNT'"),
        units.all(),
        stock.adjustableGroups());
  }

  private List<String> codes(String sql) {
    return jdbc.sql(sql).query(String.class).list();
  }
}
