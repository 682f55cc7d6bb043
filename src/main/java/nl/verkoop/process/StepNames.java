package nl.verkoop.process;

import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.springframework.stereotype.Component;

/** Says what a step does in the words of its model; the engine keeps the models it has read. */
@Component
public class StepNames {

  private final RepositoryService repository;

  StepNames(RepositoryService repository) {
    this.repository = repository;
  }

  /** For example "Factuur boeken"; empty when the model does not name the step. */
  public Optional<String> of(String processDefinitionId, String activityId) {
    FlowElement element = model(processDefinitionId).getModelElementById(activityId);
    return Optional.ofNullable(element).map(FlowElement::getName);
  }

  /** For example "Verkooporder". */
  public String ofProcess(String processDefinitionId) {
    return model(processDefinitionId).getModelElementsByType(Process.class).stream()
        .findFirst()
        .map(Process::getName)
        .orElse("");
  }

  private BpmnModelInstance model(String processDefinitionId) {
    return repository.getBpmnModelInstance(processDefinitionId);
  }
}
