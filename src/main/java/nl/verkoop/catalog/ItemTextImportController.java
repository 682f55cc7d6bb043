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

/** Takes what items are called in other languages in from CSV files. */
@RestController
@MayCall({Role.PURCHASING, Role.SALESMANAGER, Role.ADMIN})
@RequestMapping("/api/import/item-texts")
@ImportEndpoint
class ItemTextImportController {

  private static final byte[] EMPTY = {};

  private static final String TEXTS =
      """
      CSV in UTF-8, comma or semicolon, first line with the column names. All rows or none. A text that the item has \
      in that language is changed; a file takes none away.

      Required: `item_no`, `language` (its code of two letters, such as en; not nl, which stands on the card), \
      `description` (at most 100 letters).\
      """;

  private final ItemTexts texts;
  private final MessageSource messages;

  ItemTextImportController(ItemTexts texts, MessageSource messages) {
    this.texts = texts;
    this.messages = messages;
  }

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @Operation(summary = "Import texts of items", description = TEXTS)
  ResponseEntity<Object> texts(@RequestPart MultipartFile file, Locale locale) throws IOException {
    return texts(file.getBytes(), locale);
  }

  @PostMapping(consumes = "text/csv")
  @Operation(summary = "Import texts of items", description = TEXTS)
  ResponseEntity<Object> texts(@RequestBody(required = false) byte[] file, Locale locale) {
    return ImportAnswer.of(texts.take(file == null ? EMPTY : file), messages, locale);
  }
}
