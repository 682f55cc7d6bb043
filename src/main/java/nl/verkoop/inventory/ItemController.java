package nl.verkoop.inventory;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.verkoop.catalog.Item;
import nl.verkoop.catalog.Items;
import nl.verkoop.shared.MayCall;
import nl.verkoop.shared.RowLimit;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lets forms and programs look up items together with their stock. */
@RestController
@MayCall
@RequestMapping("/api/items")
@Tag(name = "Items")
class ItemController {

  private final Items items;
  private final Availability availability;

  ItemController(Items items, Availability availability) {
    this.items = items;
    this.availability = availability;
  }

  /**
   * An item that can be sold, its price in the company's currency per base unit, and what can be
   * promised of it; no quantities for a service, of which there is always enough.
   */
  record ItemView(
      String no,
      String description,
      @Schema(description = "Of the base unit, in the language of the reader") String unit,
      List<UnitView> units,
      BigDecimal unitPrice,
      BigDecimal onHand,
      BigDecimal available) {}

  /** A unit in which it is sold; the first is the one that a line takes. */
  record UnitView(
      String code,
      String name,
      @Schema(description = "How many base units one of it is") BigDecimal quantityPerUnit) {}

  @GetMapping
  @Operation(
      summary = "Items that can be sold, by number or description; at most 50",
      description = "What the given order itself asks for is not counted as promised.")
  List<ItemView> search(
      @RequestParam(defaultValue = "") String q,
      @Parameter(description = "Numbers of those that come first") @RequestParam(defaultValue = "")
          List<String> first,
      @RequestParam(defaultValue = "10") int limit,
      @RequestParam(defaultValue = "") String order,
      Locale reader) {
    var found = items.search(q.strip(), first, RowLimit.of(limit, 50));
    var stock =
        availability.of(found.stream().map(Item::no).toList(), order).stream()
            .collect(Collectors.toMap(Availability.Stock::itemNo, Function.identity()));
    return found.stream()
        .map(item -> view(item, Optional.ofNullable(stock.get(item.no())), reader.getLanguage()))
        .toList();
  }

  private static ItemView view(Item item, Optional<Availability.Stock> stock, String language) {
    return new ItemView(
        item.no(),
        item.description(language),
        item.baseUnit().name(language),
        units(item, language),
        item.unitPrice(),
        stock.map(Availability.Stock::onHand).orElse(null),
        stock.map(Availability.Stock::available).orElse(null));
  }

  private static List<UnitView> units(Item item, String language) {
    return Stream.concat(
            Stream.of(item.salesUnit()),
            item.units().stream().filter(unit -> !unit.equals(item.salesUnit())))
        .map(unit -> new UnitView(unit.code(), unit.name(language), unit.quantityPerUnit()))
        .toList();
  }
}
