package nl.verkoop.process.failure;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Shows which documents are stuck and why, and lets people have the step tried again. */
@RestController
@RequestMapping("/api/failures")
@Tag(name = "Failures", description = "Steps that failed, and what they mean to the business")
class FailureController {

  private final FailedSteps steps;
  private final StepNames names;
  private final MessageSource messages;

  FailureController(FailedSteps steps, StepNames names, MessageSource messages) {
    this.steps = steps;
    this.names = names;
    this.messages = messages;
  }

  /** A failed step as the API shows it. */
  record FailureView(
      String id,
      @Schema(description = "The document that is stuck", example = "VO001002") String documentNo,
      @Schema(description = "What was being done", example = "Factuur boeken") String step,
      @Schema(description = "When it failed first") Instant since,
      @Schema(description = "How often it is still tried by itself; 0: it waits for a human")
          int attemptsLeft,
      String message) {}

  @GetMapping
  @Operation(
      summary = "Steps that failed and are not done yet, at most 500",
      description = "Those that are not tried again by themselves come first.")
  List<FailureView> list(Locale locale) {
    return steps.list().stream().map(step -> view(step, locale)).toList();
  }

  @PostMapping("/{id}/retry")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Has the step tried again now, three times at most")
  void retry(@PathVariable String id, Locale locale) {
    if (!steps.retry(id)) {
      throw new ResponseStatusException(
          HttpStatus.NOT_FOUND, messages.getMessage("failure.unknown", new Object[] {id}, locale));
    }
  }

  private FailureView view(FailedStep step, Locale locale) {
    var doing =
        step.place()
            .flatMap(names::of)
            .orElseGet(() -> messages.getMessage("failure.program-step", null, locale));
    return new FailureView(
        step.id(), step.documentNo(), doing, step.since(), step.attemptsLeft(), step.message());
  }
}
