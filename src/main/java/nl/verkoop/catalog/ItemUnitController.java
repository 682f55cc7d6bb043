package nl.verkoop.catalog;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.verkoop.shared.MayCall;
import nl.verkoop.shared.RefusedException;
import nl.verkoop.shared.Role;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Shows and keeps in which units an item is sold. */
@RestController
@MayCall({Role.PURCHASING, Role.SALESMANAGER, Role.ADMIN})
@RequestMapping("/api/items/{no}/units")
@Tag(name = "Items")
class ItemUnitController {

  private final Items items;
  private final ItemUnits units;

  ItemUnitController(Items items, ItemUnits units) {
    this.items = items;
    this.units = units;
  }

  /** A unit of an item; the base unit has no version, since it stands on the card. */
  record View(
      String code,
      String name,
      @Schema(description = "How many base units one of it is") BigDecimal quantityPerUnit,
      @Schema(description = "Whether a line takes it where nobody says which one")
          boolean salesUnit,
      Integer version) {}

  @GetMapping
  @MayCall
  @Operation(summary = "In which units an item is sold, its base unit first")
  List<View> of(@PathVariable String no, Locale reader) {
    var item = items.known(no);
    var versions =
        units.of(item.no()).stream()
            .collect(Collectors.toMap(each -> each.key.unitCode(), each -> each.version));
    return item.units().stream().map(unit -> view(item, unit, versions, reader)).toList();
  }

  private static View view(Item item, ItemUnit unit, Map<String, Integer> versions, Locale reader) {
    return new View(
        unit.code(),
        unit.name(reader.getLanguage()),
        unit.quantityPerUnit(),
        unit.equals(item.salesUnit()),
        versions.get(unit.code()));
  }

  @PutMapping("/{unit}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Keeps a unit of an item",
      description =
          "Needed: quantityPerUnit, more than 0, at most five decimals. Leave the version out for a new unit; else name "
              + "the one that was read: when somebody else changed it meanwhile, or it is there already, the answer "
              + "is 409. How many base units it is stays once lines count in it.")
  void keep(
      @PathVariable String no,
      @PathVariable String unit,
      @RequestParam Optional<Integer> version,
      @RequestBody ItemUnits.Asked asked) {
    RefusedException.throwIfAny(units.keep(no, unit, version, asked));
  }

  @DeleteMapping("/{unit}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Takes a unit off an item in which no line counts it")
  void remove(@PathVariable String no, @PathVariable String unit, @RequestParam int version) {
    RefusedException.throwIfAny(units.remove(no, unit, version));
  }
}
