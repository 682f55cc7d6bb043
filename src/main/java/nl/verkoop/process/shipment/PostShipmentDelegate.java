package nl.verkoop.process.shipment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.verkoop.fulfilment.ShipmentPosting;
import nl.verkoop.fulfilment.ShipmentResult;
import nl.verkoop.fulfilment.ShipmentResult.Shipped;
import nl.verkoop.process.BusinessKey;
import nl.verkoop.process.RefusalTexts;
import nl.verkoop.shared.Refusal;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Verzending boeken". */
@Component
class PostShipmentDelegate implements JavaDelegate {

  private final ShipmentPosting posting;
  private final RefusalTexts refusals;
  private final Clock clock;

  PostShipmentDelegate(ShipmentPosting posting, RefusalTexts refusals, Clock clock) {
    this.posting = posting;
    this.refusals = refusals;
    this.clock = clock;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var result = posting.post(BusinessKey.of(execution), LocalDate.now(clock));
    if (result instanceof ShipmentResult.Refused refused) {
      refuse(execution, refused);
    }
    if (result instanceof ShipmentResult.PeriodClosed closed) {
      throw refusals.exception(List.of(Refusal.of("", "period-closed", closed.date())));
    }
    ShipmentProcess.SHIPMENT_NUMBER.set(execution, ((Shipped) result).shipmentNo());
    ShipmentProcess.SHIPMENT_OUTCOME.set(execution, "shipped");
  }

  /**
   * The warehouse reads the reason on its form; an order that goes by itself goes to the warehouse.
   */
  private void refuse(DelegateExecution execution, ShipmentResult.Refused refused) {
    var refusal = refusals.exception(refused.reasons());
    if (!ShipmentProcess.SHIP_AT_ONCE.from(execution)) {
      throw refusal;
    }
    ShipmentProcess.SHIP_AT_ONCE.set(execution, false);
    throw new BpmnError(ShipmentProcess.ERROR_NOT_DELIVERABLE, refusal.getMessage());
  }
}
