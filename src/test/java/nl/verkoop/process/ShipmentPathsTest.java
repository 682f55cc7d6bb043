package nl.verkoop.process;

import static nl.verkoop.scenario.Line.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What can come of a shipment. */
class ShipmentPathsTest extends PathTest {

  @Test
  @PathTo("shipment/EndEvent_Shipped")
  void anOrderThatGoesByItselfIsShippedWithoutATask() {
    var order = given.customer("K1003").orderedAtOnce(line("A3004", 2));
    var shipment = process(order.no(), "shipment");
    doJob(shipment, "Task_ProposeShipment");
    assertThat(shipment)
        .isEnded()
        .hasPassedInOrder("Gateway_ShipAtOnce", "Task_PostShipment", "EndEvent_Shipped")
        .hasNotPassed("Task_PickShipment");
    assertThat(books.shipments(order.no())).hasSize(1);
  }

  @Test
  @PathTo("shipment/EndEvent_Shipped")
  void theWarehouseShipsWhatItPicked() {
    var order = given.customer("K1001").ordered(line("A3020", 5));
    var shipment = process(order.no(), "shipment");
    doJob(shipment, "Task_ProposeShipment");
    assertThat(shipment).isWaitingAt("Task_PickShipment");
    assertThat(task(shipment)).hasCandidateGroup("warehouse").isNotAssigned();
    order.shipped(2);
    assertThat(shipment)
        .isEnded()
        .hasPassedInOrder(
            "Task_PickShipment", "Gateway_PickOutcome", "Task_PostShipment", "EndEvent_Shipped");
  }

  @Test
  @PathTo("shipment/EndEvent_NothingShipped")
  void theWarehouseCancelsTheRest() {
    var order = given.customer("K1001").ordered(line("A3020", 5));
    var shipment = process(order.no(), "shipment");
    doJob(shipment, "Task_ProposeShipment");
    order.restCancelled();
    assertThat(shipment)
        .isEnded()
        .hasPassedInOrder(
            "Task_PickShipment",
            "Gateway_PickOutcome",
            "Task_CancelRest",
            "EndEvent_NothingShipped")
        .hasNotPassed("Task_PostShipment");
    assertThat(books.shipments(order.no())).isEmpty();
  }

  /** Between looking at the stock and taking of it, somebody else gets the last. */
  @Test
  @PathTo("shipment/BoundaryEvent_NotDeliverable")
  void anOrderThatLosesTheLastOfTheStockGoesToTheWarehouse() {
    var items = "item_no,description,unit_price,unit_cost,stock\nPAD-1,Laatste,10,6,5\n";
    as("purchasing").upload("/api/import/items", "i.csv", items.getBytes(StandardCharsets.UTF_8));
    var quick = given.customer("K1001").orderedByHand(line("PAD-1", 3)).at("Task_PickShipment");
    var byItself = given.customer("K1005").orderedAtOnce(line("PAD-1", 5));
    var shipment = process(byItself.no(), "shipment");
    BeforeStep.happens(byItself.no(), "Task_PostShipment", () -> quick.shipped(3));

    doJob(shipment, "Task_ProposeShipment");
    assertThat(shipment)
        .hasPassedInOrder("Gateway_ShipAtOnce", "BoundaryEvent_NotDeliverable")
        .isWaitingAt("Task_PickShipment");
    assertThat(task(shipment)).hasCandidateGroup("warehouse");
    assertThat(books.shipments(byItself.no())).isEmpty();
    assertThat(code(as("warehouse").ship(byItself.no(), 5))).isEqualTo("more-than-in-stock");
    byItself.shipped(2);
    assertThat(shipment).isEnded().hasPassed("EndEvent_Shipped");
  }
}
