package nl.verkoop.platform.board;

import java.time.Instant;
import java.util.Optional;

/**
 * A step that failed and is not done yet: the document it is for, where in which model, since when,
 * and how often it will still be tried.
 */
record FailedStep(
    String id,
    String documentNo,
    Optional<Place> place,
    Instant since,
    int attemptsLeft,
    String message) {

  /** The model's key; empty for what is no step of a model. */
  String process() {
    return place.map(Place::process).orElse("");
  }

  /** An activity in a deployed model. */
  record Place(String processDefinitionId, String activityId) {

    /** The model's key, which the engine puts before version and number. */
    String process() {
      return processDefinitionId.replaceFirst(":.*", "");
    }
  }
}
