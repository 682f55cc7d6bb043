package nl.verkoop.fulfilment;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import nl.verkoop.shared.MayCall;
import nl.verkoop.shared.RefusedException;
import nl.verkoop.shared.Role;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets people write down who carries a shipment, and its number. */
@RestController
@MayCall({Role.SALES, Role.SALESMANAGER, Role.WAREHOUSE, Role.ADMIN})
@Tag(name = "Sales orders")
class ShipmentTrackingController {

  private final ShipmentTracking tracking;

  ShipmentTrackingController(ShipmentTracking tracking) {
    this.tracking = tracking;
  }

  /** By whom a shipment is carried, and by which number it is followed. */
  record Tracking(
      @Schema(description = "By code; left out: as it is; empty: nobody") String shippingAgent,
      @Schema(description = "At most 60 letters, digits, blanks and . _ / -; empty for none")
          String trackingNo) {}

  @PutMapping("/api/shipments/{no}/tracking")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Writes down who carries a shipment, and by which number it is followed",
      description = "The delivery note and its mail have the address where it is followed.")
  void keep(@PathVariable String no, @RequestBody Tracking asked) {
    RefusedException.throwIfAny(tracking.keep(no, asked.shippingAgent(), asked.trackingNo()));
  }
}
