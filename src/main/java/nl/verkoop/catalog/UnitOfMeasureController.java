package nl.verkoop.catalog;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
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

/** Lets people keep what items are counted in. */
@RestController
@MayCall({Role.PURCHASING, Role.SALESMANAGER, Role.ADMIN})
@RequestMapping("/api/units-of-measure")
@Tag(name = "Items")
class UnitOfMeasureController {

  private final UnitsOfMeasure units;

  UnitOfMeasureController(UnitsOfMeasure units) {
    this.units = units;
  }

  /** A unit with the version that a change of it names. */
  record View(
      String code, String description, String descriptionEn, String rec20Code, int version) {

    static View of(UnitsOfMeasure.Kept kept) {
      return new View(
          kept.code(), kept.description(), kept.descriptionEn(), kept.rec20Code(), kept.version());
    }
  }

  @GetMapping
  @Operation(summary = "What items are counted in, by code, with the code of UN/ECE Rec 20")
  List<View> all() {
    return units.all().stream().map(View::of).toList();
  }

  @PutMapping("/{code}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Writes a unit of measure, or changes the one of this version",
      description =
          "Without a version it is a new one, and a code that is taken is refused (409), as is a version that somebody "
              + "else changed. Documents keep what they said.")
  void keep(
      @PathVariable String code,
      @RequestParam Optional<Integer> version,
      @RequestBody UnitsOfMeasure.Asked asked) {
    RefusedException.throwIfAny(units.keep(code, version, asked));
  }

  @DeleteMapping("/{code}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Takes a unit of measure away in which no item is counted")
  void remove(@PathVariable String code, @RequestParam int version) {
    RefusedException.throwIfAny(units.remove(code, version));
  }
}
