package nl.verkoop.party;

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
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Takes salespeople in from a CSV file (feature C-55). */
@RestController
@MayCall({Role.SALESMANAGER, Role.FINANCEMANAGER, Role.ADMIN})
@ImportEndpoint
class SalespersonImportController {

  private static final byte[] EMPTY = {};

  private static final String FILE =
      """
      CSV in UTF-8, comma or semicolon, first line with the column names. All rows or none; importing \
      the same file again changes nothing, and a file takes nobody away.

      Required: `code`, `name`. Optional: `email`, `phone`, `commission_percent` (0 to 100, two decimals, default 0), \
      `blocked` (yes or no: who is blocked is named on nothing new).\
      """;

  private final SalespersonImport salespeople;
  private final MessageSource messages;

  SalespersonImportController(SalespersonImport salespeople, MessageSource messages) {
    this.salespeople = salespeople;
    this.messages = messages;
  }

  @PostMapping(path = "/api/import/salespeople", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @Operation(summary = "Import salespeople", description = FILE)
  ResponseEntity<Object> take(@RequestPart MultipartFile file, Locale locale) throws IOException {
    return take(file.getBytes(), locale);
  }

  @PostMapping(path = "/api/import/salespeople", consumes = "text/csv")
  @Operation(summary = "Import salespeople", description = FILE)
  ResponseEntity<Object> take(@RequestBody(required = false) byte[] file, Locale locale) {
    return ImportAnswer.of(salespeople.take(file == null ? EMPTY : file), messages, locale);
  }
}
