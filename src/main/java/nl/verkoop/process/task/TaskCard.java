package nl.verkoop.process.task;

import java.util.Map;
import java.util.Optional;
import nl.verkoop.shared.Money;

/**
 * What Tasklist shows of a task in the list and at the head of its form; the details are facts
 * under the names that {@link nl.verkoop.process.TaskFacts} gives them.
 */
public record TaskCard(
    String documentNumber, String customerName, Money amount, Map<String, String> details) {

  /** Offered by each model whose tasks belong to a document. */
  public interface Source {

    /** Whether the task of this process model is ours. */
    boolean covers(String processKey);

    /** None where the document is not one of ours: several models call the same other one. */
    Optional<TaskCard> cardFor(String businessKey, String taskKey);
  }
}
