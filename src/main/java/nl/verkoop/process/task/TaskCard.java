package nl.verkoop.process.task;

import java.util.Map;

/**
 * What Tasklist shows of a task in the list and at the head of its form. The amount is in whole
 * euros for filters and as text for people.
 */
public record TaskCard(
    String documentNumber,
    String customerName,
    String amountText,
    int amountEur,
    Map<String, String> details) {

  /** Offered by each model whose tasks belong to a document. */
  public interface Source {

    /** Whether the task of this process model is ours. */
    boolean covers(String processKey);

    TaskCard cardFor(String businessKey, String taskKey);
  }
}
