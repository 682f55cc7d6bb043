package nl.verkoop.fulfilment;

import java.time.LocalDate;
import java.util.List;
import nl.verkoop.shared.Refusal;

/** What became of a shipment that was to be posted. */
public sealed interface ShipmentResult {

  /** Posted under this number. */
  record Shipped(String shipmentNo) implements ShipmentResult {}

  /** Not posted, for all of these reasons; nothing was written. */
  record Refused(List<Refusal> reasons) implements ShipmentResult {}

  /** Not posted because no open fiscal period holds the date. */
  record PeriodClosed(LocalDate date) implements ShipmentResult {}
}
