package nl.verkoop.inventory;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.verkoop.catalog.Item;
import nl.verkoop.imports.CardDraft;
import nl.verkoop.imports.CardTable;
import nl.verkoop.imports.CsvRow;
import nl.verkoop.imports.CsvTable;
import nl.verkoop.imports.ImportFile;
import nl.verkoop.imports.ImportResult;
import nl.verkoop.imports.RowRefusal;
import nl.verkoop.shared.Refusal;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Takes items over from a file, with the stock that was counted of them. */
@Service
class ItemImport implements ImportFile.Source {

  private static final CsvTable.Columns COLUMNS =
      new CsvTable.Columns(
          List.of("item_no", "description", "unit_price"),
          List.of(
              "description_en",
              "category",
              "vendor_no",
              "unit_text",
              "unit_cost",
              "vat_product_group",
              "general_product_group",
              "inventory_posting_group",
              "stock",
              "blocked",
              "type"));

  private static final List<String> TYPES =
      Stream.of(Item.Type.values()).map(Item.Type::name).toList();

  private static final int PRICE_DECIMALS = 5;
  private static final BigDecimal DEFAULT_COST_SHARE = new BigDecimal("0.6");

  private final JdbcClient jdbc;
  private final CountedStock stock;
  private final CardTable cards;

  ItemImport(JdbcClient jdbc, JdbcTemplate batch, CountedStock stock) {
    this.jdbc = jdbc;
    this.stock = stock;
    this.cards =
        new CardTable(
            batch,
            "item",
            List.of(
                "no",
                "description",
                "description_en",
                "category",
                "unit",
                "unit_price",
                "unit_cost",
                "vendor_no",
                "general_product_group",
                "vat_product_group",
                "inventory_posting_group",
                "blocked",
                "type"));
  }

  /** What an item's card can refer to. */
  private record Choices(
      Set<String> vendors,
      List<String> general,
      List<String> vat,
      List<String> inventory,
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
    var existing = cards.find(table.values("item_no"));
    var choices = choices(table.values("vendor_no"));
    var drafts = new ArrayList<CardDraft>();
    var revalued = new TreeMap<String, CsvRow>();
    var counted = new TreeMap<String, BigDecimal>();
    var services = new TreeMap<String, CsvRow>();
    for (var row : table.rows()) {
      var no = row.code("item_no", 20);
      var draft = new CardDraft(table, row, no, existing.get(no));
      fill(draft, row, choices);
      drafts.add(draft);
      if (isRevalued(existing.get(no), draft)) {
        revalued.put(no, row);
      }
      row.notNegative("stock", PRICE_DECIMALS).ifPresent(quantity -> counted.put(no, quantity));
      if (counted.containsKey(no)
          && !choices.adjustable().contains(draft.get("general_product_group"))) {
        row.refuse("stock", "no-adjustment-account");
      }
      if (isService(draft)) {
        services.put(no, row);
      }
      if (existing.containsKey(no) && !draft.get("type").equals(existing.get(no).get("type"))) {
        // Somebody may be shipping it at this moment, and what is in stock follows from its type.
        row.refuse("type", "type-stays");
      }
    }
    refuseWithStock(revalued);
    refuseStockOf(services, counted);
    if (!table.isClean()) {
      return table.refused();
    }
    return write(file, drafts, existing, counted);
  }

  private static boolean isRevalued(Map<String, Object> card, CardDraft draft) {
    return card != null
        && ((BigDecimal) card.get("unit_cost")).compareTo((BigDecimal) draft.get("unit_cost")) != 0;
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

  private static boolean isService(CardDraft draft) {
    return Item.Type.SERVICE.name().equals(draft.get("type"));
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
      List<CardDraft> drafts,
      Map<String, Map<String, Object>> existing,
      Map<String, BigDecimal> counted) {
    var differences = stock.differences(file, counted);
    if (!differences.isEmpty() && !stock.mayPostToday()) {
      TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
      var refusal = Refusal.of("stock", "period-closed", stock.today());
      return new ImportResult.Refused(List.of(new RowRefusal(0, "stock", "", refusal)), false);
    }
    var result = cards.write(drafts, existing, new HashSet<>(differences.keySet()));
    stock.post(file, differences, drafts);
    return result;
  }

  private static void fill(CardDraft card, CsvRow row, Choices choices) {
    card.required("description", 100);
    card.text("description_en", 100);
    card.text("category", 60);
    card.set(
        "unit", Optional.of(row.text("unit_text", 30)).filter(unit -> !unit.isEmpty()), "stuk");
    var price = row.notNegative("unit_price", PRICE_DECIMALS);
    if (price.isEmpty()) {
      row.required("unit_price", 30);
    }
    card.set("unit_price", price, BigDecimal.ZERO);
    card.set("unit_cost", row.notNegative("unit_cost", PRICE_DECIMALS), defaultCost(price));
    card.set(
        "general_product_group", row.oneOf("general_product_group", choices.general()), "HANDEL");
    card.set("vat_product_group", row.oneOf("vat_product_group", choices.vat()), "HOOG");
    card.set(
        "inventory_posting_group",
        row.oneOf("inventory_posting_group", choices.inventory()),
        "HANDEL");
    card.set("blocked", row.flag("blocked"), false);
    card.set("type", row.oneOf("type", TYPES), Item.Type.INVENTORY.name());
    fillVendor(card, row, choices.vendors());
  }

  private static void fillVendor(CardDraft card, CsvRow row, Set<String> vendors) {
    var vendor = row.text("vendor_no", 20).toUpperCase(java.util.Locale.ROOT);
    if (!vendor.isEmpty() && !vendors.contains(vendor)) {
      row.refuse("vendor_no", "unknown-vendor");
    }
    card.set("vendor_no", Optional.of(vendor).filter(no -> !no.isEmpty()), null);
  }

  private static BigDecimal defaultCost(Optional<BigDecimal> price) {
    return price
        .orElse(BigDecimal.ZERO)
        .multiply(DEFAULT_COST_SHARE)
        .setScale(PRICE_DECIMALS, RoundingMode.HALF_UP);
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
        stock.adjustableGroups());
  }

  private List<String> codes(String sql) {
    return jdbc.sql(sql).query(String.class).list();
  }
}
