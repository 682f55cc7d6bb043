package nl.verkoop.inventory;

import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.util.Locale;
import nl.verkoop.imports.ImportAnswer;
import nl.verkoop.imports.ImportEndpoint;
import nl.verkoop.shared.MayCall;
import nl.verkoop.shared.Role;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Takes items and their counted stock in from CSV files. */
@RestController
@MayCall({Role.PURCHASING, Role.ADMIN})
@RequestMapping("/api/import")
@ImportEndpoint
class ItemImportController {

  private static final byte[] EMPTY = {};

  private static final String ITEMS =
      """
      CSV in UTF-8, comma or semicolon, first line with the column names. All rows or none. An item \
      that exists is updated; columns that the file lacks leave it as it is.

      Required: `item_no` (letters, digits and . _ / -), `description`, `unit_price` (euro, at most \
      five decimals, decimal point).

      Optional: `description_en`, `category`, `vendor_no` (must exist), `base_unit` (what it is counted \
      in: code or name of a unit of measure, default STUK; it stays once the item was sold or moved), `unit_text` \
      (what one of it is, such as `24 x 12 oz`, where the name of the unit does not say it), \
      `unit_cost` (default 60 % of the price), `vat_product_group` (HOOG, LAAG, NUL; default HOOG), \
      `general_product_group` (default HANDEL), `inventory_posting_group` (default HANDEL), `discount_group` (of the file with groups; an empty cell \
      means none), `blocked` \
      (0 or 1), `type` (INVENTORY or SERVICE, default INVENTORY; it stays as it is for an item that \
      exists, and a service has no stock), `stock`: the quantity counted; the difference to the stock \
      on hand is posted as an adjustment of today. The stock of one and the same file is posted once only.\
      """;

  private final ItemImport items;
  private final MessageSource messages;

  ItemImportController(ItemImport items, MessageSource messages) {
    this.items = items;
    this.messages = messages;
  }

  @PostMapping(path = "/items", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @Operation(summary = "Import items and stock", description = ITEMS)
  ResponseEntity<Object> items(@RequestPart MultipartFile file, Locale locale) throws IOException {
    return items(file.getBytes(), locale);
  }

  @PostMapping(path = "/items", consumes = "text/csv")
  @Operation(summary = "Import items and stock", description = ITEMS)
  ResponseEntity<Object> items(@RequestBody(required = false) byte[] file, Locale locale) {
    return ImportAnswer.of(items.take(file == null ? EMPTY : file), messages, locale);
  }
}
