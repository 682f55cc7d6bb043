package nl.verkoop.sales;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.verkoop.catalog.Item;
import nl.verkoop.catalog.Items;
import nl.verkoop.imports.ImportFile;
import nl.verkoop.imports.ImportResult;
import nl.verkoop.party.Customers;
import nl.verkoop.sales.OrderFile.Order;
import nl.verkoop.sales.SalesDocument.Kind;
import nl.verkoop.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Takes orders over from files and starts their processes; all of them, or none. */
@Component
class OrderImport implements ImportFile.Source {

  private static final Pattern LINE_FIELD = Pattern.compile("lines\\[(\\d+)]\\.(\\w+)");

  private final SalesDrafts drafts;
  private final SalesOrders orders;
  private final Customers customers;
  private final Items items;
  private final OrderStart start;

  OrderImport(
      SalesDrafts drafts, SalesOrders orders, Customers customers, Items items, OrderStart start) {
    this.items = items;
    this.drafts = drafts;
    this.orders = orders;
    this.customers = customers;
    this.start = start;
  }

  @Override
  public List<ImportFile> importFiles() {
    return List.of(
        new ImportFile("orders", OrderFile.ORDERS), new ImportFile("lines", OrderFile.LINES));
  }

  /**
   * Takes all orders, or none where one of them cannot be taken. An order is recognised by its
   * number in the file, which becomes the customer's reference; one that was taken before changes
   * nothing.
   */
  @Transactional
  ImportResult take(byte[] orderFile, byte[] lineFile, String user) {
    var file = OrderFile.read(orderFile, lineFile, customers.countryCodes());
    var asked = file.orders();
    if (!file.isClean()) {
      return file.refused();
    }
    var items = this.items.find(itemNumbers(asked));
    var created = new ArrayList<String>();
    for (var order : asked) {
      if (file.isWhole()) {
        enter(order, inBaseUnits(order.request(), items), user).ifPresent(created::add);
      }
    }
    if (!file.isClean()) {
      TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
      return file.refused();
    }
    created.forEach(start::start);
    return new ImportResult.Imported(created.size(), 0, asked.size() - created.size());
  }

  private static Set<String> itemNumbers(List<Order> orders) {
    return orders.stream()
        .flatMap(order -> order.request().linesOrNone().stream())
        .map(LineRequest::itemNo)
        .collect(Collectors.toSet());
  }

  /** Where a file names no unit it counts in base units, in which all programs keep items. */
  private static DocumentRequest inBaseUnits(DocumentRequest request, Map<String, Item> items) {
    return request.with(
        request.linesOrNone().stream()
            .map(
                line ->
                    line.unit() == null && items.containsKey(line.itemNo())
                        ? line.in(items.get(line.itemNo()).baseUnit().code())
                        : line)
            .toList());
  }

  private Optional<String> enter(Order order, DocumentRequest request, String user) {
    var origin = SalesDrafts.Origin.ofFile(user, request.customerReference());
    var result = drafts.create(Kind.ORDER, request, origin);
    if (result instanceof DraftResult.Refused refused) {
      refused.reasons().forEach(reason -> refuse(order, reason));
      return Optional.empty();
    }
    if (result instanceof DraftResult.Saved saved) {
      checkTotal(order, saved.no());
      return Optional.of(saved.no());
    }
    return Optional.empty();
  }

  /** A file that says what its orders come to is held to it. */
  private void checkTotal(Order order, String no) {
    order
        .expectedNet()
        .ifPresent(
            expected -> {
              var net = orders.header(no).net();
              if (net.compareTo(expected) != 0) {
                order.row().refuse("expected_net_total", "total-differs", net);
              }
            });
  }

  private static void refuse(Order order, Refusal reason) {
    var line = LINE_FIELD.matcher(reason.field());
    if (line.matches()) {
      order
          .lineRows()
          .get(Integer.parseInt(line.group(1)))
          .refuse(column(line), reason.code(), reason.arguments().toArray());
    } else {
      order.row().refuse(orderColumn(reason.field()), reason.code(), reason.arguments().toArray());
    }
  }

  private static String column(Matcher line) {
    return switch (line.group(2)) {
      case "itemNo" -> "item_no";
      case "unit" -> "unit";
      case "unitPrice" -> "unit_price";
      case "discountPercent" -> "line_discount_percent";
      default -> "quantity";
    };
  }

  private static String orderColumn(String field) {
    return switch (field) {
      case "customerNo" -> "customer_no";
      case "orderDate" -> "order_date";
      case "requestedDeliveryDate" -> "requested_delivery_date";
      case "shipToCode" -> "ship_to_code";
      case "shipTo" -> "ship_to_city";
      case "shipTo.address" -> "ship_to_address";
      default -> "order_no";
    };
  }
}
