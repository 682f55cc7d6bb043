package nl.verkoop.fulfilment;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import nl.verkoop.sales.SalesOrders;
import nl.verkoop.sales.SalesOrders.LineQuantity;
import nl.verkoop.shared.MayCall;
import nl.verkoop.shared.Refusal;
import nl.verkoop.shared.RefusedException;
import nl.verkoop.shared.Role;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Does for programs and forms what the warehouse does with a shipment. */
@RestController
@MayCall({Role.WAREHOUSE, Role.ADMIN})
@RequestMapping("/api/sales-orders/{no}")
@Tag(name = "Sales orders")
class ShipmentController {

  private final SalesOrders orders;
  private final ShipmentTasks tasks;

  ShipmentController(SalesOrders orders, ShipmentTasks tasks) {
    this.orders = orders;
    this.tasks = tasks;
  }

  /** What of a line was picked, in its unit. */
  record Picked(int lineNo, BigDecimal quantity) {

    private LineQuantity asQuantity() {
      return new LineQuantity(lineNo, quantity);
    }
  }

  /** What goes out now; lines that are not named stay. Or: the rest will not be delivered. */
  record Pick(List<Picked> lines, boolean cancelRest) {}

  @PutMapping("/quantities-to-ship")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Transactional
  @Operation(summary = "Saves what the warehouse picked so far, without posting it")
  void save(@PathVariable String no, @RequestBody List<Picked> lines) {
    RefusedException.throwIfAny(orders.unknown(no));
    RefusedException.throwIfAny(namedTwice(lines));
    orders.lock(no);
    tasks.require(no);
    RefusedException.throwIfAny(orders.setQuantitiesToShip(no, complete(no, lines)));
  }

  @PostMapping("/shipments")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Transactional
  @Operation(
      summary = "Posts a shipment of the waiting order, or cancels what is outstanding",
      description =
          "Refuses more than is outstanding and more than is in stock (422), and an order whose "
              + "shipment is not waiting (409).")
  void ship(@PathVariable String no, @RequestBody Pick pick) {
    RefusedException.throwIfAny(orders.unknown(no));
    if (pick.cancelRest()) {
      tasks.cancelRest(no);
    } else {
      save(no, pick.lines() == null ? List.of() : pick.lines());
      tasks.ship(no);
    }
  }

  /** Of two quantities for one line, nobody knows which one is meant. */
  private static List<Refusal> namedTwice(List<Picked> lines) {
    var seen = new HashSet<Integer>();
    return lines.stream()
        .map(Picked::lineNo)
        .filter(line -> !seen.add(line))
        .distinct()
        .map(line -> Refusal.of("lines[" + line + "]", "line-twice", line))
        .toList();
  }

  /** Lines that are not named get zero; lines that do not exist are refused later. */
  private List<LineQuantity> complete(String no, List<Picked> named) {
    var asked = named.stream().collect(Collectors.toMap(Picked::lineNo, Picked::asQuantity));
    orders
        .get(no)
        .lines()
        .forEach(
            line ->
                asked.putIfAbsent(line.lineNo(), new LineQuantity(line.lineNo(), BigDecimal.ZERO)));
    return List.copyOf(asked.values());
  }
}
