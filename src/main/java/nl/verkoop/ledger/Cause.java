package nl.verkoop.ledger;

import java.util.Optional;

/** Who and what makes a posting happen: the user, and the process step where there is one. */
public record Cause(String user, Optional<String> processInstanceId, Optional<String> activityId) {

  /** Knows the cause of what is happening right now. */
  @FunctionalInterface
  public interface Provider {
    Cause current();
  }
}
