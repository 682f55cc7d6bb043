package nl.verkoop.sales;

import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.security.Principal;
import java.util.Locale;
import nl.verkoop.imports.ImportAnswer;
import nl.verkoop.imports.ImportEndpoint;
import nl.verkoop.shared.MayCall;
import nl.verkoop.shared.Role;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Takes orders in from CSV files. */
@RestController
@MayCall({Role.SALESMANAGER, Role.ADMIN})
@ImportEndpoint
class OrderImportController {

  private static final String FILES =
      """
      Two CSV files in UTF-8, comma or semicolon, first line with the column names. All rows or none; \
      importing the same files again changes nothing and says so. Each order starts its process.

      `orders`: required `order_no` (becomes the customer's reference), `customer_no`, `order_date`; \
      optional `requested_delivery_date`, `ship_to_code` (one of the customer's ship-to addresses) or `ship_to_name`, \
      `ship_to_address` (one line) or \
      `ship_to_street`, `ship_to_house_no` and `ship_to_house_no_addition`, `ship_to_city`, `ship_to_post_code`, `ship_to_country` (default: the customer's address), `expected_net_total` \
      (the order must come to exactly this, in the company's currency excluding VAT); `freight` and `shipped_date` are \
      accepted and not used.

      `lines`: required `order_no`, `line_no`, `item_no`, `quantity`; optional `unit` (of the item, by code; default: its base unit), `unit_price` and \
      `line_discount_percent` (default: what the price list and the item's card say; beside a price that is given, \
      no discount), `expected_line_amount` (not used). Blocked items are \
      accepted, since the order was agreed before.\
      """;

  private final OrderImport orders;
  private final MessageSource messages;

  OrderImportController(OrderImport orders, MessageSource messages) {
    this.orders = orders;
    this.messages = messages;
  }

  @PostMapping(path = "/api/import/orders", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @Operation(summary = "Import orders and start their processes", description = FILES)
  ResponseEntity<Object> take(
      @RequestPart("orders") MultipartFile orderFile,
      @RequestPart("lines") MultipartFile lineFile,
      Principal user,
      Locale locale)
      throws IOException {
    return ImportAnswer.of(
        orders.take(orderFile.getBytes(), lineFile.getBytes(), user.getName()), messages, locale);
  }
}
