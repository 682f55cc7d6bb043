package nl.verkoop.platform.board;

import java.util.List;
import java.util.Locale;
import nl.verkoop.shared.FailureView;
import nl.verkoop.shared.TaskBoard;
import nl.verkoop.shared.WaitingStep;
import org.springframework.stereotype.Component;

/** Tells where a document stands from what the engine knows of it. */
@Component
class EngineBoard implements TaskBoard {

  private final WaitingSteps steps;
  private final FailureViews failures;

  EngineBoard(WaitingSteps steps, FailureViews failures) {
    this.steps = steps;
    this.failures = failures;
  }

  @Override
  public List<WaitingStep> waiting(String documentNo) {
    return steps.of(documentNo);
  }

  @Override
  public long failures() {
    return failures.count();
  }

  @Override
  public List<FailureView> failures(String documentNo, Locale reader) {
    return failures.of(documentNo, reader);
  }
}
