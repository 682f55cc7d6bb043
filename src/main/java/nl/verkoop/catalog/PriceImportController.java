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

/** Takes the price list in from CSV files. */
@RestController
@MayCall({Role.SALESMANAGER, Role.ADMIN})
@RequestMapping("/api/import/prices")
@ImportEndpoint
class PriceImportController {

  private static final byte[] EMPTY = {};

  private static final String PRICES =
      """
      CSV in UTF-8, comma or semicolon, first line with the column names. All rows or none. A line for the \
      same buyer, item, `unit`, `minimum_quantity` and `valid_from` is updated; a file takes no line away, but \
      `valid_until` ends one. Drafts keep the prices they have until their line is changed.

      Required: `item_no`, or `item_group` instead of it where a discount is for a group of items.

      For whom, at most one of: `customer_no`, `campaign`, `price_group`, `discount_group`; none means everybody.

      Optional: `unit` (what quantity and price are for, by code or name: of an item one of its units; none means \
      the base unit, by which the line holds for every other unit too), `minimum_quantity` (default 0), `valid_from` and `valid_until` (2026-12-31; default \
      always), `unit_price` (company's currency without VAT, at most five decimals), `discount_percent`, \
      `discount_allowed` (0 where no discount comes on top of this price; default 1), \
      `invoice_discount_allowed` (0 where what is sold at this price does not count for the discount on the whole \
      document; default 1). A price, a discount, or both.\
      """;

  private final PriceImport prices;
  private final MessageSource messages;

  PriceImportController(PriceImport prices, MessageSource messages) {
    this.prices = prices;
    this.messages = messages;
  }

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @Operation(summary = "Import lines of the price list", description = PRICES)
  ResponseEntity<Object> prices(@RequestPart MultipartFile file, Locale locale) throws IOException {
    return prices(file.getBytes(), locale);
  }

  @PostMapping(consumes = "text/csv")
  @Operation(summary = "Import lines of the price list", description = PRICES)
  ResponseEntity<Object> prices(@RequestBody(required = false) byte[] file, Locale locale) {
    return ImportAnswer.of(prices.take(file == null ? EMPTY : file), messages, locale);
  }
}
