package nl.verkoop.process.failure;

import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.springframework.stereotype.Component;

/** Says what a step does in the words of its model; the engine keeps the models it has read. */
@Component
final class StepNames {

  private final RepositoryService repository;

  StepNames(RepositoryService repository) {
    this.repository = repository;
  }

  /** For example "Factuur boeken"; empty when the model does not name the step. */
  Optional<String> of(FailedStep.Place place) {
    var model = repository.getBpmnModelInstance(place.processDefinitionId());
    FlowElement element = model.getModelElementById(place.activityId());
    return Optional.ofNullable(element).map(FlowElement::getName);
  }
}
