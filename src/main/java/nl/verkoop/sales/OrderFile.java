package nl.verkoop.sales;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.verkoop.imports.CsvRow;
import nl.verkoop.imports.CsvTable;
import nl.verkoop.imports.ImportResult;
import nl.verkoop.shared.Address;

/** Two CSV files, orders and their lines, read into the orders they stand for. */
final class OrderFile {

  static final CsvTable.Columns ORDERS =
      CsvTable.Columns.of(
          "order_no,customer_no,order_date",
          "requested_delivery_date,shipped_date,freight,ship_to_code,ship_to_name,ship_to_address,"
              + "ship_to_street,ship_to_house_no,ship_to_house_no_addition,ship_to_city,"
              + "ship_to_post_code,ship_to_country,expected_net_total");
  static final CsvTable.Columns LINES =
      CsvTable.Columns.of(
          "order_no,line_no,item_no,quantity",
          "unit,unit_price,line_discount_percent,expected_line_amount");

  private final CsvTable orders;
  private final CsvTable lines;
  private final Map<String, String> countries;

  private OrderFile(CsvTable orders, CsvTable lines, Map<String, String> countries) {
    this.orders = orders;
    this.lines = lines;
    this.countries = countries;
  }

  /** One order of the file: its row, the rows of its lines, and the total it must come out with. */
  record Order(
      CsvRow row,
      List<CsvRow> lineRows,
      DocumentRequest request,
      Optional<BigDecimal> expectedNet) {}

  static OrderFile read(byte[] orders, byte[] lines, Map<String, String> countries) {
    return new OrderFile(CsvTable.read(orders, ORDERS), CsvTable.read(lines, LINES), countries);
  }

  /** Whether nothing at all was found wrong so far. */
  boolean isClean() {
    return orders.isClean() && lines.isClean();
  }

  /** Whether it makes sense to go on. */
  boolean isWhole() {
    return orders.isWhole() && lines.isWhole();
  }

  ImportResult.Refused refused() {
    var all = new ArrayList<>(orders.refusals());
    all.addAll(lines.refusals());
    return new ImportResult.Refused(
        all, orders.refused().isStopped() || lines.refused().isStopped());
  }

  /** The orders; none where one of the files was not read to its end. */
  List<Order> orders() {
    if (!isWhole()) {
      return List.of();
    }
    orders.requireUnique("order_no");
    lines.requireUnique("order_no", "line_no");
    var rowsByOrder = new HashMap<String, List<CsvRow>>();
    for (var row : lines.rows()) {
      rowsByOrder.computeIfAbsent(row.required("order_no", 60), no -> new ArrayList<>()).add(row);
    }
    var found = new ArrayList<Order>();
    for (var row : orders.rows()) {
      var lineRows = rowsByOrder.remove(row.required("order_no", 60));
      if (lineRows == null) {
        row.refuse("order_no", "order-without-lines");
      } else {
        found.add(
            new Order(
                row, lineRows, request(row, lineRows), row.notNegative("expected_net_total", 2)));
      }
    }
    if (orders.isWhole()) {
      rowsByOrder.values().forEach(rows -> rows.get(0).refuse("order_no", "line-without-order"));
    }
    return found;
  }

  private DocumentRequest request(CsvRow row, List<CsvRow> lineRows) {
    return new DocumentRequest(
        row.code("customer_no", 20),
        row.required("order_no", 60),
        row.date("order_date").orElse(null),
        row.date("requested_delivery_date").orElse(null),
        null,
        shipTo(row),
        code(row),
        null,
        null,
        null,
        null,
        null,
        lineRows.stream().map(OrderFile::line).toList());
  }

  private static String code(CsvRow row) {
    var code = row.text("ship_to_code", 20);
    return code.isEmpty() ? null : code;
  }

  private ShipToRequest shipTo(CsvRow row) {
    var name = row.text("ship_to_name", 100);
    if (name.isEmpty()) {
      return null;
    }
    var country = countries.get(row.text("ship_to_country", 60).toUpperCase(Locale.ROOT));
    if (country == null) {
      row.refuse("ship_to_country", "unknown-country");
    }
    return new ShipToRequest(
        name,
        null,
        row.text("ship_to_address", 100),
        row.text("ship_to_street", 100),
        row.text("ship_to_house_no", Address.LONGEST_HOUSE_NO),
        row.text("ship_to_house_no_addition", Address.LONGEST_ADDITION),
        row.text("ship_to_post_code", 20),
        row.required("ship_to_city", 60),
        country);
  }

  private static LineRequest line(CsvRow row) {
    var unit = row.text("unit", 10);
    return LineRequest.ofItem(
            row.code("item_no", 20),
            row.notNegative("quantity", 5).orElse(null),
            row.notNegative("unit_price", 5).orElse(null),
            row.notNegative("line_discount_percent", 5).orElse(null))
        .in(unit.isEmpty() ? null : unit);
  }
}
