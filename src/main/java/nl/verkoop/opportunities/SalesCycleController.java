package nl.verkoop.opportunities;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
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

/** Shows and keeps the sales cycles (feature K-15). */
@RestController
@MayCall({Role.SALESMANAGER, Role.ADMIN})
@RequestMapping("/api/sales-cycles")
@Tag(name = "Opportunities")
class SalesCycleController {

  private final SalesCycles cycles;

  SalesCycleController(SalesCycles cycles) {
    this.cycles = cycles;
  }

  /** A stage of a cycle; percentages from 0 to 100. */
  record StageView(
      int stage,
      String description,
      BigDecimal completedPercent,
      BigDecimal chancePercent,
      boolean quoteRequired,
      boolean allowSkip) {

    static StageView of(Stage each) {
      return new StageView(
          each.stage(),
          each.description(),
          each.completedPercent(),
          each.chancePercent(),
          each.quoteRequired(),
          each.allowSkip());
    }
  }

  /** A cycle with its stages in their order, and the version that a change of it names. */
  record View(String code, String description, int version, List<StageView> stages) {

    static View of(SalesCycles.Kept kept) {
      var cycle = kept.cycle();
      return new View(
          cycle.code(),
          cycle.description(),
          kept.version(),
          cycle.stages().stream().map(StageView::of).toList());
    }
  }

  /** A cycle as it is typed. */
  record Fields(String description, List<SalesCycles.Typed> stages) {}

  @GetMapping
  @MayCall({Role.SALES, Role.SALESMANAGER, Role.FINANCEMANAGER, Role.ADMIN})
  @Operation(summary = "The sales cycles with their stages, by code")
  List<View> all() {
    return cycles.all().stream().map(View::of).toList();
  }

  @PutMapping("/{code}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Makes a sales cycle, or changes the one of this version",
      description =
          "Without a version it is a new one, and a code that is taken is refused (409), as is a version that somebody "
              + "else changed. The order of the stages numbers them.")
  void keep(
      @PathVariable String code,
      @RequestParam Optional<Integer> version,
      @RequestBody Fields fields) {
    var stages = Stream.ofNullable(fields.stages()).flatMap(List::stream).filter(Objects::nonNull);
    RefusedException.throwIfAny(cycles.keep(code, version, fields.description(), stages.toList()));
  }

  @DeleteMapping("/{code}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Takes a sales cycle away",
      description =
          "Refused: one that an opportunity is or was pursued by, and a version that somebody else changed (409).")
  void remove(@PathVariable String code, @RequestParam int version) {
    RefusedException.throwIfAny(cycles.remove(code, version));
  }
}
