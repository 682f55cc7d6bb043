package nl.verkoop.process;

import org.camunda.bpm.engine.delegate.VariableScope;

/** A variable of a model, with its name and type written down once. */
public record ProcessVariable<T>(String name, Class<T> type) {

  /** The value, which must be there: a model that forgets it is a bug. */
  public T from(VariableScope scope) {
    var value = scope.getVariable(name);
    if (value == null) {
      throw new IllegalStateException("The process variable " + name + " is missing");
    }
    return type.cast(value);
  }

  public T fromOr(VariableScope scope, T otherwise) {
    var value = scope.getVariable(name);
    return value == null ? otherwise : type.cast(value);
  }

  /** The value, which nobody asks for again; null where it was not set. */
  public T take(VariableScope scope) {
    var value = fromOr(scope, null);
    scope.removeVariable(name);
    return value;
  }

  public void set(VariableScope scope, T value) {
    scope.setVariable(name, value);
  }
}
