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

/** Takes vendors' catalogues in from CSV files. */
@RestController
@MayCall({Role.PURCHASING, Role.SALESMANAGER, Role.ADMIN})
@RequestMapping("/api/import/catalogue-items")
@ImportEndpoint
class CatalogueItemImportController {

  private static final byte[] EMPTY = {};

  private static final String CATALOGUE =
      """
      CSV in UTF-8, comma or semicolon, first line with the column names. All rows or none. What the catalogue has \
      already is changed; a file takes nothing away, and changes no item that was made of it.

      Required: `vendor_no`, `vendor_item_no` (the vendor's number; with the vendor's own and a hyphen at most 20 \
      letters, which is the number of the item that is made of it), `description` (at most 100 letters), \
      `unit_price` (in the company's currency, without VAT, at most five decimals).

      Optional: `description_en`, `base_unit` (code or name of a unit of measure; default STUK), `unit_cost` (default: \
      60 % of the price), `like_item_no` (the item whose posting, VAT and discount groups its card gets; default: as a \
      new item has them).\
      """;

  private final CatalogueItems catalogue;
  private final MessageSource messages;

  CatalogueItemImportController(CatalogueItems catalogue, MessageSource messages) {
    this.catalogue = catalogue;
    this.messages = messages;
  }

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @Operation(summary = "Import catalogues of vendors", description = CATALOGUE)
  ResponseEntity<Object> catalogue(@RequestPart MultipartFile file, Locale locale)
      throws IOException {
    return catalogue(file.getBytes(), locale);
  }

  @PostMapping(consumes = "text/csv")
  @Operation(summary = "Import catalogues of vendors", description = CATALOGUE)
  ResponseEntity<Object> catalogue(@RequestBody(required = false) byte[] file, Locale locale) {
    return ImportAnswer.of(catalogue.take(file == null ? EMPTY : file), messages, locale);
  }
}
