package nl.verkoop.process.shipment;

import nl.verkoop.fulfilment.ShipmentPosting;
import nl.verkoop.party.FulfilmentPolicy;
import nl.verkoop.process.BusinessKey;
import nl.verkoop.process.RefusalTexts;
import nl.verkoop.sales.SalesOrders;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Service task "Verzending voorstellen": everything outstanding, at once where the order says so.
 */
@Component
class ProposeShipmentDelegate implements JavaDelegate {

  private final SalesOrders orders;
  private final ShipmentPosting posting;
  private final RefusalTexts refusals;

  ProposeShipmentDelegate(SalesOrders orders, ShipmentPosting posting, RefusalTexts refusals) {
    this.orders = orders;
    this.posting = posting;
    this.refusals = refusals;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var no = BusinessKey.of(execution);
    refusals.throwIfAny(orders.proposeShipment(no));
    var order = orders.lockWhole(no);
    ShipmentProcess.SHIP_AT_ONCE.set(
        execution,
        order.header().fulfilmentPolicy() == FulfilmentPolicy.AT_ONCE && posting.canShipAll(order));
  }
}
