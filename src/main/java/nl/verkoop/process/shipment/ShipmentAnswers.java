package nl.verkoop.process.shipment;

import java.util.Set;
import nl.verkoop.process.task.StepVariables;
import nl.verkoop.process.task.TaskAnswer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the warehouse's form may answer. */
@Configuration(proxyBeanMethods = false)
class ShipmentAnswers {

  @Bean
  TaskAnswer pickOutcome() {
    return new TaskAnswer(
        ShipmentProcess.TASK_PICK_SHIPMENT,
        ShipmentProcess.PICK_OUTCOME.name(),
        Set.of(ShipmentProcess.SHIP, ShipmentProcess.CANCEL_REST));
  }

  @Bean
  StepVariables shipmentSteps() {
    return StepVariables.of(
        ShipmentProcess.SHIP_AT_ONCE,
        ShipmentProcess.PICK_OUTCOME,
        ShipmentProcess.SHIPMENT_OUTCOME,
        ShipmentProcess.SHIPMENT_NUMBER,
        ShipmentProcess.ORDER_INVOICED);
  }
}
