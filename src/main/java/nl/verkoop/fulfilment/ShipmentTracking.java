package nl.verkoop.fulfilment;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.verkoop.fulfilment.PostedShipments.Carriage;
import nl.verkoop.party.ShippingAgents;
import nl.verkoop.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who carries a shipment, and by which number it is followed: that may be known only after it was
 * posted, and is all of it that is written later (feature C-56).
 */
@Service
class ShipmentTracking {

  private static final Pattern NUMBER = Pattern.compile("([A-Za-z0-9][A-Za-z0-9 ._/-]{0,59})?");

  private final PostedShipments shipments;
  private final ShippingAgents agents;

  ShipmentTracking(PostedShipments shipments, ShippingAgents agents) {
    this.shipments = shipments;
    this.agents = agents;
  }

  /**
   * Writes it down.
   *
   * @param typedAgent by code; null leaves who carries it as it is, empty is nobody
   * @param typedNo empty takes the number away. Refused: what is no number, an unknown agent, a
   *     number where nobody carries it, and a shipment that is not there
   */
  @Transactional
  List<Refusal> keep(String no, String typedAgent, String typedNo) {
    var found = shipments.lock(no);
    if (found.isEmpty()) {
      return List.of(Refusal.unknown("no", "shipment-unknown", no));
    }
    var trackingNo = typedNo == null ? "" : typedNo.strip();
    if (!NUMBER.matcher(trackingNo).matches()) {
      return List.of(Refusal.of("trackingNo", "tracking-no"));
    }
    var carried = carriage(found.get().carriage(), typedAgent);
    if (carried.isEmpty()) {
      return List.of(Refusal.of("shippingAgent", "shipping-agent-unknown", typedAgent));
    }
    var carriage = carried.get();
    if (carriage.carrier().isEmpty() && !trackingNo.isEmpty()) {
      return List.of(Refusal.of("shippingAgent", "tracking-needs-agent"));
    }
    shipments.write(
        no,
        new Carriage(
            carriage.agent(),
            carriage.carrier(),
            carriage.expectedOn(),
            carriage.trackingAddress(),
            trackingNo));
    return List.of();
  }

  /** Who is named already stays as he was called; none where there is no such agent. */
  private Optional<Carriage> carriage(Carriage kept, String typedAgent) {
    var code = typedAgent == null ? kept.agent() : typedAgent.strip();
    if (code.equalsIgnoreCase(kept.agent())) {
      return Optional.of(kept);
    }
    if (code.isEmpty()) {
      return Optional.of(Carriage.NONE);
    }
    return agents
        .find(code)
        .map(agent -> new Carriage(agent.code(), agent.name(), null, agent.internetAddress(), ""));
  }
}
