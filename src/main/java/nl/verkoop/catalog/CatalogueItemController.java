package nl.verkoop.catalog;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import nl.verkoop.shared.MayCall;
import nl.verkoop.shared.Role;
import nl.verkoop.shared.RowLimit;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lets sales sell what a vendor can deliver and nobody registered yet (feature Q-05). */
@RestController
@MayCall({Role.SALES, Role.SALESMANAGER, Role.PURCHASING, Role.ADMIN})
@RequestMapping("/api/catalogue-items")
@Tag(name = "Items")
class CatalogueItemController {

  private final CatalogueItems catalogue;
  private final CatalogueTable table;

  CatalogueItemController(CatalogueItems catalogue, CatalogueTable table) {
    this.catalogue = catalogue;
    this.table = table;
  }

  /** The number of an item. */
  record ItemNumber(String no) {}

  @GetMapping
  @Operation(
      summary = "What vendors can deliver, by their number or its description; at most 50",
      description = "With the number of the item of ours that it became, where it is one already.")
  List<CatalogueTable.Found> search(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "20") int limit,
      Locale reader) {
    return table.search(q.strip(), RowLimit.of(limit, 50), reader.getLanguage());
  }

  @PutMapping("/item")
  @Operation(
      summary = "Makes it an item of ours, which can be sold at once",
      description =
          "Its card gets the vendor's number behind that of the vendor, what the catalogue says, and the groups of "
              + "the item that it is like. Where it is an item already, that one is named.")
  ItemNumber take(
      @Parameter(description = "The vendor's number with us") @RequestParam String vendor,
      @Parameter(description = "What the vendor calls it") @RequestParam String number) {
    return new ItemNumber(catalogue.take(vendor, number));
  }
}
