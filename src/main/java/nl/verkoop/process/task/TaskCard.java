package nl.verkoop.process.task;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.verkoop.shared.Money;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.IdentityLink;

/**
 * What Tasklist shows of a task in the list and at the head of its form; the details are facts
 * under the names that {@link nl.verkoop.process.TaskFacts} gives them.
 */
public record TaskCard(
    String documentNumber, String customerName, Money amount, Map<String, String> details) {

  /** Which task of which document it is, and the group that does it. */
  public record Step(String documentNo, String taskKey, String group) {

    static Step of(DelegateTask task) {
      var group =
          task.getCandidates().stream()
              .map(IdentityLink::getGroupId)
              .filter(Objects::nonNull)
              .findFirst();
      return new Step(
          task.getExecution().getProcessBusinessKey(),
          task.getTaskDefinitionKey(),
          group.orElse(""));
    }
  }

  /** Offered by each model whose tasks belong to a document. */
  public interface Source {

    /** Whether the task of this process model is ours. */
    boolean covers(String processKey);

    /** None where the document is not one of ours: several models call the same other one. */
    Optional<TaskCard> cardFor(Step step);
  }
}
