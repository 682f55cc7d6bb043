package nl.verkoop.process.shipment;

import java.util.Map;
import nl.verkoop.fulfilment.ShipmentTasks;
import nl.verkoop.process.task.WaitingTasks;
import org.springframework.stereotype.Component;

/** Answers the warehouse's task for programs, as its form does. */
@Component
class WaitingShipments implements ShipmentTasks {

  private final WaitingTasks tasks;

  WaitingShipments(WaitingTasks tasks) {
    this.tasks = tasks;
  }

  @Override
  public void require(String orderNo) {
    tasks.require(orderNo, ShipmentProcess.TASK_PICK_SHIPMENT);
  }

  @Override
  public void ship(String orderNo) {
    complete(orderNo, ShipmentProcess.SHIP);
  }

  @Override
  public void cancelRest(String orderNo) {
    complete(orderNo, ShipmentProcess.CANCEL_REST);
  }

  private void complete(String orderNo, String outcome) {
    tasks.complete(
        orderNo,
        ShipmentProcess.TASK_PICK_SHIPMENT,
        Map.of(ShipmentProcess.PICK_OUTCOME.name(), outcome));
  }
}
