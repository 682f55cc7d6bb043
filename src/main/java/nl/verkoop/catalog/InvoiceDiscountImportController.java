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

/** Takes discounts on whole documents in from CSV files. */
@RestController
@MayCall({Role.SALESMANAGER, Role.ADMIN})
@RequestMapping("/api/import/invoice-discounts")
@ImportEndpoint
class InvoiceDiscountImportController {

  private static final byte[] EMPTY = {};

  private static final String DISCOUNTS =
      """
      CSV in UTF-8, comma or semicolon, first line with the column names. All rows or none. A row for the \
      same `code`, `currency` and `minimum_amount` is updated; a file takes nothing away. Documents keep \
      what was taken off them until they are changed.

      Required: `code`, the number of a customer; others share what is agreed with him where their \
      `invoice_discount_code` is his number.

      Optional: `currency` (the company's), `minimum_amount` (from which total without VAT on; default 0), \
      `discount_percent` (of the lines that count for it; default 0), `service_charge` (what a document of that \
      much costs extra, without VAT; default 0). Of all rows the one with the highest amount that is not above \
      the total counts.\
      """;

  private final InvoiceDiscountImport discounts;
  private final MessageSource messages;

  InvoiceDiscountImportController(InvoiceDiscountImport discounts, MessageSource messages) {
    this.discounts = discounts;
    this.messages = messages;
  }

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @Operation(summary = "Import discounts on whole documents", description = DISCOUNTS)
  ResponseEntity<Object> discounts(@RequestPart MultipartFile file, Locale locale)
      throws IOException {
    return discounts(file.getBytes(), locale);
  }

  @PostMapping(consumes = "text/csv")
  @Operation(summary = "Import discounts on whole documents", description = DISCOUNTS)
  ResponseEntity<Object> discounts(@RequestBody(required = false) byte[] file, Locale locale) {
    return ImportAnswer.of(discounts.take(file == null ? EMPTY : file), messages, locale);
  }
}
