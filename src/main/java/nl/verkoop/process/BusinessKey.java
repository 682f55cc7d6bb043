package nl.verkoop.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;

/**
 * The number a human says on the phone. Steps take it from the process itself, never from a
 * variable, because a form could send another one.
 */
public final class BusinessKey {

  private BusinessKey() {}

  public static String of(DelegateExecution execution) {
    var key = execution.getProcessBusinessKey();
    if (key == null || key.isBlank()) {
      throw new IllegalStateException("The process was started without its document number");
    }
    return key;
  }
}
