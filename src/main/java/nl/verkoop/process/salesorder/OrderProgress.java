package nl.verkoop.process.salesorder;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.verkoop.process.failure.FailureView;
import nl.verkoop.process.task.WaitingStep;

/** How far an order came: what was posted for it, where its process is, and what failed. */
record OrderProgress(
    String no,
    Entered entered,
    OrderState state,
    List<Shipment> shipments,
    List<OrderFacts.Invoice> invoices,
    List<OrderFacts.Payment> payments,
    @Schema(description = "What people did that left no document") List<OrderFacts.Turn> turns,
    @Schema(description = "Where the process stands; empty when it has not begun or is done")
        List<WaitingStep> waiting,
    List<FailureView> failures,
    @Schema(description = "Full names by the login that other fields give")
        Map<String, String> names) {

  /** Who typed the order, and when it was begun. */
  record Entered(String by, Instant at) {}

  /** One shipment with its lines; quantities are in the items' units. */
  record Shipment(
      String no,
      long postingNo,
      LocalDate postingDate,
      Instant postedAt,
      String postedBy,
      List<Line> lines) {}

  /** What of one item went out. */
  record Line(int lineNo, String itemNo, String description, String unit, BigDecimal quantity) {}

  /** Gathers the lines of each shipment, in the order in which they were posted. */
  static List<Shipment> shipments(List<OrderFacts.ShippedLine> lines) {
    var byNo = new LinkedHashMap<String, Shipment>();
    for (var line : lines) {
      byNo.computeIfAbsent(
              line.no(),
              no ->
                  new Shipment(
                      no,
                      line.postingNo(),
                      line.postingDate(),
                      line.postedAt(),
                      line.postedBy(),
                      new ArrayList<>()))
          .lines()
          .add(
              new Line(
                  line.lineNo(), line.itemNo(), line.description(), line.unit(), line.quantity()));
    }
    return List.copyOf(byNo.values());
  }
}
