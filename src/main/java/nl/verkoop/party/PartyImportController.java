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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Takes customers and vendors in from CSV files. */
@RestController
@MayCall({Role.FINANCEMANAGER, Role.ADMIN})
@RequestMapping("/api/import")
@ImportEndpoint
class PartyImportController {

  private static final byte[] EMPTY = {};

  private static final String CUSTOMERS =
      """
      CSV in UTF-8, comma or semicolon, first line with the column names. All rows or none. A customer \
      that exists is updated; columns that the file lacks, and empty cells of columns with a default, \
      leave him as he is. Importing the same file again changes nothing.

      Required: `customer_no` (letters, digits and . _ / -), `name`, `city`, `country` (ISO code or Dutch or English name), and either `address` (street and \
      house number as one line, which is split) or `street` with `house_no` and `house_no_addition`.

      Optional: `contact`, `region`, `post_code`, `phone`, `email`, `language` (nl, en; default nl in \
      the Netherlands, else en), `iban` (added to the customer's bank accounts), `bill_to_no` (the \
      customer who gets the invoices and owes them; empty for himself), `vat_registration_no`, `chamber_of_commerce_no`, `gln`, `payment_terms` (default 14D), `credit_limit` \
      (euro, default 10000, 0 is no limit; a raise waits for approval, and the answer says which), `blocked` (NONE, SHIP, INVOICE, ALL), `fulfilment_policy` \
      (STANDARD, AT_ONCE), `general_business_group`, `vat_business_group`, `customer_posting_group` \
      (default by country: BINNENLAND, EU or EXPORT), `price_group` and `discount_group` (of the file with \
      groups; an empty cell means none), `invoice_discount_code` (the customer under whose number his discounts \
      on whole documents are agreed; empty for his own), `salesperson` (of the file with salespeople; an empty \
      cell means nobody), `shipment_method` (terms of delivery, such as EXW or DAP; an empty cell means none), \
      `shipping_agent` and `shipping_service` (who carries his goods, and by which of his services; an empty cell means none).\
      """;

  private static final String VENDORS =
      """
      CSV in UTF-8, comma or semicolon, first line with the column names. All rows or none; importing \
      the same file again changes nothing.

      Required: `vendor_no`, `name`, `city`, `country`, and `address` or `street`, `house_no`, \
      `house_no_addition` as for customers. Optional: `contact`, `region`, \
      `post_code`, `phone`, `email`, `language`, `vat_registration_no`, `payment_terms`, \
      `vendor_posting_group`; defaults as for customers.\
      """;

  private static final String GROUPS =
      """
      CSV in UTF-8, comma or semicolon, first line with the column names. All rows or none; importing \
      the same file again changes nothing, and a file takes no group away.

      Required: `kind` (CUSTOMER_PRICE, CUSTOMER_DISCOUNT or ITEM_DISCOUNT) and `code`. Optional: `name`. \
      Customers, items and the price list name these groups by their code.\
      """;

  private static final String SHIP_TO =
      """
      CSV in UTF-8, comma or semicolon, first line with the column names. All rows or none; importing \
      the same file again changes nothing, and a file takes no address away.

      Required: `customer_no` (who is on file), `code` (by which the address is chosen), `name`, `city`, `country`, and `address` or \
      `street`, `house_no`, `house_no_addition` as for customers. Optional: `post_code`, `contact`, \
      `shipment_method` (terms of delivery, where they are not the customer's), `shipping_agent` and \
      `shipping_service` (where somebody else carries it).\
      """;

  private static final String TEMPLATES =
      """
      CSV in UTF-8, comma or semicolon, first line with the column names. All rows or none; importing \
      the same file again changes nothing, and a file takes no template away.

      Required: `template_code`. Optional, and left open where a cell is empty: `description`, `country`, \
      `language`, `payment_terms`, `fulfilment_policy`, `general_business_group`, `vat_business_group`, \
      `customer_posting_group`, `price_group`, `discount_group`, `invoice_discount_code`, `salesperson`, \
      `shipment_method`, `shipping_agent`, `shipping_service`, as for customers.\
      """;

  private final CustomerImport customers;
  private final VendorImport vendors;
  private final TradeGroupImport groups;
  private final ShipToImport shipTo;
  private final TemplateImport templates;
  private final MessageSource messages;

  PartyImportController(
      CustomerImport customers,
      VendorImport vendors,
      TradeGroupImport groups,
      ShipToImport shipTo,
      TemplateImport templates,
      MessageSource messages) {
    this.customers = customers;
    this.vendors = vendors;
    this.groups = groups;
    this.shipTo = shipTo;
    this.templates = templates;
    this.messages = messages;
  }

  @PostMapping(path = "/customers", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @Operation(summary = "Import customers", description = CUSTOMERS)
  ResponseEntity<Object> customers(@RequestPart MultipartFile file, Locale locale)
      throws IOException {
    return customers(file.getBytes(), locale);
  }

  @PostMapping(path = "/customers", consumes = "text/csv")
  @Operation(summary = "Import customers", description = CUSTOMERS)
  ResponseEntity<Object> customers(@RequestBody(required = false) byte[] file, Locale locale) {
    return ImportAnswer.of(customers.take(file == null ? EMPTY : file), messages, locale);
  }

  @PostMapping(path = "/ship-to-addresses", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @MayCall({Role.SALESMANAGER, Role.FINANCEMANAGER, Role.ADMIN})
  @Operation(summary = "Import ship-to addresses of customers", description = SHIP_TO)
  ResponseEntity<Object> shipTo(@RequestPart MultipartFile file, Locale locale) throws IOException {
    return shipTo(file.getBytes(), locale);
  }

  @PostMapping(path = "/ship-to-addresses", consumes = "text/csv")
  @MayCall({Role.SALESMANAGER, Role.FINANCEMANAGER, Role.ADMIN})
  @Operation(summary = "Import ship-to addresses of customers", description = SHIP_TO)
  ResponseEntity<Object> shipTo(@RequestBody(required = false) byte[] file, Locale locale) {
    return ImportAnswer.of(shipTo.take(file == null ? EMPTY : file), messages, locale);
  }

  @PostMapping(path = "/vendors", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @MayCall({Role.PURCHASING, Role.FINANCEMANAGER, Role.ADMIN})
  @Operation(summary = "Import vendors", description = VENDORS)
  ResponseEntity<Object> vendors(@RequestPart MultipartFile file, Locale locale)
      throws IOException {
    return vendors(file.getBytes(), locale);
  }

  @PostMapping(path = "/vendors", consumes = "text/csv")
  @MayCall({Role.PURCHASING, Role.FINANCEMANAGER, Role.ADMIN})
  @Operation(summary = "Import vendors", description = VENDORS)
  ResponseEntity<Object> vendors(@RequestBody(required = false) byte[] file, Locale locale) {
    return ImportAnswer.of(vendors.take(file == null ? EMPTY : file), messages, locale);
  }

  @PostMapping(path = "/groups", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @MayCall({Role.SALESMANAGER, Role.ADMIN})
  @Operation(summary = "Import groups of customers and items", description = GROUPS)
  ResponseEntity<Object> groups(@RequestPart MultipartFile file, Locale locale) throws IOException {
    return groups(file.getBytes(), locale);
  }

  @PostMapping(path = "/groups", consumes = "text/csv")
  @MayCall({Role.SALESMANAGER, Role.ADMIN})
  @Operation(summary = "Import groups of customers and items", description = GROUPS)
  ResponseEntity<Object> groups(@RequestBody(required = false) byte[] file, Locale locale) {
    return ImportAnswer.of(groups.take(file == null ? EMPTY : file), messages, locale);
  }

  @PostMapping(path = "/customer-templates", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @Operation(summary = "Import templates for customers", description = TEMPLATES)
  ResponseEntity<Object> templates(@RequestPart MultipartFile file, Locale locale)
      throws IOException {
    return templates(file.getBytes(), locale);
  }

  @PostMapping(path = "/customer-templates", consumes = "text/csv")
  @Operation(summary = "Import templates for customers", description = TEMPLATES)
  ResponseEntity<Object> templates(@RequestBody(required = false) byte[] file, Locale locale) {
    return ImportAnswer.of(templates.take(file == null ? EMPTY : file), messages, locale);
  }
}
