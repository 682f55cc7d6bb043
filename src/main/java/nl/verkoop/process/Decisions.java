package nl.verkoop.process;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.stereotype.Component;

/**
 * Asks the decision tables of analysts. A step that must not be misled asks here, with facts that
 * it has just gathered itself, and not with variables that somebody may have set.
 */
@Component
public class Decisions {

  private final RepositoryService repository;
  private final DecisionService decisions;
  private final Map<String, DecisionDefinition> found = new ConcurrentHashMap<>();

  Decisions(RepositoryService repository, DecisionService decisions) {
    this.repository = repository;
    this.decisions = decisions;
  }

  /** What a table answered, and which version of it: what each rule that fits said, in order. */
  public record Answer(List<String> outcomes, String decision, int version) {}

  /**
   * Asks the table that was deployed together with the process, so that a process keeps the tables
   * it was started with. The table may have any number of answers; a rule that fits and says
   * nothing is a mistake in it.
   */
  public Answer ask(DelegateExecution process, String decision, Map<String, Object> facts) {
    var table = table(process.getProcessDefinitionId(), decision);
    var outcomes =
        decisions.evaluateDecisionById(table.getId()).variables(facts).evaluate().stream()
            .map(each -> Objects.toString(each.getSingleEntry(), ""))
            .distinct()
            .toList();
    if (outcomes.contains("")) {
      throw new IllegalStateException(
          "A rule of the decision %s answers nothing, for %s".formatted(decision, told(facts)));
    }
    return new Answer(outcomes, decision, table.getVersion());
  }

  /** The same for a table that has exactly one answer; another number is a mistake in it. */
  public String askForOne(DelegateExecution process, String decision, Map<String, Object> facts) {
    var outcomes = ask(process, decision, facts).outcomes();
    if (outcomes.size() != 1) {
      throw new IllegalStateException(
          "The decision %s has not one answer, but %s, for %s"
              .formatted(decision, outcomes, told(facts)));
    }
    return outcomes.get(0);
  }

  /** Analysts read why a process stopped. */
  private static Map<String, Object> told(Map<String, Object> facts) {
    var told = new TreeMap<>(facts);
    told.keySet().removeIf(ConfidentialFacts::areReadBy);
    return told;
  }

  /** What is deployed never changes, so each table is looked for once. */
  private DecisionDefinition table(String processDefinitionId, String decision) {
    return found.computeIfAbsent(
        processDefinitionId + " " + decision,
        key ->
            repository
                .createDecisionDefinitionQuery()
                .deploymentId(
                    repository.getProcessDefinition(processDefinitionId).getDeploymentId())
                .decisionDefinitionKey(decision)
                .singleResult());
  }
}
