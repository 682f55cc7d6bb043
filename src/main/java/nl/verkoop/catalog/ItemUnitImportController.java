package nl.verkoop.catalog;

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

/** Takes the units of items in from CSV files. */
@RestController
@MayCall({Role.PURCHASING, Role.SALESMANAGER, Role.ADMIN})
@RequestMapping("/api/import/item-units")
@ImportEndpoint
class ItemUnitImportController {

  private static final byte[] EMPTY = {};

  private static final String UNITS =
      """
      CSV in UTF-8, comma or semicolon, first line with the column names. All rows or none. A unit that the item \
      has is changed; a file takes none away.

      Required: `item_no`, `unit` (code or name of a unit of measure; not the item's base unit), \
      `quantity_per_unit` (how many base units one of it is: more than 0, at most five decimals; it stays once \
      lines count in it).

      Optional: `sales_unit` (1 where lines take it unless somebody says another; default 0).\
      """;

  private final ItemUnits units;
  private final MessageSource messages;

  ItemUnitImportController(ItemUnits units, MessageSource messages) {
    this.units = units;
    this.messages = messages;
  }

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @Operation(summary = "Import units of items", description = UNITS)
  ResponseEntity<Object> units(@RequestPart MultipartFile file, Locale locale) throws IOException {
    return units(file.getBytes(), locale);
  }

  @PostMapping(consumes = "text/csv")
  @Operation(summary = "Import units of items", description = UNITS)
  ResponseEntity<Object> units(@RequestBody(required = false) byte[] file, Locale locale) {
    return ImportAnswer.of(units.take(file == null ? EMPTY : file), messages, locale);
  }
}
