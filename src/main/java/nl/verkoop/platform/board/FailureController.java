package nl.verkoop.platform.board;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import nl.verkoop.shared.FailureView;
import nl.verkoop.shared.MayCall;
import nl.verkoop.shared.Refusal;
import nl.verkoop.shared.RefusedException;
import nl.verkoop.shared.Role;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Shows which documents are stuck and why, and lets people have the step tried again. */
@RestController
@MayCall({
  Role.SALES,
  Role.SALESMANAGER,
  Role.ACCOUNTING,
  Role.FINANCEMANAGER,
  Role.ANALYST,
  Role.ADMIN
})
@RequestMapping("/api/failures")
@Tag(name = "Failures", description = "Steps that failed, and what they mean to the business")
class FailureController {

  private final FailedSteps steps;
  private final FailureViews views;

  FailureController(FailedSteps steps, FailureViews views) {
    this.steps = steps;
    this.views = views;
  }

  @GetMapping
  @Operation(
      summary = "Steps that failed and are not done yet, at most 500",
      description =
          "Of the processes that you may read; those that are not tried again by themselves come first.")
  List<FailureView> list(Locale locale) {
    return views.all(locale);
  }

  @PostMapping("/{id}/retry")
  @MayCall({Role.SALESMANAGER, Role.ACCOUNTING, Role.FINANCEMANAGER, Role.ADMIN})
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Has the step tried again now, three times at most")
  void retry(@PathVariable String id) {
    if (!steps.retry(id)) {
      throw new RefusedException(List.of(Refusal.unknown("id", "failed-step-unknown", id)));
    }
  }
}
