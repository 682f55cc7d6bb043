package nl.verkoop.process;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.springframework.stereotype.Component;

/**
 * Says what a step does in the words of its model. A deployed model never changes, so each is read
 * once; asking the engine again would cost statements for every step of a list.
 */
@Component
public class StepNames {

  private final RepositoryService repository;
  private final Map<String, Names> read = new ConcurrentHashMap<>();

  StepNames(RepositoryService repository) {
    this.repository = repository;
  }

  private record Names(String process, Map<String, String> steps) {}

  /** For example "Factuur boeken"; empty when the model does not name the step. */
  public Optional<String> of(String processDefinitionId, String activityId) {
    return Optional.ofNullable(names(processDefinitionId).steps().get(activityId));
  }

  /** For example "Verkooporder". */
  public String ofProcess(String processDefinitionId) {
    return names(processDefinitionId).process();
  }

  private Names names(String processDefinitionId) {
    return read.computeIfAbsent(processDefinitionId, this::readNames);
  }

  private Names readNames(String processDefinitionId) {
    var model = repository.getBpmnModelInstance(processDefinitionId);
    return new Names(
        model.getModelElementsByType(Process.class).stream()
            .findFirst()
            .map(Process::getName)
            .orElse(""),
        model.getModelElementsByType(FlowElement.class).stream()
            .filter(element -> element.getName() != null)
            .collect(Collectors.toMap(FlowElement::getId, FlowElement::getName)));
  }
}
