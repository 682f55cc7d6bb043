package nl.verkoop.process;

import java.util.Map;
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

  /** What a table answered, and which version of it. */
  public record Answer(String outcome, String decision, int version) {}

  /**
   * Asks the table that was deployed together with the process, so that a process keeps the tables
   * it was started with. A table that has no answer is a mistake in it.
   */
  public Answer ask(DelegateExecution process, String decision, Map<String, Object> facts) {
    var table = table(process.getProcessDefinitionId(), decision);
    var outcome =
        decisions.evaluateDecisionById(table.getId()).variables(facts).evaluate().getSingleEntry();
    if (outcome == null) {
      throw new IllegalStateException("The decision " + decision + " has no answer for " + facts);
    }
    return new Answer(outcome.toString(), decision, table.getVersion());
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
