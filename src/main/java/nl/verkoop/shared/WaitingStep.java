package nl.verkoop.shared;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/**
 * Where a document's process stands: a task that waits for somebody, a message, or work going on.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WaitingStep(
    Kind kind,
    @Schema(description = "In the words of the model", example = "Goederen verzamelen") String name,
    @Schema(description = "Since when it waits, for a task") Instant since,
    @Schema(description = "When it should be done, for a task") Instant due,
    @Schema(description = "The groups that may take the task") List<String> groups,
    @Schema(description = "Full name of whoever has taken the task") String assignee,
    @Schema(description = "The task, if the caller may open it in Tasklist") String taskId) {

  /** What is waited for. */
  public enum Kind {
    /** A human. */
    TASK,
    /** Something from outside, such as a payment. */
    MESSAGE,
    /** The program itself, which is busy with it or about to be. */
    WORK
  }
}
