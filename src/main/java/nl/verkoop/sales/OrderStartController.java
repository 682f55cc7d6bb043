package nl.verkoop.sales;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.security.Principal;
import nl.verkoop.shared.MayCall;
import nl.verkoop.shared.RefusedException;
import nl.verkoop.shared.Role;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Starts sales orders for programs, and finishes the tasks of their requester. */
@RestController
@MayCall({Role.SALES, Role.SALESMANAGER, Role.ADMIN})
@RequestMapping("/api/sales-orders")
@Tag(name = "Sales orders")
class OrderStartController {

  private final OrderStart start;
  private final SalesOrders orders;
  private final OrderTasks tasks;

  OrderStartController(OrderStart start, SalesOrders orders, OrderTasks tasks) {
    this.start = start;
    this.orders = orders;
    this.tasks = tasks;
  }

  /** The number under which the order is known from now on. */
  record OrderNumber(String no) {}

  @PostMapping
  @Operation(
      summary = "Enters an order and starts its process",
      description =
          "An order within limits, in stock, with policy AT_ONCE runs to its sent invoice without a human. "
              + "Refused with every reason at once (422).")
  @ApiResponse(responseCode = "201", description = "Entered")
  ResponseEntity<OrderNumber> enter(@RequestBody DocumentRequest request, Principal user) {
    var no = start.enter(request, user.getName());
    return ResponseEntity.created(URI.create("/api/sales-orders/" + no)).body(new OrderNumber(no));
  }

  @PostMapping("/{no}/start")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Starts the process of a draft")
  void start(@PathVariable String no) {
    RefusedException.throwIfAny(orders.unknown(no));
    start.start(no);
  }

  @PostMapping("/{no}/revision")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Hands a returned order in again, after it was changed")
  void revise(@PathVariable String no) {
    RefusedException.throwIfAny(orders.unknown(no));
    tasks.finishRevision(no);
  }
}
