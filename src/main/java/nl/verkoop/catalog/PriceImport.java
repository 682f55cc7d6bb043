package nl.verkoop.catalog;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.verkoop.catalog.PriceLine.SoldTo;
import nl.verkoop.catalog.StoredPriceLine.Key;
import nl.verkoop.catalog.StoredPriceLine.Terms;
import nl.verkoop.imports.CsvRow;
import nl.verkoop.imports.CsvTable;
import nl.verkoop.imports.ImportFile;
import nl.verkoop.imports.ImportResult;
import nl.verkoop.imports.ImportTurn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes lines of the price list over from a file (feature C-40). */
@Service
class PriceImport implements ImportFile.Source {

  private static final CsvTable.Columns COLUMNS =
      CsvTable.Columns.of(
          "item_no",
          "item_group,customer_no,campaign,price_group,discount_group,unit,minimum_quantity,valid_from,"
              + "valid_until,unit_price,discount_percent,discount_allowed,"
              + "invoice_discount_allowed");

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int DECIMALS = 5;
  private static final int PIECE = 200;

  private final JdbcClient jdbc;
  private final StoredPriceLines stored;
  private final PriceChanges changes;
  private final EntityManager entities;
  private final Items items;
  private final UnitsOfMeasure units;
  private final AgreementPartners partners;

  PriceImport(
      JdbcClient jdbc,
      StoredPriceLines stored,
      PriceChanges changes,
      EntityManager entities,
      Items items,
      UnitsOfMeasure units,
      AgreementPartners partners) {
    this.partners = partners;
    this.items = items;
    this.units = units;
    this.jdbc = jdbc;
    this.stored = stored;
    this.changes = changes;
    this.entities = entities;
  }

  /** What a line can be about, and for whom, of what the file names. */
  private record Choices(
      Map<String, Item> items, PriceBuyer.Choices buyers, List<UnitsOfMeasure.Kept> units) {}

  @Override
  public List<ImportFile> importFiles() {
    return List.of(new ImportFile("prices", COLUMNS));
  }

  /**
   * Takes all rows, or none where one of them cannot be taken. A row for the same buyer, item,
   * unit, quantity and first day says anew what is agreed; a file takes no line away.
   */
  @Transactional
  ImportResult take(byte[] file) {
    var table = CsvTable.read(file, COLUMNS);
    ImportTurn.take(jdbc, "price_line");
    var choices = choices(table);
    var lines = new LinkedHashMap<Key, PriceLine>();
    var numbers = new HashMap<Key, Integer>();
    for (var row : table.rows()) {
      var line = line(row, choices);
      var first = numbers.putIfAbsent(Key.of(line), row.number());
      if (first != null) {
        row.refuse("item_no", "price-line-twice", first);
      }
      lines.put(Key.of(line), line);
    }
    return table.isClean() ? write(lines) : table.refused();
  }

  /** Writes these lines, each over the one for the same if there is one; whose turn it is. */
  ImportResult.Imported write(Map<Key, PriceLine> lines) {
    var known = known(lines.keySet());
    var created = 0;
    var updated = 0;
    var changed = new ArrayList<PriceChanges.Change>();
    for (var line : lines.entrySet()) {
      var before = known.get(line.getKey());
      var terms = Terms.of(line.getValue());
      if (before == null) {
        entities.persist(new StoredPriceLine(line.getValue()));
        changed.add(new PriceChanges.Change(line.getKey(), "", terms.words()));
        created++;
      } else if (!before.terms.equals(terms)) {
        changed.add(new PriceChanges.Change(line.getKey(), before.terms.words(), terms.words()));
        before.terms = terms;
        updated++;
      }
    }
    entities.flush();
    entities.clear();
    changes.record(changed);
    return new ImportResult.Imported(created, updated, lines.size() - created - updated);
  }

  /** Those of these lines that there are. */
  Map<Key, StoredPriceLine> known(Set<Key> keys) {
    return about(keys).stream()
        .filter(line -> keys.contains(line.key))
        .collect(Collectors.toMap(line -> line.key, Function.identity()));
  }

  /**
   * All lines for the same buyers and items, and some others. In pieces, buyer by buyer: all buyers
   * with all items at once could be most of the list.
   */
  Collection<StoredPriceLine> about(Set<Key> keys) {
    var sorted =
        keys.stream()
            .sorted(Comparator.comparing(Key::soldTo).thenComparing(Key::soldToNo))
            .toList();
    var known = new HashMap<Key, StoredPriceLine>();
    for (var from = 0; from < sorted.size(); from += PIECE) {
      var piece = sorted.subList(from, Math.min(sorted.size(), from + PIECE));
      stored
          .about(each(piece, Key::soldToNo), each(piece, Key::itemNo), each(piece, Key::itemGroup))
          .forEach(line -> known.put(line.key, line));
    }
    return known.values();
  }

  private static Set<String> each(List<Key> keys, Function<Key, String> part) {
    return keys.stream().map(part).collect(Collectors.toSet());
  }

  private static PriceLine line(CsvRow row, Choices choices) {
    var buyer = PriceBuyer.read(row, choices.buyers());
    var group = row.group("item_group", choices.buyers().of("ITEM_DISCOUNT")).orElse("");
    var item = row.text("item_group", 20).isEmpty() ? item(row, choices.items().keySet()) : "";
    var line =
        new PriceLine(
            buyer.soldTo(),
            buyer.no(),
            item,
            group,
            unit(row, Optional.ofNullable(choices.items().get(item)), choices.units()),
            row.notNegative("minimum_quantity", DECIMALS).orElse(BigDecimal.ZERO),
            row.date("valid_from").orElse(PriceLine.ALWAYS),
            row.date("valid_until").orElse(null),
            row.notNegative("unit_price", DECIMALS).orElse(null),
            row.notNegative("discount_percent", DECIMALS).orElse(BigDecimal.ZERO),
            row.flag("discount_allowed").orElse(true),
            row.flag("invoice_discount_allowed").orElse(true));
    if (!group.isEmpty() && !row.text("item_no", 20).isEmpty()) {
      row.refuse("item_group", "item-or-group");
    }
    if (line.validUntil() != null && line.validUntil().isBefore(line.validFrom())) {
      row.refuse("valid_until", "until-before-from");
    }
    if (line.minimumQuantity().compareTo(Prices.LARGEST_QUANTITY) > 0) {
      row.refuse("minimum_quantity", "too-much", Prices.LARGEST_QUANTITY);
    }
    checkTerms(row, line);
    return line;
  }

  private static void checkTerms(CsvRow row, PriceLine line) {
    if (line.discountPercent().compareTo(HUNDRED) > 0) {
      row.refuse("discount_percent", "discount-invalid");
    }
    if (!line.discountAllowed() && line.hasDiscount()) {
      row.refuse("discount_percent", "discount-beside-final-price");
    }
    if (row.text("unit_price", 40).isEmpty() && !line.hasDiscount()) {
      row.refuse("unit_price", "price-or-discount");
    }
    if (line.hasPrice() && line.unitPrice().compareTo(Prices.LARGEST_PRICE) > 0) {
      row.refuse("unit_price", "too-much", Prices.LARGEST_PRICE);
    }
    var isOfGroup = !line.itemGroup().isEmpty() || line.soldTo() == SoldTo.DISCOUNT_GROUP;
    if (line.hasPrice() && isOfGroup) {
      row.refuse("unit_price", "group-has-no-price");
    }
  }

  private static String item(CsvRow row, Set<String> items) {
    var no = row.code("item_no", 20);
    if (!no.isEmpty() && !items.contains(no)) {
      row.refuse("item_no", "item-unknown", no);
    }
    return no;
  }

  /** Of an item one of its own, of a group any; none means base units. */
  private static String unit(CsvRow row, Optional<Item> item, List<UnitsOfMeasure.Kept> units) {
    var typed = row.text("unit", 30);
    if (typed.isEmpty()) {
      return "";
    }
    var named = UnitsOfMeasure.called(units, typed);
    if (named.isEmpty()) {
      row.refuse("unit", "unit-unknown", typed);
    } else if (item.filter(each -> each.unit(named.get()).isEmpty()).isPresent()) {
      row.refuse("unit", "item-unit-unknown", item.get().no(), named.get());
    }
    return named.orElse("");
  }

  private Choices choices(CsvTable table) {
    return new Choices(
        items.find(table.values("item_no")),
        new PriceBuyer.Choices(
            partners.hold(table.values("customer_no")),
            partners.holdCampaigns(table.values("campaign")),
            groups()),
        units.all());
  }

  private Map<String, List<String>> groups() {
    return jdbc
        .sql("select kind, code from trade_group")
        .query((row, index) -> Map.entry(row.getString("kind"), row.getString("code")))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }
}
