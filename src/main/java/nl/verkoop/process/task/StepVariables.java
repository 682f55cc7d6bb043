package nl.verkoop.process.task;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import nl.verkoop.process.ProcessVariable;

/**
 * What the steps of a model tell each other. A person sends one of these only where a task asks for
 * it; the names that a model's own forms bring beside them are the analyst's.
 */
public record StepVariables(Set<String> names) {

  public static StepVariables of(ProcessVariable<?>... variables) {
    return new StepVariables(
        Arrays.stream(variables).map(ProcessVariable::name).collect(Collectors.toSet()));
  }
}
