package nl.verkoop.desk;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import nl.verkoop.party.ShippingAgent;
import nl.verkoop.shared.FailureView;
import nl.verkoop.shared.People;
import nl.verkoop.shared.WaitingStep;

/** How far an order came: what was posted for it, where its process is, and what failed. */
record OrderProgress(
    String no,
    Entered entered,
    OrderState state,
    List<Shipment> shipments,
    List<Invoice> invoices,
    List<Payment> payments,
    @Schema(description = "What people did that left no document") List<Turn> turns,
    @Schema(description = "Where the process stands; empty when it has not begun or is done")
        List<WaitingStep> waiting,
    List<FailureView> failures) {

  /** Who typed the order, with the name of that time, and when it was begun. */
  record Entered(String by, String byName, Instant at) {}

  /** An invoice, with the full name that who posted it had then. */
  record Invoice(@JsonUnwrapped OrderFacts.Invoice facts, String postedByName) {}

  /** A payment, with the full name that who posted it had then. */
  record Payment(@JsonUnwrapped OrderFacts.Payment facts, String postedByName) {}

  /** What somebody did, with his full name at that time. */
  record Turn(OrderTurns.Turn.Kind kind, Instant at, String by, String byName, String comment) {}

  /** One shipment with its lines; quantities are in the items' units. */
  record Shipment(
      String no,
      long postingNo,
      LocalDate postingDate,
      Instant postedAt,
      String postedBy,
      String postedByName,
      @Schema(description = "By code; empty where nobody in particular carries it")
          String shippingAgent,
      String carrier,
      String trackingNo,
      @Schema(description = "Where it is followed; empty where it cannot be") String trackingLink,
      List<Line> lines) {}

  /** What of one line went out: an item, or an account by its number. */
  record Line(int lineNo, String itemNo, String description, String unit, BigDecimal quantity) {}

  /** Gathers the lines of each shipment, in the order in which they were posted. */
  static List<Shipment> shipments(List<OrderFacts.ShippedLine> lines, People.Names names) {
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
                      names.at(line.postedBy(), line.postedAt()),
                      line.shippingAgent(),
                      line.carrier(),
                      line.trackingNo(),
                      ShippingAgent.link(line.trackingAddress(), line.trackingNo()),
                      new ArrayList<>()))
          .lines()
          .add(
              new Line(
                  line.lineNo(), line.itemNo(), line.description(), line.unit(), line.quantity()));
    }
    return List.copyOf(byNo.values());
  }
}
