package nl.verkoop.platform.board;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import nl.verkoop.platform.words.Words;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Says what a step does in the words of its model. A deployed model never changes, so each is read
 * once; asking the engine again would cost statements for every step of a list.
 */
@Component
public class StepNames {

  private final RepositoryService repository;
  private final Words words;
  private final Map<String, StepsOf> read = new ConcurrentHashMap<>();

  StepNames(RepositoryService repository, Words words) {
    this.repository = repository;
    this.words = words;
  }

  private record StepsOf(String process, Map<String, String> steps) {}

  /** For example "Factuur boeken"; empty when the model does not name the step. */
  public Optional<String> of(String processDefinitionId, String activityId) {
    return Optional.ofNullable(names(processDefinitionId).steps().get(activityId))
        .map(drawn -> inWords(key(processDefinitionId) + "." + activityId, drawn));
  }

  /** For example "Verkooporder". */
  public String ofProcess(String processDefinitionId) {
    return inWords(key(processDefinitionId), names(processDefinitionId).process());
  }

  /** In the language of the person who asks, or of the company where nobody does. */
  private String inWords(String key, String drawn) {
    return words.of(key, drawn, LocaleContextHolder.getLocale());
  }

  /** The model's key, which the engine puts before version and number. */
  private static String key(String processDefinitionId) {
    return processDefinitionId.replaceFirst(":.*", "");
  }

  private StepsOf names(String processDefinitionId) {
    return read.computeIfAbsent(processDefinitionId, this::readNames);
  }

  private StepsOf readNames(String processDefinitionId) {
    var model = repository.getBpmnModelInstance(processDefinitionId);
    return new StepsOf(
        model.getModelElementsByType(Process.class).stream()
            .findFirst()
            .map(Process::getName)
            .orElse(""),
        model.getModelElementsByType(FlowElement.class).stream()
            .filter(element -> element.getName() != null)
            .collect(Collectors.toMap(FlowElement::getId, FlowElement::getName)));
  }
}
