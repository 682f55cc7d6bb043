package nl.verkoop.desk;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.security.Principal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.verkoop.party.FulfilmentPolicy;
import nl.verkoop.sales.DocumentHeader;
import nl.verkoop.sales.OrderList;
import nl.verkoop.sales.OrderSearch;
import nl.verkoop.sales.SalesOrder;
import nl.verkoop.shared.MayCall;
import nl.verkoop.shared.People;
import nl.verkoop.shared.RowLimit;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lists orders with how far each is delivered and paid. */
@RestController
@MayCall
@Tag(name = "Sales orders")
class OrderListController {

  private static final int MOST = 500;
  private static final int USUAL = 100;

  private final OrderList orders;
  private final OrderStates states;
  private final People names;

  OrderListController(OrderList orders, OrderStates states, People names) {
    this.orders = orders;
    this.states = states;
    this.names = names;
  }

  /** What narrows the list. */
  record Filter(
      @Parameter(description = "May be given several times") List<SalesOrder.Status> status,
      @Parameter(description = "Only what is neither a draft nor done") Boolean underWay,
      @Parameter(description = "Only orders that the caller entered") Boolean mine,
      @Parameter(
              description =
                  "Part of number, customer's name or reference; or the customer's number")
          String q,
      @Parameter(
              description = "Only orders older than this one, for the next page",
              example = "VO001002")
          String before,
      @Parameter(description = "At most 500; default 100") Integer limit) {

    OrderSearch search(Principal user) {
      return new OrderSearch(
          status == null ? List.of() : status,
          Boolean.TRUE.equals(underWay),
          Boolean.TRUE.equals(mine) ? Optional.of(user.getName()) : Optional.empty(),
          Optional.ofNullable(q).map(String::strip).filter(text -> !text.isEmpty()),
          Optional.ofNullable(before).filter(no -> !no.isEmpty()),
          RowLimit.of(limit, USUAL, MOST));
    }
  }

  /** An order in the list. */
  record Row(
      String no,
      SalesOrder.Status status,
      String customerNo,
      String customerName,
      String customerReference,
      LocalDate orderDate,
      LocalDate requestedDeliveryDate,
      FulfilmentPolicy fulfilmentPolicy,
      @Schema(description = "In the company's currency, like VAT and gross") BigDecimal net,
      BigDecimal vat,
      BigDecimal gross,
      String createdBy,
      Instant createdAt,
      @Schema(description = "Full name, at that time, of whoever entered it") String createdByName,
      OrderState state) {}

  @GetMapping("/api/sales-orders")
  @Operation(summary = "Orders, newest first, with how far each is delivered and paid; at most 500")
  List<Row> list(@ParameterObject Filter filter, Principal user) {
    var found = orders.find(filter.search(user));
    var state = states.of(found.stream().map(DocumentHeader::no).toList());
    var people = names.among(found.stream().map(DocumentHeader::createdBy));
    return found.stream().map(header -> row(header, people, state)).toList();
  }

  private static Row row(
      DocumentHeader order, People.Names people, Map<String, OrderState> states) {
    return new Row(
        order.no(),
        order.status(),
        order.customerNo(),
        order.customerName(),
        order.customerReference(),
        order.orderDate(),
        order.requestedDeliveryDate(),
        order.fulfilmentPolicy(),
        order.net(),
        order.vat(),
        order.gross(),
        order.createdBy(),
        order.createdAt(),
        people.at(order.createdBy(), order.createdAt()),
        states.get(order.no()));
  }
}
