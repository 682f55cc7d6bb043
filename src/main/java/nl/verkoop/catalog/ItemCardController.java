package nl.verkoop.catalog;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import nl.verkoop.shared.MayCall;
import nl.verkoop.shared.Role;
import nl.verkoop.shared.RowLimit;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows what stands on items' cards. */
@RestController
@MayCall({Role.SALES, Role.SALESMANAGER, Role.PURCHASING, Role.ADMIN})
@RequestMapping("/api/item-cards")
@Tag(name = "Items")
class ItemCardController {

  private static final int USUAL = 50;
  private static final int MOST = 500;

  private final Items items;

  ItemCardController(Items items) {
    this.items = items;
  }

  /** An item, its price in the company's currency per base unit. */
  record Card(
      String no,
      String description,
      String baseUnit,
      BigDecimal unitPrice,
      boolean blocked,
      Item.Type type) {

    static Card of(Item item, Locale reader) {
      return new Card(
          item.no(),
          item.description(reader.getLanguage()),
          item.baseUnit().name(reader.getLanguage()),
          item.unitPrice(),
          item.blocked(),
          item.type());
    }
  }

  @GetMapping
  @Operation(summary = "All items, also those that are no longer sold, by number; at most 500")
  List<Card> cards(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "0") int skip,
      @RequestParam(required = false) Integer limit,
      Locale reader) {
    return items.list(q.strip(), Math.max(0, skip), RowLimit.of(limit, USUAL, MOST)).stream()
        .map(item -> Card.of(item, reader))
        .toList();
  }

  @GetMapping("/{no}")
  @Operation(summary = "An item")
  Card card(@PathVariable String no, Locale reader) {
    return Card.of(items.known(no), reader);
  }
}
